import type { TextSpan } from '../document/locator.ts'
import type { SourceDocument } from '../document/source-document.ts'
import { cellIds, type Edition, editionForYear } from '../form/form.ts'
import { aggregatedPages, aggregatedReports } from './aggregate/aggregated-reports.ts'
import { namedBySheets } from './aggregate/sheet-names.ts'
import { withoutAnnotations } from './annotations.ts'
import { withoutAsides } from './asides.ts'
import { doubted, missingCell } from './cells.ts'
import { withoutEmphasis } from './emphasis.ts'
import { documentUpTo, furtherReport } from './further-report.ts'
import { identify } from './identity.ts'
import { withoutLatex } from './latex.ts'
import { type NamedTable, namedTables } from './named-values.ts'
import { onlyWholeLines } from './page-lines.ts'
import { piecesIn } from './pieces.ts'
import type { Deviation, RecognisedReport, SectionNumber, TableNumber } from './recognised-report.ts'
import { findRegions, type Regions } from './regions.ts'
import { reportKind } from './report-kind.ts'
import { findSections, type FoundSections } from './sections.ts'
import { type Squeezed, squeeze, squeezedWithin } from './squeeze.ts'
import { withoutCopies } from './shown-again.ts'
import { readTableFour } from './table-four.ts'
import type { TableResult } from './table-result.ts'
import { readTableThree } from './table-three.ts'
import { readTableTwo } from './table-two.ts'
import { asWritten, simplified } from './traditional.ts'

/** Recognises the report in a document. At least one element; several only for aggregated workbooks. */
export function extractReports(document: SourceDocument): RecognisedReport[] {
  const plain = simplified(document)
  const many = aggregatedReports(plain, recogniseOne)
  const reports = many.length > 0 ? many : aloneOrMany(plain)
  return plain === document ? reports : reports.map((report) => asWritten(report, document))
}

function aloneOrMany(document: SourceDocument): RecognisedReport[] {
  const alone = namedBySheets(recogniseOne(document), document)
  const many = aggregatedPages(document, alone)
  return many.length > 0 ? many : [alone]
}

function recogniseOne(source: SourceDocument): RecognisedReport {
  const { document: whole, copies } = withoutCopies(withoutEmphasis(withoutAsides(withoutAnnotations(withoutLatex(source)))))
  // What follows the first report is said to be left over, never mixed with it.
  const further = furtherReport(whole)
  const plain = further ? documentUpTo(whole, further.span.start) : whole
  const named = namedTables(plain)
  const document = named.length === 0 ? plain : { ...plain, blocks: [...plain.blocks, ...named.map(({ grid }) => grid)] }
  const squeezed = squeeze(document.text)
  const found = findSections(squeezed, document.text)
  const { agency, year } = identify(squeezed, document.text, found.sections)
  const regions = { ...findRegions(squeezed, document.text, found.sections, year?.value ?? null), ...regionsOf(named) }
  const edition = editionOf(squeezed, regions, year?.value ?? null)
  const tables = readTables(document, regions, edition)
  // A picture says nothing, not even what it is: it is taken for the report that the auditor says it is.
  const isPicture = squeezed.text === '' && document.notes.some((note) => note.code === 'image')
  const kind = isPicture ? 'annual-report' : reportKind(squeezed, document.text, found, tables, year?.value ?? null)
  const base = {
    kind,
    agency,
    year,
    sections: found.sections,
    prose: proseOf(document, [...[...tables.values()].map(({ span }) => span), ...regions.others, ...copies]),
    part: null,
  }
  if (kind !== 'annual-report') return { ...base, edition: null, tables: {}, cells: [], deviations: [], leftovers: [] }
  const results = ([2, 3, 4] as const).flatMap((number) => tables.get(number) ?? [])
  const merged = results.some((result) => result.cells.some((cell) => cell.id.startsWith('t3.otherOutcome.all.')))
  const cells = new Map(results.flatMap((result) => result.cells).map((cell) => [cell.id, cell]))
  return {
    ...base,
    edition,
    tables: Object.fromEntries([...tables].map(([number, result]) => [number, result.span])),
    cells: cellIds(edition, merged).map((id) => cells.get(id) ?? missingCell(id)),
    deviations: [
      ...(isPicture ? [] : sectionDeviations(found)),
      ...tableDeviations(tables, edition, merged),
      ...results.flatMap((result) => result.deviations),
    ],
    leftovers: [...results.flatMap((result) => result.leftovers), ...(further ? [further] : [])],
  }
}

