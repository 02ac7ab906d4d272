import type { Locator, TextSpan } from '../document/locator.ts'
import type { CellId, Edition } from '../form/form.ts'

/** What the document is. Only `annual-report` and `workbook` carry cells. */
export type ReportKind = 'annual-report' | 'workbook' | 'pre-2019-report' | 'other'

/**
 * The five states of a cell, never to be confused: `number`; `blank` (the cell is there and empty); `text` (such as
 * "/", kept to the letter); `missing` (the source has no such cell); `unreadable` (characters are there, but several
 * readings are possible, or none).
 */
export type CellState = 'number' | 'blank' | 'text' | 'missing' | 'unreadable'

/** A cell of the form as it was read. Immutable: a correction is an overlay (core/review). */
export interface Cell {
  id: CellId
  state: CellState
  /** Exact decimal without separators; null unless the state is `number`. */
  value: string | null
  /** The characters as printed; null where there are none (blank, missing). */
  raw: string | null
  /** True where relations, not separators, decided the reading. */
  inferred: boolean
  /** The place in the source's own terms; null where the cell is missing. */
  where: Locator | null
  /** The place in the canonical text; null where the cell is missing. */
  span: TextSpan | null
  /**
   * For `unreadable`: all readings that are possible, as exact decimals. Empty where one of them is no number (a blank,
   * a sign), where there are too many, and in every other state.
   */
  candidates: string[]
}

/** A value found in the document, with its place. */
export interface Found<T> {
  value: T
  where: Locator
  span: TextSpan
}

/** One of the six statutory sections, one to six. */
export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6

/** A section as found: its heading and everything up to the next heading (tables included). */
export interface Section {
  number: SectionNumber
  heading: TextSpan
  /** From the end of the heading to the next heading or the end of the report. */
  body: TextSpan
}

/** One of the three statutory tables. */
export type TableNumber = 2 | 3 | 4

/** How the source deviates from the printed form; the rules of `structure.*` turn these into findings. */
export interface Deviation {
  code: DeviationCode
  table: TableNumber | null
  /** The cells concerned: those of a lost column, of a merged row. */
  cells: CellId[]
  /** The characters that show it; null where absence is what is reported. */
  span: TextSpan | null
  /** What was met in place of what the form prints: a label variant, a row's or column's name. */
  detail: string
}

/** Stable codes of deviations. */
export type DeviationCode =
  | 'table-missing'
  | 'row-missing'
  | 'column-missing'
  | 'row-merged'
  | 'label-variant'
  | 'value-displaced'
  | 'row-repeated'
  | 'section-missing'
  | 'section-misnumbered'

/**
 * Characters that found no place in the form: numbers without a cell, labels without numbers, the title of a further report
 * behind the last table.
 */
export interface Leftover {
  table: TableNumber
  span: TextSpan
  where: Locator
  raw: string
}

/** What was recognised in a document. `cells` lists every cell of the edition, also missing and unreadable ones. */
export interface RecognisedReport {
  kind: ReportKind
  agency: Found<string> | null
  year: Found<number> | null
  edition: Edition | null
  sections: Section[]
  /** Where each table stands in the canonical text; a table that is not there is absent. */
  tables: Partial<Record<TableNumber, TextSpan>>
  /** Prose: the parts of the canonical text that belong to the report and to none of its tables, in order. */
  prose: TextSpan[]
  cells: Cell[]
  deviations: Deviation[]
  leftovers: Leftover[]
  /** The sheet and rows of an aggregated workbook that this report stands in; null for a document of its own. */
  part: string | null
  /** Only for a part that is no organ's own but a sum over organs: the characters that name it (合计, 市直部门). */
  sum?: Found<string>
}
