import { formOf } from './form.ts'

/**
 * Whether two pieces of text, one below the other, are one label of the form that a page break has cut: together they
 * stand in an official label ("8.属于", "行政查询事项"), or the first has the ordinal that every such label begins with, the
 * second has none and begins no label of its own ("2.其他法律和行", "政法规禁止公开").
 */
export function isCutLabel(first: string, second: string): boolean {
  const above = bare(withoutOrdinal(first)) || bare(first)
  const below = bare(second)
  if (above === '') return false
  // Only the closing mark of a whole label went over: "3.危及“三安全一稳定", "”".
  if (below === '') return /^\s*[”"’'）)》」』]+\s*$/.test(second) && labels.includes(above)
  if (ordinal.test(second.normalize('NFKC'))) return false
  if (labels.some((label) => label.includes(above + below))) return true
  return ordinal.test(first.normalize('NFKC')) && !labels.some((label) => label.startsWith(below.slice(0, 4)))
}

/** Whether the letters are an official label, from its first to its last, with its ordinal or without. */
export function isOfficialLabel(text: string): boolean {
  return labels.includes(bare(withoutOrdinal(text))) || labels.includes(bare(text))
}

/** Whether the letters stand in an official label, side by side. */
export function isInOfficialLabel(text: string): boolean {
  const letters = bare(withoutOrdinal(text)) || bare(text)
  return letters !== '' && labels.some((label) => label.includes(letters))
}

const ordinal = /^\s*(?:\d{1,2}\s*[.、,:)]|\(?[一二三四五六七八九十]{1,2}\s*[)、.])/

function withoutOrdinal(text: string): string {
  return text.normalize('NFKC').replace(ordinal, '')
}

/** Letters and digits only: what a cut leaves of a label, whatever its punctuation. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** Heads of the form over other heads, or over labels. */
const heads = ['信息内容', '申请人情况', '法人或其他组织', '行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉']

const labels = [...new Set((['2019', '2021'] as const).flatMap(labelsOf))]

function labelsOf(edition: '2019' | '2021'): string[] {
  const { table2, table3, table4 } = formOf(edition)
  const lines = [
    ...table2.flatMap((block) => [...block.rows, ...block.columns]),
    ...table3.rows,
    ...table3.columns,
    ...table4.groups,
    ...table4.columns,
  ]
  const groups = table3.rows.flatMap((row) => row.group ?? [])
  return [
    ...lines.map((line) => line.label),
    ...groups,
    ...heads,
    ...table2.map((block) => block.article),
    table3.headerNote,
  ].flatMap((label) => [bare(withoutOrdinal(label)), bare(label)])
}
