import type { Locator, TextSpan } from '../../document/locator.ts'
import type { Grid, SourceDocument } from '../../document/source-document.ts'
import { doubted } from '../cells.ts'
import { mergedOtherRow, table3Rows } from '../labels.ts'
import type { Found, RecognisedReport } from '../recognised-report.ts'
import { fewestRows } from '../regions.ts'
import { squeezedText } from '../squeeze.ts'
import { isLoneOrganName, organNameOf } from './form-labels.ts'
import { formWindows } from './form-windows.ts'
import { foundIn } from './found-in.ts'
import { readSheetName } from './sheet-names.ts'
import { topOf, yearOf } from './table-year.ts'

/** Recognises the one report of a document. */
export type RecogniseOne = (document: SourceDocument) => RecognisedReport

/**
 * The reports of a workbook with one organ (or one year) a sheet, each sheet laid out like the form; empty where fewer
 * than `least` sheets hold a table three of their own. Organ and year come from the sheet, else from its name.
 */
export function sheetReports(document: SourceDocument, recogniseOne: RecogniseOne, least: number): RecognisedReport[] {
  const grids = document.blocks.filter((block): block is Grid => block.kind === 'grid' && block.sheet !== null)
  const hopeful = grids.filter((grid) => namesOutcomes(document.text.slice(grid.span.start, grid.span.end)))
  const sheets = hopeful.map((grid) => ({ grid, forms: severalForms(document, grid, recogniseOne) }))
  const areSeveral = sheets.some(({ forms }) => forms.length > 0)
  const reports: RecognisedReport[] = []
  for (const [read, { grid, forms }] of sheets.entries()) {
    // Where those left are too few none is read: the only form of a workbook is no sheet, and prose names outcomes too.
    if (!areSeveral && reports.length + sheets.length - read < least) return []
    const report = forms.length > 0 ? null : formReport(document, grid, recogniseOne)
    reports.push(...forms, ...(report ? [named(report, grid)] : []))
  }
  const [only] = reports
  // A form may be spread over sheets: what stands beside the one table three belongs to it.
  if (least === 1 && only && reports.length === 1 && grids.length > 1) return [spread(document, grids, only, recogniseOne)]
  return reports.length >= least || areSeveral ? reports : []
}

function formReport(document: SourceDocument, grid: Grid, recogniseOne: RecogniseOne): RecognisedReport | null {
  const report = recogniseOne(sheetDocument(document, grid))
  return report.kind === 'annual-report' && report.tables[3] !== undefined ? moved(report, grid.span.start) : null
}

/** The reports of a table in which several forms stand beside each other; empty for any other. */
export function formsBeside(document: SourceDocument, grid: Grid, recogniseOne: RecogniseOne): RecognisedReport[] {
  return formWindows(grid).areBeside ? severalForms(document, grid, recogniseOne) : []
}

/**
 * The reports of a sheet with several forms; empty where it has one. Forms that nothing tells apart are one report in which no
 * number is certain.
 */
function severalForms(document: SourceDocument, grid: Grid, recogniseOne: RecogniseOne): RecognisedReport[] {
  const { parts, areBeside } = formWindows(grid)
  if (parts.length < 2) return []
  const titles = topOf(grid)
  const reports = parts.flatMap((part, index): RecognisedReport[] => {
    const report = formReport(document, part, recogniseOne)
    const year = report?.year ?? yearOf({ grid, titles })
    const agency = report?.agency ?? headingOf(part)
    return report ? [{ ...report, kind: 'workbook', agency, year, part: partName(grid, part, index) }] : []
  })
  const years = new Set(reports.map(({ year }) => year?.value ?? null))
  const areOfYears = years.size === parts.length && !years.has(null)
  const organs = new Set(reports.map(({ agency }) => agency?.value ?? null))
  const names = new Set(reports.map(({ agency, year }) => `${agency?.value ?? ''}|${year?.value ?? ''}`))
  const areOfOrgans = organs.size > 1 && !organs.has(null) && names.size === parts.length
  if (reports.length === parts.length && (areOfOrgans || (areOfYears && areBeside))) return reports
  const [first] = reports
  // Of years below each other this year's is the report; a form that is there twice is read once.
  if (!first || (areOfYears && !areBeside) || new Set(reports.map(numbersOf)).size === 1) return []
  return [{ ...first, cells: first.cells.map(doubted) }]
}

const numbersOf = ({ cells }: RecognisedReport): string => cells.map(({ value, state }) => value ?? state).join('|')

/** The organ's or the place's name alone over a form ("青石县"). */
function headingOf({ cells }: Grid): Found<string> | null {
  const first = cells.find(({ text }) => text !== '')
  return first && isLoneOrganName(first.text) ? foundIn(organNameOf(first.text), first) : null
}

/** A part of a sheet, as a spreadsheet writes it: "Sheet1!A3:J60"; elsewhere by its number. */
function partName({ sheet }: Grid, { cells }: Grid, index: number): string {
  const range = [cells[0], cells.at(-1)].flatMap((cell) => (cell?.where.kind === 'sheet' ? [cell.where.cell] : []))
  return sheet === null ? String(index + 1) : `${sheet}!${range.join(':')}`
}

const outcomeLabels = [...table3Rows, mergedOtherRow]

/** Whether a text names enough rows of table three to hold one at all. */
function namesOutcomes(text: string): boolean {
  const squeezed = squeezedText(text)
  let named = 0
  for (const { pattern } of outcomeLabels) if (squeezed.search(pattern) >= 0 && ++named === fewestRows) return true
  return false
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
  return { ...document, text: textOf(document, grid), blocks: [block] }
}

/** The text of a sheet, or of a part of it: blanks stand for the cells that lie between but do not belong to it. */
function textOf({ text, blocks }: SourceDocument, { span, cells }: Grid): string {
  const own = new Set(cells.map((cell) => cell.span.start))
  const whole = blocks.find(
    (block): block is Grid => block.kind === 'grid' && block.span.start <= span.start && block.span.end >= span.end,
  )
  let kept = ''
  for (const cell of whole?.cells ?? []) {
    if (cell.text === '' || cell.span.start < span.start || cell.span.end > span.end || own.has(cell.span.start)) continue
    kept += text.slice(span.start + kept.length, cell.span.start)
    kept += ' '.repeat(cell.span.end - cell.span.start)
  }
  return kept + text.slice(span.start + kept.length, span.end)
}

function named(report: RecognisedReport, grid: Grid): RecognisedReport {
  const sheet = grid.sheet ?? ''
  const [cell] = grid.cells
  const from = <T>(value: T | null): Found<T> | null => (cell && value !== null ? foundIn(value, cell) : null)
  const { agency, year } = readSheetName(sheet, true)
  return { ...report, kind: 'workbook', agency: report.agency ?? from(agency), year: report.year ?? from(year), part: sheet }
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
