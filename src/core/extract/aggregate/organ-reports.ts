import type { TextSpan } from '../../document/locator.ts'
import type { GridCell } from '../../document/source-document.ts'
import { type CellId, cellIds, cellParts, type Edition, editionForYear, isCellId } from '../../form/form.ts'
import { missingCell, readCell, unreadableCell } from '../cells.ts'
import { inWorkbook } from '../absent-table.ts'
import type { Cell, Deviation, Found, Leftover, RecognisedReport, TableNumber } from '../recognised-report.ts'
import type { SlotValue } from '../slot.ts'
import { readValue } from '../value.ts'
import { isSumName, looksLikeOrgan } from './form-labels.ts'
import { foundIn } from './found-in.ts'
import { identityOf, joiningKeys, nameIn } from './join-organs.ts'
import type { OrganPart } from './organ-rows.ts'
import type { PlacedTable, Share } from './placed-table.ts'

/**
 * One report for each organ (and each sum over organs) of the workbook's aggregated tables. What an organ has in several
 * tables (table two here, table three there) becomes one report, as long as the tables do not contradict each other
 * about a cell or a year, and no other organ of the same name makes it doubtful which is meant.
 */
export function organReports(tables: readonly PlacedTable[]): RecognisedReport[] {
  const groups: Share[][] = []
  const byKey = new Map<string, Share[][]>()
  const keys = joiningKeys(tables)
  for (const [share, key] of keys) {
    const candidates = byKey.get(key) ?? []
    byKey.set(key, candidates)
    const group = candidates.find((candidate) => isDisjoint(share, candidate))
    if (group) group.push(share)
    else {
      const own = [share]
      groups.push(own)
      candidates.push(own)
    }
  }
  const spread = spreadCells([...keys.keys()].map(({ organ }) => organ))
  const names = new Set(tables.flatMap(({ table }) => table.organs.map(({ name }) => nameIn(name))))
  return withAbsences(groups.map((shares) => reportOf(shares, spread, names)))
}

/** Says of each report which of the workbook's tables it does not stand in; what no line has, the first says for all. */
function withAbsences(reports: RecognisedReport[]): RecognisedReport[] {
  const numbers = [2, 3, 4] as const
  const nowhere = numbers.filter((number) => reports.every(({ tables }) => tables[number] === undefined))
  return reports.map((report, index) => {
    const absent = numbers.filter((number) => report.tables[number] === undefined && (index === 0 || !nowhere.includes(number)))
    const deviations = absent.map((number): Deviation => {
      const cells = report.cells.map(({ id }) => id).filter((id) => cellParts(id).table === number)
      return { code: 'table-missing', table: number, cells, span: null, detail: nowhere.includes(number) ? inWorkbook : '' }
    })
    return { ...report, deviations }
  })
}

function isDisjoint(share: Share, group: readonly Share[]): boolean {
  const ids = new Set(group.flatMap((each) => each.organ.cells.map((cell) => cell.id)))
  return group.every((each) => each.placed !== share.placed) && share.organ.cells.every((cell) => !ids.has(cell.id))
}

function reportOf(shares: readonly Share[], spread: ReadonlySet<GridCell>, names: ReadonlySet<string>): RecognisedReport {
  const [first] = shares as [Share, ...Share[]]
  const year = shares.find((share) => share.year)?.year ?? null
  const found = slotsById(shares)
  const edition = editionOf([...found.keys()], year?.value ?? null)
  const merged = edition === '2021' && [...found.keys()].some((id) => id.startsWith('t3.otherOutcome.all.'))
  const ids = cellIds(edition, merged)
  const { name, isSum } = first.organ
  return {
    kind: 'workbook',
    agency: isSum ? sumAgency(shares, names) : foundIn(nameIn(name), name),
    year,
    edition,
    sections: [],
    tables: tableSpans(shares),
    prose: [],
    cells: ids.map((id) => cellOf(id, found.get(id) ?? [], spread)),
    deviations: [],
    leftovers: leftoversOf(shares, new Set(ids)),
    part: [...new Set(shares.map(partOf))].join(','),
    ...(isSum ? { sum: foundIn(nameIn(name), name) } : {}),
  }
}

