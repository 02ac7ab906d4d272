import type { CellId } from '../form/form.ts'
import type { EffectiveCell } from '../rules/rule.ts'

/** A cell that two versions print differently. */
export interface CellChange {
  cell: CellId
  before: EffectiveCell | null
  after: EffectiveCell | null
}

/**
 * The cells that differ, in the order of the newer version's form. A blank and a zero are the same; whatever is in
 * another state, or was read in only one of the two, is said to differ.
 */
export function cellChanges(before: readonly EffectiveCell[], after: readonly EffectiveCell[]): CellChange[] {
  const old = new Map(before.map((cell) => [cell.id, cell]))
  const now = new Set(after.map(({ id }) => id))
  return [
    ...after.map((cell): CellChange => ({ cell: cell.id, before: old.get(cell.id) ?? null, after: cell })),
    ...before.filter(({ id }) => !now.has(id)).map((cell): CellChange => ({ cell: cell.id, before: cell, after: null })),
  ].filter((change) => wordsOf(change.before) !== wordsOf(change.after))
}

function wordsOf(cell: EffectiveCell | null): string {
  if (!cell || cell.state === 'missing') return 'missing'
  if (cell.state === 'blank' || cell.value === '0') return '0'
  return cell.state === 'number' && cell.value !== null ? cell.value : `${cell.state} ${cell.raw ?? ''}`
}
