import type { SourceFormat } from './source-document.ts'
import { isWorkbookFormat } from './workbook-formats.ts'

/** A cell of a sheet as a spreadsheet shows it; rows and columns count from zero. */
export interface SheetCellLook {
  column: number
  /** As displayed, rounded and formatted by the workbook. */
  text: string
  /** With its "="; null where the cell holds a plain value. */
  formula: string | null
  /** True for numbers, which stand at the right. */
  numeric: boolean
}

/** A merged range, inclusive, from zero. */
export interface MergeLook {
  top: number
  left: number
  bottom: number
  right: number
}

/** One sheet of a workbook; sizes in CSS pixels, those left out have the default. */
export interface SheetLook {
  name: string
  hidden: boolean
  rows: number
  columns: number
  /** Only rows that hold something. */
  lines: { row: number; cells: SheetCellLook[] }[]
  merges: MergeLook[]
  widths: [column: number, pixels: number][]
  heights: [row: number, pixels: number][]
  hiddenRows: number[]
  hiddenColumns: number[]
}

/** A page by what is drawn on it; everything in points from its upper left corner. */
export interface DrawnPageLook {
  width: number
  height: number
  /** Characters drawn together, the box around them and their font size. */
  texts: { text: string; box: [x0: number, y0: number, x1: number, y1: number]; size: number }[]
  /** Straight lines by their ends. */
  lines: [x0: number, y0: number, x1: number, y1: number][]
  /** Places of pictures, which are not drawn. */
  pictures: [x0: number, y0: number, x1: number, y1: number][]
}

/**
 * An original, made ready to be shown as it looks. `page` is an HTML document in which nothing can run or load; its
 * elements carry `data-n`, the number of the piece (`piecesOf`) that was read there.
 */
export type OriginalLook =
  | { kind: 'pdf'; bytes: Uint8Array }
  | { kind: 'drawn'; pages: DrawnPageLook[] }
  | { kind: 'page'; html: string }
  | { kind: 'workbook'; sheets: SheetLook[] }

const withLook: ReadonlySet<SourceFormat> = new Set(['pdf', 'ofd', 'html', 'mhtml', 'image'])

/** Whether files of a format have a look of their own that the program can show; the text of the others is all there is. */
export function hasLook(format: SourceFormat): boolean {
  return withLook.has(format) || isWorkbookFormat(format)
}
