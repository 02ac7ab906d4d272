import { equal, parseDecimal } from '../../src/core/decimal/decimal.ts'
import type { Cell } from '../../src/core/extract/recognised-report.ts'
import { type CellId, isCellId } from '../../src/core/form/form.ts'
import type { Expected } from './rendered.ts'

/** What became of the cells: `refused` says that it could not read a printed number, `wrong` and `phantom` hide an error. */
export interface Judgement {
  /** Printed numbers that were read. */
  right: number
  /** Cells without a number that were told as such, and refusals that are fair in this layout. */
  fair: number
  /** Printed numbers that were not read though the layout shows them plainly. */
  refused: string[]
  /** Another number than the printed one. */
  wrong: string[]
  /** A number where none is printed. */
  phantom: string[]
  /** No number is printed and none was read, but the state is not the right one (blank for missing, …). */
  misstated: string[]
}

/** Compares the cells of a reading with what is printed. */
export function judgeCells(cells: readonly Cell[], expected: ReadonlyMap<CellId, Expected>): Judgement {
  const judgement: Judgement = { right: 0, fair: 0, refused: [], wrong: [], phantom: [], misstated: [] }
  const read = new Map(cells.map((cell) => [cell.id, cell]))
  for (const [id, want] of expected) judgeCell(id, want, read.get(id), judgement)
  for (const cell of cells)
    if (isCellId(cell.id) && !expected.has(cell.id) && cell.state === 'number')
      judgement.phantom.push(`${cell.id}: ${cell.value}, not printed at all`)
  return judgement
}

function judgeCell(id: CellId, want: Expected, got: Cell | undefined, judgement: Judgement): void {
  const state = got?.state ?? 'missing'
  if (want.value === null) {
    if (state === 'number') judgement.phantom.push(`${id}: ${got?.value}, printed ${JSON.stringify(want.raw)}`)
    else if (want.states.includes(state)) judgement.fair += 1
    else judgement.misstated.push(`${id}: ${state}, expected ${want.states.join(' or ')}`)
    return
  }
  if (state === 'number' && got?.value && sameNumber(got.value, want.value)) judgement.right += 1
  else if (state === 'number') judgement.wrong.push(`${id}: ${got?.value}, printed ${want.raw}`)
  else if (want.states.includes(state)) judgement.fair += 1
  else judgement.refused.push(`${id}: ${state} ${JSON.stringify(got?.raw ?? null)}, printed ${want.raw}`)
}

function sameNumber(a: string, b: string): boolean {
  const [left, right] = [parseDecimal(a), parseDecimal(b)]
  return left !== null && right !== null && equal(left, right)
}
