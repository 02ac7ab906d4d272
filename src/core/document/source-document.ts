import type { Locator, TextSpan } from './locator.ts'

/** The formats that a reader exists or is planned for; decided by content, never by the file's name. */
export const sourceFormats = [
  'text',
  'html',
  'mhtml',
  'docx',
  'wordml',
  'doc',
  'odt',
  'rtf',
  'pdf',
  'xlsx',
  'xlsb',
  'xls',
  'spreadsheetml',
  'ods',
  'csv',
  'ofd',
  'image',
] as const
/** One of {@link sourceFormats}. */
export type SourceFormat = (typeof sourceFormats)[number]

/** A run of text that is no table: a paragraph, a heading, or one line of a plain-text file. */
export interface Paragraph {
  kind: 'paragraph'
  /** Where the characters stand in the canonical text, without the line end. */
  span: TextSpan
  where: Locator
}

/** One cell of a grid. A merged cell is listed once, at its upper left position. */
export interface GridCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  /** The characters of the cell, trimmed; inner line breaks are kept as "\n". Empty where the cell is empty. */
  text: string
  /** Where these characters stand in the canonical text (an empty span for an empty cell). */
  span: TextSpan
  where: Locator
}

/** A table with known positions (HTML, docx, sheets, ruled PDF). Cells are in reading order: by row, then by column. */
export interface Grid {
  kind: 'grid'
  span: TextSpan
  rows: number
  columns: number
  cells: GridCell[]
  /** The name of the sheet the grid came from, else null. */
  sheet: string | null
}

/** A piece of the document, in reading order. */
export type Block = Paragraph | Grid

/** Something that a reader says aloud about what it read (hidden sheets, formulas, dropped images). */
export interface ReadingNote {
  code: ReadingNoteCode
  /** What the note is about: a sheet's name, a count. */
  detail: string
}

/** Stable codes of reading notes; their Chinese wording is in the catalogue. */
export type ReadingNoteCode =
  | 'hidden-sheet'
  | 'hidden-rows'
  | 'formula'
  | 'rounded-display'
  | 'hidden-values'
  | 'image'
  | 'recognised-text'
  | 'replacement-characters'
  | 'merges-lost'
  | 'tracked-deletion'
  | 'embedded'
  | 'far-cells'
  | 'veiled-article'
  | 'placed-text'
  | 'line-marks'
  | 'folded-lines'

/**
 * What a reader made of a file. The canonical text holds every character that a person would read, once, in reading
 * order, and is what the source pane shows: paragraphs end in "\n"; in a grid the cells of a row are parted by "\t"
 * and rows end in "\n". Plain text keeps its own characters (line ends become "\n"; a byte order mark and
 * what a program set before every line are dropped).
 */
export interface SourceDocument {
  format: SourceFormat
  /** The character encoding as a WHATWG label, or null where the format has none of its own. */
  encoding: string | null
  text: string
  blocks: Block[]
  notes: ReadingNote[]
}
