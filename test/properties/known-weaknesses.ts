import type { Judgement } from '../builders/judge.ts'

/** What a layout is not yet held to, and why. Wrong numbers are excused nowhere but beside blanks. */
export interface Weakness {
  kinds: (keyof Pick<Judgement, 'refused' | 'misstated' | 'wrong' | 'phantom'>)[]
  why: string
  /** True where reports that print their zeros are held to everything. */
  besideBlanks?: boolean
}

const runsOfLineEnds: Weakness = {
  kinds: ['refused', 'misstated', 'wrong', 'phantom'],
  besideBlanks: true,
  why: 'blanks among runs of line ends are said to be unreadable, and where no row is full a number such as 1006 is cut like glued digits',
}

const blankTableFour: Weakness = {
  kinds: ['misstated'],
  why: 'a table four whose only row is blank is said to be missing',
}

const longRows: Weakness = {
  kinds: ['refused'],
  why: 'glued rows with several numbers of four digits are given up although their sum leaves one reading',
}

/** By layout id; the tests print what is listed here. */
export const knownWeaknesses: Readonly<Record<string, Weakness>> = {
  'text-line-end-runs': runsOfLineEnds,
  'text-carriage-returns': runsOfLineEnds,
  'text-blank-lines': runsOfLineEnds,
  'text-comma': { kinds: ['refused', 'misstated'], why: 'a table four of one row is not seen to be parted by commas' },
  'text-pipe-cells': { kinds: ['refused', 'misstated'], why: 'two lone numbers among the blanks of table four are doubted' },
  'text-tab-rows': blankTableFour,
  'xlsx-sheet-per-table': blankTableFour,
  'xls-sheet-per-table': blankTableFour,
  'text-glued': longRows,
  'text-glued-spaced': longRows,
}

/** Titles whose organ is not yet read right: 关于 between the organ and the year. */
export const weakTitle = /关于/

/** Layouts where an organ that is named in the signature alone is not found: other sheets follow the signature's. */
export const weakSignature: readonly string[] = ['xlsx-sheet-per-table', 'xls-sheet-per-table']
