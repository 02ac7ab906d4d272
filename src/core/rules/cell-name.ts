import { cellShortLabel } from '../form/cell-label.ts'
import type { CellId, Edition } from '../form/form.ts'

const known = { '2019': new Map<CellId, string>(), '2021': new Map<CellId, string>() }

/** The cell in a few words, remembered: one check names hundreds of cells, of which there are only so many. */
export function cellName(id: CellId, edition: Edition): string {
  const names = known[edition]
  let name = names.get(id)
  if (name === undefined) names.set(id, (name = cellShortLabel(id, edition)))
  return name
}
