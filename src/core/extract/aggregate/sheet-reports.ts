import type { Locator, TextSpan } from '../../document/locator.ts'
import type { Grid, SourceDocument } from '../../document/source-document.ts'
import { mergedOtherRow, table3Rows } from '../labels.ts'
import type { Found, RecognisedReport } from '../recognised-report.ts'
import { fewestRows } from '../regions.ts'
import { squeeze } from '../squeeze.ts'

/** Recognises the one report of a document. */
export type RecogniseOne = (document: SourceDocument) => RecognisedReport

/**
 * The reports of a workbook with one organ (or one year) a sheet, each sheet laid out like the form; empty where fewer
 * than `least` sheets hold a table three of their own. Organ and year come from the sheet, else from its name.
 */
export function sheetReports(document: SourceDocument, recogniseOne: RecogniseOne, least: number): RecognisedReport[] {
  const grids = document.blocks.filter((block): block is Grid => block.kind === 'grid' && block.sheet !== null)
  if (grids.length < least) return []
  const hopeful = grids.filter((grid) => namesOutcomes(document.text.slice(grid.span.start, grid.span.end)))
  if (hopeful.length < least) return []
  const reports = hopeful.flatMap((grid) => {
    const report = recogniseOne(sheetDocument(document, grid))
    return report.kind === 'annual-report' && report.tables[3] !== undefined ? [named(moved(report, grid.span.start), grid)] : []
  })
  const [only] = reports
  // A form may be spread over sheets: what stands beside the one table three belongs to it.
  if (least === 1 && only && reports.length === 1 && grids.length > 1) return [spread(document, grids, only, recogniseOne)]
  return reports.length >= least ? reports : []
}

/** Whether a text names enough rows of table three to hold one at all. */
function namesOutcomes(text: string): boolean {
  const squeezed = squeeze(text).text
  return [...table3Rows, mergedOtherRow].filter(({ pattern }) => squeezed.search(pattern) >= 0).length >= fewestRows
}

/** The one report of several sheets, where together they tell more than the sheet with table three alone. */
function spread(
  document: SourceDocument,
  grids: readonly Grid[],
  alone: RecognisedReport,
  recogniseOne: RecogniseOne,
): RecognisedReport {
  const report = recogniseOne(document)
  const read = ({ cells }: RecognisedReport): number => cells.filter((cell) => cell.state !== 'missing').length
  const home = grids.find(({ sheet }) => sheet === alone.part)
  if (report.kind !== 'annual-report' || read(report) <= read(alone) || !home) return alone
  const whole = named(report, home)
  return { ...whole, agency: whole.agency ?? alone.agency, year: whole.year ?? alone.year }
}

/** A sheet as a document of its own, its text from the sheet's first character on. */
function sheetDocument(document: SourceDocument, grid: Grid): SourceDocument {
  const offset = -grid.span.start
  const cells = grid.cells.map((cell) => ({ ...cell, span: shifted(cell.span, offset), where: shiftedPlace(cell.where, offset) }))
  const block: Grid = { ...grid, span: shifted(grid.span, offset), cells }
  return { ...document, text: document.text.slice(grid.span.start, grid.span.end), blocks: [block] }
}

function named(report: RecognisedReport, grid: Grid): RecognisedReport {
  const sheet = grid.sheet ?? ''
  const [cell] = grid.cells
  const from = <T>(value: T): Found<T> | null => (cell ? { value, span: cell.span, where: cell.where } : null)
  const name = sheet.replace(/[（(]?20[0-3]\d年?(?:度)?[）)]?/g, '').trim()
  const year = /20[0-3]\d/.exec(sheet)
  return {
    ...report,
    kind: 'workbook',
    agency: report.agency ?? (/[\u4e00-\u9fff]{2}/.test(name) && !/^(?:表|工作表|sheet)/i.test(name) ? from(name) : null),
    year: report.year ?? (year ? from(Number(year[0])) : null),
    part: sheet,
  }
}

/** The report with every place moved by so many characters. */
function moved(report: RecognisedReport, by: number): RecognisedReport {
  const place = <T extends { span: TextSpan; where: Locator }>(item: T): T => ({
    ...item,
    span: shifted(item.span, by),
    where: shiftedPlace(item.where, by),
  })
  return {
    ...report,
    agency: report.agency && place(report.agency),
    year: report.year && place(report.year),
    sections: report.sections.map((section) => ({
      ...section,
      heading: shifted(section.heading, by),
      body: shifted(section.body, by),
    })),
    tables: Object.fromEntries(Object.entries(report.tables).map(([number, span]) => [number, shifted(span, by)])),
    prose: report.prose.map((span) => shifted(span, by)),
    cells: report.cells.map((cell) => ({
      ...cell,
      span: cell.span && shifted(cell.span, by),
      where: cell.where && shiftedPlace(cell.where, by),
    })),
    deviations: report.deviations.map((deviation) => ({ ...deviation, span: deviation.span && shifted(deviation.span, by) })),
    leftovers: report.leftovers.map(place),
  }
}

function shifted(span: TextSpan, by: number): TextSpan {
  return { start: span.start + by, end: span.end + by }
}

function shiftedPlace(where: Locator, by: number): Locator {
  return where.kind === 'text' ? { ...where, ...shifted(where, by) } : where
}
