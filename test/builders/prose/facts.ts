import type { CellId } from '../../../src/core/form/form.ts'
import { outcomeRows } from '../../../src/core/form/form.ts'
import type { Truth } from '../truth.ts'
import type { Quantity } from './prose.ts'

/** The sum of some cells as the prose may state it. Whole numbers and decimals alike. */
export function stated(truth: Truth, ...cells: CellId[]): Quantity {
  return { kind: 'quantity', value: sumOf(truth, cells), cells }
}

/** The sum of some counts. */
export function countOf(truth: Truth, ...cells: CellId[]): number {
  return Number(sumOf(truth, cells))
}

/** The cells of table three's total column in the rows of one outcome: `granted`, `denied`, `otherOutcome`, … */
export function outcomeCells(truth: Truth, outcome: string): CellId[] {
  return outcomeRows(truth.edition, truth.mergedOther)
    .filter((row) => row.id === outcome || row.id.startsWith(`${outcome}.`))
    .map((row): CellId => `t3.${row.id}.total`)
}

function sumOf(truth: Truth, cells: readonly CellId[]): string {
  if (cells.length === 1) return valueOf(truth, cells[0] as CellId)
  return String(cells.reduce((sum, id) => sum + Number(valueOf(truth, id)), 0))
}

function valueOf(truth: Truth, id: CellId): string {
  const value = truth.values.get(id)
  if (value === undefined) throw new Error(`no cell ${id} in this truth`)
  return value
}
