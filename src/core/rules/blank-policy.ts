import { parseDecimal } from '../decimal/decimal.ts'
import { cellParts, type CellId, type Edition } from '../form/form.ts'
import { isZero } from './exact.ts'
import type { EffectiveCell, RuleInput } from './rule.ts'
import { leavesOf, rowOf } from './row-cells.ts'

/**
 * Whether a blank cell may be counted as zero. It may where blanks are used *instead of* zeros: its table (table two:
 * its row) or its row has at least one number and prints no "0" anywhere. It may not where it is a total whose parts
 * are not all zero, nor where it is a part, all parts are blank, and their total is not zero: there the blank means
 * "not filled in".
 */
export function blankIsZero(input: RuleInput, edition: Edition, id: CellId): boolean {
  const { table, row, column } = cellParts(id)
  const rowCells = rowOf(edition, id)
  if (!usesBlanks(input, rowCells) && !(table !== 2 && tableUsesBlanks(input, table))) return false
  if (table === 2) return true
  const details = rowCells.slice(0, -1)
  const total = rowCells.at(-1)
  if (column === 'total') {
    if (details.some((cell) => isNonZero(input.cells.get(cell)))) return false
  } else if (total && isNonZero(input.cells.get(total)) && details.every((cell) => input.cells.get(cell)?.state === 'blank')) {
    return false
  }
  if (table === 4) return true
  const leaves = leavesOf(input, edition, column)
  if (row === 'totalProcessed') return !leaves.some((cell) => isNonZero(input.cells.get(cell)))
  const bottom = input.cells.get(`t3.totalProcessed.${column}`)
  return !(leaves.includes(id) && isNonZero(bottom) && leaves.every((cell) => input.cells.get(cell)?.state === 'blank'))
}

function usesBlanks(input: RuleInput, ids: readonly CellId[]): boolean {
  let numbers = 0
  for (const id of ids) {
    const cell = input.cells.get(id)
    if (cell?.state !== 'number' || cell.value === null) continue
    if (isZero(cell.value)) return false
    numbers += 1
  }
  return numbers > 0
}

const tables = new WeakMap<RuleInput['cells'], Map<number, boolean>>()

function tableUsesBlanks(input: RuleInput, table: number): boolean {
  let known = tables.get(input.cells)
  if (!known) tables.set(input.cells, (known = new Map<number, boolean>()))
  let uses = known.get(table)
  if (uses === undefined) {
    uses = usesBlanks(
      input,
      [...input.cells.keys()].filter((id) => cellParts(id).table === table),
    )
    known.set(table, uses)
  }
  return uses
}

function isNonZero(cell: EffectiveCell | undefined): boolean {
  return cell?.state === 'number' && cell.value !== null && parseDecimal(cell.value)?.units !== 0n
}
