import type { Grid, SourceDocument } from '../../document/source-document.ts'
import type { RecognisedReport } from '../recognised-report.ts'
import { findTable } from './find-table.ts'
import { Matrix } from './matrix.ts'
import { organReports, type PlacedTable } from './organ-reports.ts'
import { type RecogniseOne, sheetReports } from './sheet-reports.ts'

/**
 * The reports of a workbook that holds many: organs in rows or columns of aggregated tables, or one sheet each; empty
 * for a workbook with one report, and for all other formats. `recogniseOne` reads a sheet that is laid out like the form.
 */
export function aggregatedReports(document: SourceDocument, recogniseOne: RecogniseOne): RecognisedReport[] {
  if (!['xlsx', 'xls', 'csv'].includes(document.format)) return []
  const grids = document.blocks.filter((block): block is Grid => block.kind === 'grid')
  const tables = grids.flatMap((grid) => tableIn(grid) ?? [])
  const others = { ...document, blocks: document.blocks.filter((block) => tables.every((placed) => placed.grid !== block)) }
  // One sheet like the form is the whole report, unless it stands beside a table of many.
  return [...organReports(tables), ...sheetReports(others, recogniseOne, tables.length > 0 ? 1 : 2)]
}

/** The aggregated table of a sheet, in the direction in which more of it makes sense. */
function tableIn(grid: Grid): PlacedTable | null {
  let best: PlacedTable | null = null
  let most = 0
  for (const turned of [false, true]) {
    const table = findTable(new Matrix(grid, turned))
    const placed = table?.organs.reduce((sum, organ) => sum + organ.cells.length, 0) ?? 0
    if (!table || placed <= most) continue
    most = placed
    best = { grid, turned, table }
  }
  return best
}
