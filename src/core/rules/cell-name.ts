import { cellShortLabel } from '../form/cell-label.ts'
import { cellIds, type CellId, type Edition } from '../form/form.ts'

/** The cell in a few words; a cell of the other edition as that one calls it. */
export function cellName(id: CellId, edition: Edition): string {
  return names[edition].get(id)!
}

/** Worked out once: one check names hundreds of cells, of which there are only so many. */
const names = { '2019': namesIn('2019'), '2021': namesIn('2021') }

function namesIn(edition: Edition): ReadonlyMap<CellId, string> {
  const ids = [...cellIds('2019'), ...cellIds('2021'), ...cellIds('2021', true)]
  return new Map(ids.map((id) => [id, cellShortLabel(id, edition)]))
}
