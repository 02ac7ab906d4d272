import type { MergeLook, SheetCellLook, SheetLook } from '../../../../core/document/original-look.ts'
import { stack, type Stack } from '../stacked.ts'

/** Sizes of what a workbook says nothing about, in pixels. */
const defaults = { width: 72, height: 21 }
/** The size of the text of a cell, in pixels: a Chinese character is as wide as that. */
const textSize = 12
const largest = { width: 420, height: 320 }

/** Where everything of a sheet stands, in pixels at its natural size. */
export interface SheetGeometry {
  columns: Stack
  rows: Stack
  widths: readonly number[]
  heights: readonly number[]
  byRow: ReadonlyMap<number, ReadonlyMap<number, SheetCellLook>>
  mergeAt: (row: number, column: number) => MergeLook | null
}

/** Lays out a sheet. Hidden rows and columns are shown, at their default size: nothing may be missed. */
export function sheetGeometry(sheet: SheetLook): SheetGeometry {
  const widths = sized(sheet.columns, defaults.width, largest.width, sheet.widths)
  const heights = sized(sheet.rows, defaults.height, largest.height, sheet.heights)
  const byRow = new Map(sheet.lines.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]))
  const merges = new Map<number, MergeLook[]>()
  for (const merge of sheet.merges)
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const list = merges.get(row)
      if (list) list.push(merge)
      else merges.set(row, [merge])
    }
  const mergeAt = (row: number, column: number) =>
    merges.get(row)?.find(({ left, right }) => left <= column && column <= right) ?? null
  const given = new Set(sheet.heights.map(([row]) => row))
  for (const { row, cells } of sheet.lines)
    if (!given.has(row)) heights[row] = Math.max(heights[row]!, ...cells.map((cell) => linesHeight(cell, row, mergeAt, widths)))
  return { columns: stack(widths), rows: stack(heights), widths, heights, byRow, mergeAt }
}

/**
 * The height that the text of a merged cell takes where the workbook gives its row none, in pixels. Spreadsheets do not
 * fit rows to merged cells, and a paragraph laid over the width would show a line only.
 */
function linesHeight(
  { column, text }: SheetCellLook,
  row: number,
  mergeAt: SheetGeometry['mergeAt'],
  widths: readonly number[],
): number {
  const merge = mergeAt(row, column)
  if (!merge || merge.top !== merge.bottom) return 0
  const width = widths.slice(merge.left, merge.right + 1).reduce((sum, one) => sum + one, 0)
  const perLine = Math.max(1, Math.floor((width - 8) / textSize))
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
  return Math.min(lines * textSize * 1.35 + 4, largest.height)
}

/**
 * How far to its right, in pixels at natural size, the text of a cell may run over, as in every spreadsheet: up to the next
 * cell that holds something or is merged. 0 where it may not; Infinity where nothing stands to the right of it.
 */
export function roomBeside({ byRow, mergeAt, columns, widths }: SheetGeometry, row: number, column: number): number {
  const cells = byRow.get(row)
  const own = cells?.get(column)
  if (!own || own.numeric || own.text === '' || mergeAt(row, column)) return 0
  let next = column + 1
  while (next < widths.length && !cells?.get(next)?.text && !mergeAt(row, next)) next += 1
  if (next >= widths.length) return Number.POSITIVE_INFINITY
  return columns.starts[next]! - columns.starts[column + 1]!
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** Row and column of a cell in A1 notation, from zero; null where it is none. */
export function cellPosition(cell: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell) ?? []
  if (letters === '') return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

function sized(count: number, normal: number, most: number, given: readonly (readonly [number, number])[]): number[] {
  const sizes = Array.from({ length: count }, () => normal)
  for (const [index, size] of given) if (index < count) sizes[index] = Math.min(Math.max(size, 12), most)
  return sizes
}
