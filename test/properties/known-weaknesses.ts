import type { Judgement } from '../builders/judge.ts'

/** What a layout is not yet held to, and why. Wrong numbers are excused nowhere but beside blanks. */
export interface Weakness {
  kinds: (keyof Pick<Judgement, 'refused' | 'misstated' | 'wrong' | 'phantom'>)[]
  why: string
  /** True where reports that print their zeros are held to everything. */
  besideBlanks?: boolean
}

const blanksInLines: Weakness = {
  kinds: ['refused', 'misstated'],
  besideBlanks: true,
  why: 'where nothing but line ends parts the cells, the blanks of table four (a single row, with no full row to learn from) are said to be unreadable',
}

const blankTableFour: Weakness = {
  kinds: ['misstated'],
  why: 'a workbook stores no cells for a table four whose only row is blank: it is said to be missing',
}

/** By layout id; the tests print what is listed here. */
export const knownWeaknesses: Readonly<Record<string, Weakness>> = {
  'text-line-end-runs': blanksInLines,
  'text-carriage-returns': blanksInLines,
  'text-blank-lines': blanksInLines,
  'xlsx-sheet-per-table': blankTableFour,
  'xls-sheet-per-table': blankTableFour,
}