function regionsOf(named: readonly NamedTable[]): Partial<Regions> {
  const keys = { 2: 'two', 3: 'three', 4: 'four' } as const
  return Object.fromEntries(named.map(({ number, region }) => [keys[number], region]))
}

type Tables = Map<TableNumber, TableResult>

function readTables(document: SourceDocument, regions: Regions, edition: Edition): Tables {
  const tables: Tables = new Map()
  // Where a page puts each number at a place of its own, those beside a label are not its row's.
  const isPlaced = document.notes.some((note) => note.code === 'placed-text')
  const read = (number: TableNumber, region: TextSpan | null, reader: typeof readTableTwo): void => {
    const pieces = region && piecesIn(document, region)
    const isUntold = number !== 3 && !tables.has(3)
    const run = pieces && { ...pieces, isUntold, ...(tables.get(3)?.dropsBlanks && { dropsBlanks: true }) }
    const result = run && reader(document.text, run, edition)
    if (!result) return
    const cells = onlyWholeLines(document, result.cells)
    const isLoose = (isPlaced || tables.get(3)?.isShuffled === true) && run.pieces.every(({ grid }) => grid < 0)
    tables.set(number, {
      ...result,
      cells: isLoose || run.torn || regions.doubtful.includes(number) ? cells.map(doubted) : cells,
    })
  }
  // What the order of the text is worth is seen in table three.
  read(3, regions.three, readTableThree)
  read(2, regions.two, readTableTwo)
  read(4, regions.four, readTableFour)
  return tables
}

/** The tables say which edition they are of; without tables, or where they do not say, the year does. */
function editionOf(squeezed: Squeezed, regions: Regions, year: number | null): Edition {
  const text = (region: TextSpan | null): string => (region ? squeezedWithin(squeezed, region) : '')
  const two = text(regions.two)
  const [is2021, is2019] = [/制发件数|废止件数|现行有效/.test(two), /新制作|对外公开总|项目数量/.test(two)]
  const isSplit = /逾期不补正|未按收费通知/.test(text(regions.three))
  // Heads of 2019 over a form of 2021: an organ has taken its old table two along.
  if (is2021 !== is2019 && !(is2019 && isSplit && (year ?? 0) >= 2021)) return is2021 ? '2021' : '2019'
  if (isSplit) return '2021'
  const byYear = year === null ? null : editionForYear(year)
  return byYear ?? (/〔2019〕60号/.test(squeezed.text) && !/〔2021〕30号/.test(squeezed.text) ? '2019' : '2021')
}

/** Everything but the tables, in order. */
function proseOf(document: SourceDocument, tables: readonly TextSpan[]): TextSpan[] {
  const spans: TextSpan[] = []
  let start = 0
  for (const span of tables.toSorted((a, b) => a.start - b.start)) {
    if (span.start > start) spans.push({ start, end: span.start })
    start = Math.max(start, span.end)
  }
  if (start < document.text.length) spans.push({ start, end: document.text.length })
  return spans
}

function sectionDeviations({ sections, printed }: FoundSections): Deviation[] {
  return ([1, 2, 3, 4, 5, 6] as const).flatMap((number: SectionNumber): Deviation[] => {
    const section = sections.find((candidate) => candidate.number === number)
    if (!section) return [{ code: 'section-missing', table: null, cells: [], span: null, detail: String(number) }]
    const numeral = printed.get(number) ?? 0
    if (numeral === 0 || numeral === number) return []
    return [{ code: 'section-misnumbered', table: null, cells: [], span: section.heading, detail: `${numeral}→${number}` }]
  })
}

function tableDeviations(tables: Tables, edition: Edition, merged: boolean): Deviation[] {
  return ([2, 3, 4] as const).flatMap((number): Deviation[] => {
    if (tables.has(number)) return []
    const cells = cellIds(edition, merged).filter((id) => id.startsWith(`t${number}.`))
    return [{ code: 'table-missing', table: number, cells, span: null, detail: '' }]
  })
}