/** The organ of which the whole table is: only where a title names one, and only for the sum over everything. */
function sumAgency(shares: readonly Share[], names: ReadonlySet<string>): Found<string> | null {
  if (!shares.every(({ organ }) => identityOf(organ) === '合计')) return null
  for (const cell of shares.flatMap(({ placed }) => placed.table.titles)) {
    const title =
      /^(?:20[0-3]\d年(?:度)?)?([\u4e00-\u9fff]{2,30}?)(?:20[0-3]\d年(?:度)?)?(?:各(?:单位|部门))?(?:政府|政务)信息公开/
    const value = title.exec(cell.text.replace(/\s+/g, ''))?.[1]
    if (value !== undefined && looksLikeOrgan(value) && !isSumName(value) && !names.has(value)) return foundIn(value, cell)
  }
  return null
}

function slotsById(shares: readonly Share[]): Map<CellId, GridCell[]> {
  const found = new Map<CellId, GridCell[]>()
  for (const { organ } of shares) for (const { id, cell } of organ.cells) found.set(id, [...(found.get(id) ?? []), cell])
  return found
}

/** Cells that reach over several cells of the form, organs or years: which of them they mean is not certain. */
function spreadCells(organs: readonly OrganPart[]): Set<GridCell> {
  const seen = new Map<GridCell, string>()
  const spread = new Set<GridCell>()
  organs.forEach((organ, index) => {
    for (const { id, cell } of organ.cells) {
      const place = `${index}|${id}`
      if ((seen.get(cell) ?? place) !== place) spread.add(cell)
      seen.set(cell, place)
    }
  })
  return spread
}

/** A cell under one head; unreadable where several heads mean the same and the numbers under them differ. */
function cellOf(id: CellId, cells: readonly GridCell[], spread: ReadonlySet<GridCell>): Cell {
  const [first] = cells
  if (!first) return missingCell(id)
  const slot: SlotValue = { raw: first.text, span: first.span, where: first.where, read: readValue(first.text) }
  const isCertain = new Set(cells.map((cell) => cell.text)).size === 1 && !spread.has(first)
  return isCertain
    ? readCell(id, slot)
    : unreadableCell(id, slot, [...new Set(cells.flatMap((cell) => readValue(cell.text).value ?? []))])
}

const idsOf: Record<Edition, ReadonlySet<CellId>> = {
  '2019': new Set(cellIds('2019')),
  '2021': new Set([...cellIds('2021'), ...cellIds('2021', true)]),
}

function editionOf(ids: readonly CellId[], year: number | null): Edition {
  const older = ids.filter((id) => idsOf['2019'].has(id)).length
  const newer = ids.filter((id) => idsOf['2021'].has(id)).length
  if (older !== newer) return older > newer ? '2019' : '2021'
  return (year === null ? null : editionForYear(year)) ?? '2021'
}

function tableSpans(shares: readonly Share[]): Partial<Record<TableNumber, TextSpan>> {
  const spans: Partial<Record<TableNumber, TextSpan>> = {}
  for (const { organ } of shares) {
    for (const { id, cell } of organ.cells) {
      const { table } = cellParts(id)
      const known = spans[table]
      spans[table] = {
        start: Math.min(known?.start ?? cell.span.start, cell.span.start),
        end: Math.max(known?.end ?? cell.span.end, cell.span.end),
      }
    }
  }
  return spans
}

/** Numbers under heads that mean no cell, and cells that the report's edition does not have. */
function leftoversOf(shares: readonly Share[], ids: ReadonlySet<CellId>): Leftover[] {
  return shares.flatMap(({ organ }) => {
    const tables = organ.cells.map(({ id }) => cellParts(id).table)
    const foreign = organ.cells.filter(({ id, cell }) => isCellId(id) && !ids.has(id) && cell.text !== '').map(({ cell }) => cell)
    return [...organ.unplaced, ...foreign].map(({ span, where, text }) => ({ table: tables[0] ?? 3, span, where, raw: text }))
  })
}

/** The rows or columns of the organ, as a spreadsheet writes them: "表三!5:11", "表三!D:D". */
function partOf({ placed, organ }: Share): string {
  const name = placed.turned ? columnName : (index: number): string => String(index + 1)
  const range = `${name(organ.from + placed.offset)}:${name(organ.to + placed.offset)}`
  return placed.grid.sheet === null ? range : `${placed.grid.sheet}!${range}`
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCodePoint(65 + (index % 26))}`
}
