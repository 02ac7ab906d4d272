import type { Grid, SourceDocument } from '../../document/source-document.ts'
import type { Found, RecognisedReport } from '../recognised-report.ts'
import { isLoneOrganName } from './form-labels.ts'
import { agreed, foundIn } from './found-in.ts'

/** The organ's name and the year that a sheet's name says: "青石县教育局2023年". */
interface SheetName {
  agency: string | null
  year: number | null
}

/** Reads the name of a sheet; `isSure`: any name will do, not only one that ends as names of organs do. */
export function readSheetName(sheet: string, isSure: boolean): SheetName {
  const name = sheet.replace(/[（(]?20[0-3]\d年?(?:度)?[）)]?/g, '').trim()
  const isName = isSure ? /[\u4e00-\u9fff]{2}/.test(name) && !/^(?:表|工作表|sheet)/i.test(name) : isLoneOrganName(name)
  const year = /20[0-3]\d/.exec(sheet)
  return { agency: isName ? name : null, year: year ? Number(year[0]) : null }
}

/** The one report of a workbook: what its sheets do not say of organ and year, the names say on which they agree. */
export function namedBySheets(report: RecognisedReport, { blocks }: SourceDocument): RecognisedReport {
  if (report.kind !== 'annual-report' || (report.agency && report.year)) return report
  const grids = blocks.filter((block): block is Grid => block.kind === 'grid' && block.sheet !== null)
  const names = grids.map((grid) => ({ grid, ...readSheetName(grid.sheet ?? '', false) }))
  return {
    ...report,
    agency: report.agency ?? saidByAll(names.map(({ grid, agency }) => ({ grid, value: agency }))),
    year: report.year ?? saidByAll(names.map(({ grid, year }) => ({ grid, value: year }))),
  }
}

/** What all sheets say that say anything, shown at the first cell of the first that does. */
function saidByAll<T>(names: readonly { grid: Grid; value: T | null }[]): Found<T> | null {
  const said = agreed(names.flatMap(({ grid, value }) => (value === null ? [] : [{ grid, value }])))
  const cell = said?.grid.cells[0]
  return said && cell ? foundIn(said.value, cell) : null
}
