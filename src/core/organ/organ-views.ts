import type { EffectiveCell } from '../rules/rule.ts'
import type { Verdict } from '../rules/verdict.ts'
import type { OrganBook } from './organ-book.ts'

/** What the auditor stated about organs, and what undo and redo would do next, in Chinese; null where there is nothing. */
export interface OrgansView {
  book: OrganBook
  undo: string | null
  redo: string | null
}

/** One report of an organ as its one-organ view shows it: what it prints, with reading corrections laid over. */
export interface OrganReport {
  id: number
  year: number
  /** False for a line of an aggregated workbook. */
  own: boolean
  cells: Pick<EffectiveCell, 'id' | 'state' | 'value' | 'corrected'>[]
  /** Of the newest report of a year: how it follows on the year before, and from its units. Else empty. */
  chain: Pick<Verdict, 'rule' | 'subject' | 'outcome' | 'statement' | 'message'>[]
}
