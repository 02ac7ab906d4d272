import { type CellObject, type Range, SSF, utils } from 'xlsx'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { ReadingNote } from '../../core/document/source-document.ts'
import { keptRows } from '../blank-rows.ts'
import type { DraftCell, DraftGrid } from '../canonical-text.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { cellText, type IsDateFormat, isRounded, showsAnother } from './cell-text.ts'
import { mapMerges, type Merge } from './merges.ts'
import { columnsBeforeStrays, straysFrom } from './stray-cells.ts'

// The library's own type for this part is missing.
const { is_date: isDate } = SSF as { is_date: IsDateFormat }

/** A sheet has no more rows than this; what says otherwise is damaged. */
export const mostRows = 1_048_576
/** A sheet has no more columns than this. */
export const mostColumns = 16_384

/** What is used of the library's dense sheets, whose own type admits anything. Rows and cells may be absent. */
export interface RawSheet {
  '!data'?: (CellObject | undefined)[][]
  '!merges'?: Range[]
  '!rows'?: ({ hidden?: boolean; hpt?: number; hpx?: number } | undefined)[]
  '!cols'?: ({ hidden?: boolean; wpx?: number; wch?: number } | undefined)[]
}

/** A sheet as a grid, or null where it holds nothing; rows and columns are numbered as in the sheet, from zero. */
export interface SheetReading {
  grid: DraftGrid | null
  notes: ReadingNote[]
}

/**
 * Reads one sheet. Only rows that exist are visited: the declared range may span a million rows. `room` is how many
 * cells the document may still have.
 */
export function readSheet(name: string, sheet: RawSheet, room: number): SheetReading {
  const data = sheet['!data'] ?? []
  const texts = collectTexts(data)
  if (texts.populated.length === 0) return { grid: null, notes: [] }
  const kept = () => keptRows(texts.populated, (row) => data[row] !== undefined)
  let rows = kept()
  if (texts.columns > limits.columns || rows.length * texts.columns > room) {
    leaveStrays(texts)
    rows = kept()
  }
  const { columns } = texts
  if (columns > limits.columns) throw new IngestFailure('too-complex', ingestDetails.columns(limits.columns))
  if (rows.length * columns > room) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
  const merges = mapMerges(mergesOf(sheet), rows, columns)
  const cells: DraftCell[] = []
  for (const row of rows) {
    for (let column = texts.first; column < columns; column += 1) {
      if (merges.isCovered(row, column)) continue
      const merge = merges.anchoredAt(row, column)
      cells.push({
        row,
        column,
        rowSpan: merge ? merge.bottom - row + 1 : 1,
        columnSpan: merge ? merge.right - column + 1 : 1,
        text: texts.byRow.get(row)?.[column] ?? '',
        where: { kind: 'sheet', sheet: name, cell: utils.encode_cell({ r: row, c: column }) },
      })
    }
  }
  const grid: DraftGrid = { kind: 'grid', rows: (rows.at(-1) ?? 0) + 1, columns, cells, sheet: name }
  return { grid, notes: notesOf(name, sheet, texts, merges.overlapping) }
}

interface SheetTexts {
  byRow: Map<number, string[]>
  /** Rows with content, ascending. */
  populated: number[]
  /** The first column with content: what is free before it belongs to no table. */
  first: number
  /** Columns up to the last with content. */
  columns: number
  formulas: number
  /** Addresses of cells that display another number than they store. */
  rounded: string[]
  /** Addresses of cells that store a number and show nothing. */
  hidden: string[]
  /** Addresses of cells so far from the others that they are left out. */
  strays: string[]
}

/** Leaves out the few cells far to the right of all others, so that what a sheet is about can be read. */
function leaveStrays(texts: SheetTexts): void {
  const end = columnsBeforeStrays(texts.byRow)
  if (end === null) return
  texts.strays = straysFrom(texts.byRow, end).map(({ row, column }) => utils.encode_cell({ r: row, c: column }))
  texts.populated = texts.populated.filter((row) => texts.byRow.get(row)?.some((_, column) => column < end) === true)
  texts.columns = end
}

function collectTexts(data: (CellObject | undefined)[][]): SheetTexts {
  const texts: SheetTexts = {
    byRow: new Map(),
    populated: [],
    first: mostColumns,
    columns: 0,
    formulas: 0,
    rounded: [],
    hidden: [],
    strays: [],
  }
  // The keys are the rows that exist; a loop would ask for each of a million.
  for (const key of Object.keys(data)) {
    const row = Number(key)
    const line = data[row]
    if (row >= mostRows || (line && line.length > mostColumns)) throw new IngestFailure('damaged', ingestDetails.workbook)
    let last = -1
    const found: string[] = []
    line?.forEach((cell, column) => {
      if (!cell) return
      if (cell.f !== undefined) texts.formulas += 1
      const text = cellText(cell, isDate)
      if (text === '' && showsAnother(cell)) texts.hidden.push(utils.encode_cell({ r: row, c: column }))
      if (text === '') return
      if (isRounded(cell, text)) texts.rounded.push(utils.encode_cell({ r: row, c: column }))
      found[column] = text
      if (last < 0) texts.first = Math.min(texts.first, column)
      last = column
    })
    if (last < 0) continue
    texts.byRow.set(row, found)
    texts.populated.push(row)
    texts.columns = Math.max(texts.columns, last + 1)
  }
  return texts
}

/** The merged ranges of a sheet. Throws `too-complex`. */
export function mergesOf(sheet: RawSheet): Merge[] {
  const ranges = sheet['!merges'] ?? []
  if (ranges.length > limits.merges) throw new IngestFailure('too-complex', ingestDetails.merges(limits.merges))
  return ranges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
}

function notesOf(
  name: string,
  sheet: RawSheet,
  { formulas, rounded, hidden: unseen, strays }: SheetTexts,
  overlapping: number,
): ReadingNote[] {
  const notes: ReadingNote[] = []
  let hidden = 0
  // A damaged row may be the last of four thousand million, and forEach would ask for each.
  for (const lines of [sheet['!rows'], sheet['!cols']])
    for (const line of Object.values<{ hidden?: boolean } | undefined>(lines ?? [])) if (line?.hidden === true) hidden += 1
  if (hidden > 0) notes.push({ code: 'hidden-rows', detail: `${name}: ${hidden}` })
  if (formulas > 0) notes.push({ code: 'formula', detail: `${name}: ${formulas}` })
  if (rounded.length > 0) notes.push({ code: 'rounded-display', detail: `${name}: ${listed(rounded)}` })
  if (unseen.length > 0) notes.push({ code: 'hidden-values', detail: `${name}: ${listed(unseen)}` })
  if (strays.length > 0) notes.push({ code: 'far-cells', detail: `${name}: ${listed(strays)}` })
  if (overlapping > 0) notes.push({ code: 'merges-lost', detail: `${name}: ${overlapping}` })
  return notes
}

/** The first addresses of a list, and how many there are. */
function listed(addresses: readonly string[]): string {
  return addresses.length <= 8 ? addresses.join(' ') : `${addresses.slice(0, 8).join(' ')} … ${addresses.length}`
}
