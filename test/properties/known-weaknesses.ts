import type { Judgement } from '../builders/judge.ts'

/** What a layout is not yet held to, and why. Wrong numbers are excused nowhere. */
export interface Weakness {
  kinds: (keyof Pick<Judgement, 'refused' | 'misstated'>)[]
  why: string
}

const blankTableFour: Weakness = {
  kinds: ['misstated'],
  why: 'a workbook stores no cells for a table four whose only row is blank: it is said to be missing',
}

const blankAmongHeaps: Weakness = {
  kinds: ['refused'],
  why: 'where rows with blanks come apart from their labels and the sums still hold by chance, a row may seem to be blank',
}

const foldedWhole: Weakness = {
  kinds: ['refused', 'misstated'],
  why: 'where every row of a table four is folded, none shows how many cells the others have, and they are not parted',
}

const foldedNumber: Weakness = {
  kinds: ['refused'],
  why: 'a fold in the middle of a number leaves a row of one number too many where only spaces part the cells: its row is refused',
}

const numberOfLabel: Weakness = {
  kinds: ['refused'],
  why: 'a small number at the end of a row, in one cell with the label of the next, may be the number of that label: its row is refused',
}

/** By layout id; the tests print what is listed here. */
export const knownWeaknesses: Readonly<Record<string, Weakness>> = {
  'text-bar-run': numberOfLabel,
  'text-folded-spaces': foldedNumber,
  'text-folded-tabs': foldedWhole,
  'text-page-order': blankAmongHeaps,
  'xlsx-sheet-per-table': blankTableFour,
  'xls-sheet-per-table': blankTableFour,
}
