import type { CellState } from '../extract/recognised-report.ts'
import type { CellId } from '../form/form.ts'
import type { EffectiveCell } from '../rules/rule.ts'
import type { Verdict } from '../rules/verdict.ts'
import type { MemoContext } from './memo-context.ts'

/** Why some subjects of a rule could not be judged. */
export interface OpenReason {
  /** The operands that could not be used, by what they are, as index numbers; empty where no cell is to blame. */
  operands: { state: CellState; cells: string[] }[]
  /** The rule's own sentence, where no cell is to blame; else null. */
  text: string | null
  /** How many subjects it holds for. */
  count: number
}

/** In which order the states are named. */
const order: readonly CellState[] = ['missing', 'unreadable', 'text', 'blank', 'number']

/** Groups what could not be judged: by the states of the operands that could not be used, else by the rule's sentence. */
export function openReasons(verdicts: readonly Verdict[], cells: readonly EffectiveCell[], context: MemoContext): OpenReason[] {
  const states = new Map(cells.map(({ id, state }) => [id, state]))
  const groups = new Map<string, { count: number; text: string | null; unusable: Set<CellId> }>()
  for (const verdict of verdicts) {
    if (verdict.outcome !== 'notEvaluable') continue
    const unusable = verdict.operands.flatMap(({ cell, value, report }) =>
      cell !== null && value === null && report === undefined ? [cell] : [],
    )
    const kinds = order.filter((state) => unusable.some((id) => (states.get(id) ?? 'missing') === state))
    const key = kinds.length > 0 ? kinds.join(' ') : `: ${verdict.message}`
    const group = groups.get(key) ?? { count: 0, text: kinds.length > 0 ? null : verdict.message, unusable: new Set() }
    group.count += 1
    for (const id of unusable) group.unusable.add(id)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ count, text, unusable }) => {
    const operands = order.map((state) => {
      const own = [...unusable].filter((id) => (states.get(id) ?? 'missing') === state)
      return { state, cells: context.index.many(own) }
    })
    return { count, text, operands: operands.filter((operand) => operand.cells.length > 0) }
  })
}
