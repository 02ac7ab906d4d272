import type { Grid, SourceDocument } from '../../document/source-document.ts'
import { isWorkbookFormat } from '../../document/workbook-formats.ts'
import type { RecognisedReport } from '../recognised-report.ts'
import { findTables } from './find-table.ts'
import { longTable } from './long-table.ts'
import { Matrix } from './matrix.ts'
import { organReports } from './organ-reports.ts'
import type { PlacedTable } from './placed-table.ts'
import { withoutBlocks } from '../without-blocks.ts'
import { type Window, windowsOf } from './windows.ts'
import { formsBeside, type RecogniseOne, sheetReports } from './sheet-reports.ts'

/**
 * The reports of a workbook that holds many: organs in rows or columns of aggregated tables, or one sheet each; empty
 * where there is one report. Other documents hold many where forms stand beside each other. `recogniseOne` reads a sheet that is laid out like the form.
 */
export function aggregatedReports(document: SourceDocument, recogniseOne: RecogniseOne): RecognisedReport[] {
  const grids = gridsOf(document)
  if (!isOfSheets(document)) return grids.flatMap((grid) => formsBeside(document, grid, recogniseOne))
  const tables = grids.flatMap(tablesIn)
  const aggregated = new Set(tables.map((placed) => placed.grid.sheet))
  const others = withoutBlocks(document, (block) => block.kind === 'grid' && aggregated.has(block.sheet))
  // One sheet like the form is the whole report, unless it stands beside a table of many.
  return [...organReports(tables), ...sheetReports(others, recogniseOne, tables.length > 0 ? 1 : 2)]
}

/**
 * The reports of a document that is no workbook but holds a table of many organs, as where a workbook was saved as a web
 * page; empty where it has no such table, or where `alone`, the one report that was found, has sections of its own.
 */
export function aggregatedPages(document: SourceDocument, alone: RecognisedReport): RecognisedReport[] {
  if (isOfSheets(document) || alone.sections.length > 0) return []
  const reports = organReports(gridsOf(document).flatMap(tablesIn))
  return reports.length > 1 ? reports : []
}

const isOfSheets = ({ format }: SourceDocument): boolean => isWorkbookFormat(format) || format === 'csv'

const gridsOf = ({ blocks }: SourceDocument): Grid[] => blocks.filter((block): block is Grid => block.kind === 'grid')

/**
 * The aggregated tables of a sheet, in the direction and parted in the way in which most of it makes sense: tables that
 * stand beside each other need not begin in the same row, so that of equals the sheet parted between them is the best.
 */
function tablesIn(grid: Grid): PlacedTable[] {
  const matrix = Matrix.of(grid)
  const long = longTable(grid, matrix)
  if (long) return [long]
  const { whole, byColumns, byRows } = windowsOf(grid)
  const parts = [...byColumns, ...byRows].map((window) => [window, bothWays(window, Matrix.of(window.grid))] as const)
  const read = new Map([...whole.map((window) => [window, bothWays(window, matrix)] as const), ...parts])
  const readings: { windows: Window[]; ways: Way[] }[] = [
    { windows: byColumns, ways: ['upright'] },
    { windows: byRows, ways: ['turned'] },
    { windows: whole, ways: ['upright', 'turned'] },
    { windows: byColumns, ways: ['upright', 'turned'] },
    { windows: byRows, ways: ['upright', 'turned'] },
  ]
  return best(readings.map(({ windows, ways }) => windows.flatMap((window) => best(ways.map((way) => read.get(window)![way])))))
}

type Way = 'upright' | 'turned'

function bothWays({ row, column, grid }: Window, matrix: Matrix): Record<Way, PlacedTable[]> {
  return {
    upright: findTables(matrix).map((table) => ({ grid, turned: false, table, offset: row })),
    turned: findTables(matrix.turn()).map((table) => ({ grid, turned: true, table, offset: column })),
  }
}

/** The reading that places the most; of equals the first. What an organ would have twice speaks for no reading. */
function best(readings: readonly PlacedTable[][]): PlacedTable[] {
  const placed = (tables: readonly PlacedTable[]): number =>
    tables.flatMap(({ table }) => table.organs).reduce((sum, organ) => sum + new Set(organ.cells.map(({ id }) => id)).size, 0)
  return readings.reduce((most, reading) => (placed(reading) > placed(most) ? reading : most), [])
}
