import { type Locator, type TextSpan, textLocator } from '../document/locator.ts'

/** A cell, or what stands for one in running text: the unit that the aligner orders into labels, values and blanks. */
export interface Piece {
  text: string
  span: TextSpan
  where: Locator
  /** The grid that it belongs to, or -1 for running text, where only the order counts. */
  grid: number
  row: number
  column: number
  columnSpan: number
  /** Rows that it covers, where the layout knows of any but one. */
  rowSpan?: number
  /** What stands below it in its cell: the rest of a number that was cut over lines, or another number. */
  goesOn?: readonly Piece[]
  /** Line ends between this piece and the one before it; blanks are told by them where nothing else parts the cells. */
  lineEndsBefore: number
}

/** How blanks can be told in a stretch of pieces. */
export type BlankEvidence = 'explicit' | 'line-ends' | 'none'

/** The pieces of one region of the document. */
export interface PieceRun {
  pieces: Piece[]
  blanks: BlankEvidence
  /** Blank pieces before the first cell of a row that has no label, where the layout has a fixed number of them. */
  lead?: number
  /** True where merged cells are known, so that a value stands in its own column whatever label is before it. */
  merges?: boolean
  /** True where the pieces of running text have columns all the same: those of the characters on their lines. */
  placed?: boolean
  /** True where another table of the text shows that blank cells left nothing in it. */
  dropsBlanks?: boolean
  /** True where no table three was read, which would show whether blanks leave anything in the text. */
  isUntold?: boolean
  /** True where numbers may be cut over lines whose halves cannot be put together: then none of them is certain. */
  torn?: boolean
  /** Where the region ends in the canonical text; behind the last piece there may be line ends up to it. */
  end: number
}

/** Whether two cells of one grid have a column in common: one stands above the other, as a head does above its values. */
export function shareColumn(one: Pick<Piece, 'column' | 'columnSpan'>, other: Pick<Piece, 'column' | 'columnSpan'>): boolean {
  return one.column < other.column + other.columnSpan && other.column < one.column + one.columnSpan
}

/** A piece of running text. */
export function textPiece(text: string, start: number, lineEndsBefore = 0, grid = -1, row = 0, column = 0): Piece {
  const end = start + text.length
  const span = { start, end }
  return { text, span, where: textLocator(start, end), grid, row, column, columnSpan: 1, lineEndsBefore }
}

/** A field of running text without the white space around it; a blank one stands where the field begins. */
export function trimmedPiece(field: string, start: number): Piece {
  const text = field.trim()
  return textPiece(text, text === '' ? start : start + field.length - field.trimStart().length)
}
