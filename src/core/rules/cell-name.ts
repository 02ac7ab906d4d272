import { cellShortLabel } from '../form/cell-label.ts'
import { cellIds, type CellId } from '../form/form.ts'

/** The cell in a few words, which both editions have in common. */
export function cellName(id: CellId): string {
  return names.get(id)!
}

/** Worked out once: one check names hundreds of cells, of which there are only so many. */
const names = new Map([...cellIds('2019'), ...cellIds('2021')].map((id) => [id, cellShortLabel(id, null)]))
