import type { Random } from '../../random.ts'
import type { Head } from './head-tree.ts'

const strange = [
  '上年数',
  '同比增减',
  '占比（%）',
  '其中：网上申请',
  '按时办结数',
  '上年同期',
  '平台发布数',
  '满意度',
  '核对差额',
]

/** Adds heads over numbers that are none of the form's: beside its items, or below them. */
export function withForeign(heads: readonly Head[], random: Random): Head[] {
  const out: Head[] = []
  for (const head of heads) {
    const inner = head.children.length > 0 && random.chance(0.08)
    out.push(inner ? { ...head, children: [...head.children, foreign(random)] } : head)
    if (random.chance(0.05)) out.push(foreign(random))
  }
  return out
}

/** A head over numbers that mean nothing here. */
function foreign(random: Random): Head {
  return { label: random.pick(strange), children: [], id: null }
}

/** Says labels as sheets do: shortened, without numbers, cut over lines. */
export function reworded(heads: readonly Head[], random: Random): Head[] {
  const style = random.pick(['as printed', 'as printed', 'without numbers', 'cut', 'spaced'] as const)
  const word = (label: string): string => {
    if (style === 'without numbers') return label.replace(/^(?:[一二三四]、|[（(][一二三四五六七][）)]|\d\.)/, '')
    if (style === 'cut' && label.length > 3) return `${label.slice(0, 2)}\n${label.slice(2)}`
    return style === 'spaced' && label.length <= 4 ? [...label].join(' ') : label
  }
  const walk = (head: Head): Head => ({ ...head, label: word(head.label), children: head.children.map(walk) })
  return heads.map(walk)
}
