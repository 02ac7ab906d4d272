import type { CellObject } from 'xlsx'
import type { SheetCellLook, SheetLook } from '../../core/document/original-look.ts'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import type { Seen } from '../look/seen.ts'
import type { OpenedBook } from './opened-book.ts'
import { mergesOf, type RawSheet } from './read-sheet.ts'
import { openXls, openXlsb, openXlsx } from './read-workbook.ts'

/** The sheets of an Office Open XML workbook as a spreadsheet shows them, without colours and fonts. */
export async function lookAtXlsx(bytes: Uint8Array): Promise<Seen> {
  return looksOf(openXlsx(bytes))
}

/** The sheets of a binary workbook. */
export async function lookAtXlsb(bytes: Uint8Array): Promise<Seen> {
  return looksOf(openXlsb(bytes))
}

/** The sheets of a workbook of Excel 2 to 2003. */
export async function lookAtXls(bytes: Uint8Array): Promise<Seen> {
  return looksOf(openXls(bytes))
}

/** The look of each sheet of an opened workbook. Throws `too-complex`. */
export function looksOf(book: OpenedBook): Seen {
  let room: number = limits.cells
  const sheets = book.sheets.flatMap(({ name, hidden, sheet }) => {
    if (!sheet) return []
    const look = sheetLook(name, sheet, hidden)
    room -= look.lines.reduce((sum, line) => sum + line.cells.length, 0)
    if (room < 0) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
    return [look]
  })
  return { look: { kind: 'workbook', sheets }, text: null }
}

/** The last column, from zero, to which a merge may widen a sheet; beyond it, it reaches to the end of the grid for no reason. */
const widestMerge = 63

function sheetLook(name: string, sheet: RawSheet, hidden: boolean): SheetLook {
  const lines: SheetLook['lines'] = []
  let columns = 0
  // forEach skips the rows and cells that do not exist.
  sheet['!data']?.forEach((line, row) => {
    const cells: SheetCellLook[] = []
    line?.forEach((cell, column) => {
      const look = cell && cellLook(cell, column)
      if (look) cells.push(look)
    })
    if (cells.length > 0) lines.push({ row, cells })
    columns = Math.max(columns, (cells.at(-1)?.column ?? -1) + 1)
  })
  const rows = (lines.at(-1)?.row ?? -1) + 1
  const inside = mergesOf(sheet).filter(({ top, left }) => top < rows && left < columns)
  // A title over the whole width is a single cell with text: what it covers is part of the sheet.
  columns = inside.reduce((most, { right }) => (right > widestMerge ? most : Math.max(most, right + 1)), columns)
  const within = { rows, columns }
  const merges = inside.map((merge) => ({
    ...merge,
    bottom: Math.min(merge.bottom, rows - 1),
    right: Math.min(merge.right, columns - 1),
  }))
  return {
    name,
    hidden,
    ...within,
    lines,
    merges,
    widths: sizes(sheet['!cols'], columns, ({ wpx, wch }) => (wch === undefined ? wpx : wch * 7 + 5)),
    heights: sizes(sheet['!rows'], rows, ({ hpt, hpx }) => (hpt === undefined ? hpx : (hpt * 96) / 72)),
    hiddenRows: hiddenOf(sheet['!rows'], rows),
    hiddenColumns: hiddenOf(sheet['!cols'], columns),
  }
}

function cellLook(cell: CellObject, column: number): SheetCellLook | null {
  const text = (cell.w ?? (cell.v === undefined || cell.v === null ? '' : String(cell.v))).replaceAll(/\r\n?/g, '\n')
  if (text === '' && cell.f === undefined) return null
  return { column, text, formula: cell.f === undefined ? null : `=${cell.f}`, numeric: cell.t === 'n' }
}

type Sized = { wpx?: number; wch?: number; hpt?: number; hpx?: number; hidden?: boolean } | undefined

function sizes(entries: Sized[] | undefined, count: number, sizeOf: (entry: NonNullable<Sized>) => number | undefined) {
  const found: [number, number][] = []
  entries?.slice(0, count).forEach((entry, index) => {
    const size = entry ? sizeOf(entry) : undefined
    if (size !== undefined && Number.isFinite(size) && size > 0) found.push([index, Math.round(size)])
  })
  return found
}

function hiddenOf(entries: Sized[] | undefined, count: number): number[] {
  const found: number[] = []
  entries?.slice(0, count).forEach((entry, index) => entry?.hidden === true && found.push(index))
  return found
}
