import type { CellState } from '../../src/core/extract/recognised-report.ts'
import type { CellId } from '../../src/core/form/form.ts'
import type { PrintedCell } from './printed-cell.ts'
import type { Report } from './report.ts'

/** What a reader may answer about a cell. A number other than `value` is always wrong. */
export interface Expected {
  /** The exact decimal that is printed; null where no number is. */
  value: string | null
  /** The characters as printed; null where there are none. */
  raw: string | null
  /** The right state first, then those that are a fair answer because the layout has lost something. */
  states: readonly CellState[]
}

/** A file made of a report, with everything a careful reader would find in it. */
export interface Rendered {
  layout: string
  name: string
  bytes: Uint8Array
  report: Report
  expected: ReadonlyMap<CellId, Expected>
}

/** What is expected of cells printed as they are; `fair` adds answers that are fair for all of them. */
export function expectedOf(cells: ReadonlyMap<CellId, PrintedCell>, fair: readonly CellState[] = []): Map<CellId, Expected> {
  return new Map([...cells].map(([id, cell]) => [id, expectedCell(cell, fair)]))
}

/** What is expected of one printed cell. */
export function expectedCell(cell: PrintedCell, fair: readonly CellState[] = []): Expected {
  return { value: cell.value, raw: cell.text === '' ? null : cell.text, states: [cell.state, ...fair] }
}

/** The gold of a rendered file, in the form of the corpus' gold files: verbatim or null, and what may be refused. */
export function goldOf(rendered: Rendered): {
  id: string
  agency: string
  year: number
  edition: string
  cells: Record<string, string | null>
  mayRefuse: string[]
} {
  const { truth } = rendered.report
  const cells: Record<string, string | null> = {}
  const mayRefuse: string[] = []
  for (const [id, expected] of rendered.expected) {
    cells[id] = expected.raw
    if (expected.value !== null && expected.states.some((state) => state !== 'number')) mayRefuse.push(id)
  }
  return { id: rendered.name, agency: truth.agency.name, year: truth.year, edition: truth.edition, cells, mayRefuse }
}
