import { cellParts, type CellId, type Edition } from '../form/form.ts'
import { isZero } from './exact.ts'
import { remembered } from './remembered.ts'
import type { EffectiveCell, RuleInput } from './rule.ts'
import { leavesOf, rowOf } from './row-cells.ts'

/**
 * Whether a blank cell may be counted as zero. It may where blanks are used *instead of* zeros: its table (table two:
 * its row) or its row has at least one number and prints no "0" anywhere. It may not where it is a total whose parts
 * are not all zero, nor where it is a part, all parts are blank, and their total is not zero: there the blank means
 * "not filled in".
 */
export function blankIsZero(input: RuleInput, edition: Edition, id: CellId): boolean {
  const { table, column } = cellParts(id)
  const rowCells = rowOf(edition, id)
  if (!usesBlanks(input, rowCells) && !(table !== 2 && tableUsesBlanks(input, table))) return false
  if (table === 2) return true
  if (isUnfilled(input, id, rowCells.slice(0, -1), rowCells.at(-1)!)) return false
  const [leaves, bottom] = [leavesOf(input, edition, column), `t3.totalProcessed.${column}` as const]
  const isSummed = table === 3 && (id === bottom || leaves.includes(id))
  return !isSummed || !isUnfilled(input, id, leaves, bottom)
}

/** Whether a blank, one of some parts or their total, was left out: as a total of what is not zero, or with all its parts. */
function isUnfilled({ cells }: RuleInput, id: CellId, parts: readonly CellId[], total: CellId): boolean {
  return id === total
    ? parts.some((part) => isNonZero(cells.get(part)))
    : isNonZero(cells.get(total)) && parts.every((part) => cells.get(part)?.state === 'blank')
}

function usesBlanks(input: RuleInput, ids: readonly CellId[]): boolean {
  let numbers = 0
  for (const id of ids) {
    const value = input.cells.get(id)?.value
    if (!value) continue
    if (isZero(value)) return false
    numbers += 1
  }
  return numbers > 0
}

const tables = new WeakMap<RuleInput['cells'], Map<number, boolean>>()

function tableUsesBlanks(input: RuleInput, table: number): boolean {
  const known = remembered(tables, input.cells, () => new Map<number, boolean>())
  const inTable = (id: CellId): boolean => cellParts(id).table === table
  return remembered(known, table, () => usesBlanks(input, [...input.cells.keys()].filter(inTable)))
}

function isNonZero(cell: EffectiveCell | undefined): boolean {
  return cell?.value ? !isZero(cell.value) : false
}
