import type { CellId } from '../form/form.ts'
import { tableNumbers, withoutFinding } from './deviation-verdicts.ts'
import { editionOf } from './edition-of.ts'
import { rowsOf } from './row-cells.ts'
import type { EffectiveCell, RuleInput } from './rule.ts'
import type { Severity, Verdict } from './verdict.ts'

/**
 * One failed verdict for each row that has cells of a kind; for each table without any, one that passed (or is not
 * evaluable where the table is not there).
 */
export function judgeRows(
  input: RuleInput,
  rule: { id: string; severity: Severity },
  isOfKind: (cell: EffectiveCell) => boolean,
  failure: (subject: string, cells: EffectiveCell[]) => Verdict,
): Verdict[] {
  const edition = editionOf(input)
  const isAnywhere = [...input.cells.values()].some(isOfKind)
  if (!isAnywhere) return tableNumbers.map((table) => withoutFinding(input, rule.id, rule.severity, table))
  return tableNumbers.flatMap((table) => {
    const failed = rowsOf(input, edition, table).flatMap(({ row, cells }) => {
      const found = ofKind(input, cells, isOfKind)
      return found.length > 0 ? [failure(`t${table}.${row}`, found)] : []
    })
    return failed.length > 0 ? failed : [withoutFinding(input, rule.id, rule.severity, table)]
  })
}

/** The cells of a kind among those of a row, in their order. */
export function ofKind(input: RuleInput, ids: readonly CellId[], isOfKind: (cell: EffectiveCell) => boolean): EffectiveCell[] {
  return ids.flatMap((id) => {
    const cell = input.cells.get(id)
    return cell && isOfKind(cell) ? [cell] : []
  })
}
