import type { TextSpan } from '../../document/locator.ts'
import type { Grid, GridCell } from '../../document/source-document.ts'
import { type CellId, cellIds, cellParts, type Edition, editionForYear, isCellId } from '../../form/form.ts'
import { missingCell, readCell, unreadableCell } from '../cells.ts'
import type { Cell, Found, Leftover, RecognisedReport, TableNumber } from '../recognised-report.ts'
import type { SlotValue } from '../slot.ts'
import { bareText } from '../squeeze.ts'
import { readValue } from '../value.ts'
import type { AggregateTable, OrganPart } from './find-table.ts'

/** An aggregated table with the sheet that it stands in. */
export interface PlacedTable {
  grid: Grid
  turned: boolean
  table: AggregateTable
}

/** What one organ has in one table. */
interface Share {
  placed: PlacedTable
  organ: OrganPart
  year: Found<number> | null
}

/**
 * One report for each organ of the workbook's aggregated tables. What an organ has on several sheets (table two here,
 * table three there) becomes one report, as long as the sheets do not contradict each other about a cell or a year.
 */
export function organReports(tables: readonly PlacedTable[]): RecognisedReport[] {
  const groups: Share[][] = []
  for (const placed of tables) {
    const year = yearOf(placed)
    for (const organ of placed.table.organs) {
      const share = { placed, organ, year: (organ.year && yearIn(organ.year)) ?? year }
      const group = groups.find((candidate) => belongs(share, candidate))
      if (group) group.push(share)
      else groups.push([share])
    }
  }
  return groups.map(reportOf)
}

function belongs(share: Share, group: readonly Share[]): boolean {
  const [first] = group
  if (!first || bareText(first.organ.name.text) !== bareText(share.organ.name.text)) return false
  const years = new Set([share, ...group].flatMap((each) => (each.year ? [each.year.value] : [])))
  const ids = new Set(group.flatMap((each) => each.organ.cells.map((cell) => cell.id)))
  return (
    years.size <= 1 && group.every((each) => each.placed !== share.placed) && share.organ.cells.every((cell) => !ids.has(cell.id))
  )
}

function reportOf(shares: readonly Share[]): RecognisedReport {
  const [first] = shares as [Share, ...Share[]]
  const year = shares.find((share) => share.year)?.year ?? null
  const found = slotsById(shares)
  const edition = editionOf([...found.keys()], year?.value ?? null)
  const merged = edition === '2021' && [...found.keys()].some((id) => id.startsWith('t3.otherOutcome.all.'))
  const ids = cellIds(edition, merged)
  const spread = spreadCells(found)
  const { text, span, where } = first.organ.name
  return {
    kind: 'workbook',
    agency: { value: text.replace(/\s+/g, ''), span, where },
    year,
    edition,
    sections: [],
    tables: tableSpans(shares),
    prose: [],
    cells: ids.map((id) => cellOf(id, found.get(id) ?? [], spread)),
    deviations: [],
    leftovers: leftoversOf(shares, new Set(ids)),
    part: shares.map(partOf).join(','),
  }
}

function slotsById(shares: readonly Share[]): Map<CellId, GridCell[]> {
  const found = new Map<CellId, GridCell[]>()
  for (const { organ } of shares) for (const { id, cell } of organ.cells) found.set(id, [...(found.get(id) ?? []), cell])
  return found
}

/** Cells that reach under the heads of several cells of the form: which of them they mean is not certain. */
function spreadCells(found: ReadonlyMap<CellId, readonly GridCell[]>): Set<GridCell> {
  const seen = new Set<GridCell>()
  const spread = new Set<GridCell>()
  for (const cell of [...found.values()].flatMap((cells) => [...new Set(cells)])) {
    if (seen.has(cell)) spread.add(cell)
    seen.add(cell)
  }
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

function editionOf(ids: readonly CellId[], year: number | null): Edition {
  const only = (edition: Edition): number => {
    const own = new Set<CellId>([...cellIds(edition), ...cellIds(edition, true)])
    return ids.filter((id) => own.has(id)).length
  }
  const [older, newer] = [only('2019'), only('2021')]
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
  const range = `${name(organ.from)}:${name(organ.to)}`
  return placed.grid.sheet === null ? range : `${placed.grid.sheet}!${range}`
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCodePoint(65 + (index % 26))}`
}

const yearPattern = /(20[0-3]\d)\s*年/

function yearIn(cell: GridCell): Found<number> | null {
  const match = /(20[0-3]\d)(?:\s*年|$)/.exec(cell.text.normalize('NFKC').trim())
  return match ? { value: Number(match[1]), span: cell.span, where: cell.where } : null
}

/** The year in the table's titles, else in the sheet's name (shown at the sheet's first cell). Several years are none. */
function yearOf({ grid, table }: PlacedTable): Found<number> | null {
  const titles = table.title.filter((cell) => yearPattern.test(cell.text.normalize('NFKC')))
  const found = titles.flatMap((cell) => yearIn(cell) ?? [])
  const [first] = found
  if (first) return found.every((other) => other.value === first.value) ? first : null
  const [named] = [...(grid.sheet ?? '').matchAll(/20[0-3]\d/g)]
  const [cell] = grid.cells
  return named && cell ? { value: Number(named[0]), span: cell.span, where: cell.where } : null
}
