import { cellPane } from '../../../core/catalogue/desk.ts'
import { formatDecimal, parseDecimal } from '../../../core/decimal/decimal.ts'
import type { Correction } from '../../../core/review/review.ts'
import type { EffectiveCell } from '../../../core/rules/rule.ts'

/** What a typed text would be stored as; null where it is a number that is not exact enough to be one. */
export type Draft = Pick<Correction, 'state' | 'value' | 'raw'>

const storable = /^-?\d{1,18}(\.\d{1,8})?$/
const numberLike = /^[-+]?[\d\s.,，、．]*\d[\d\s.,，、．]*%?$/

/** Reads what was typed: a number, nothing (blank), the word for a missing cell, or words kept to the letter. Full-width digits count. */
export function parseDraft(typed: string): Draft | null {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return { state: 'blank', value: null, raw: null }
  if (text === cellPane.missingWord) return { state: 'missing', value: null, raw: null }
  const number = storable.test(text) ? parseDecimal(text) : null
  if (number) return { state: 'number', value: formatDecimal(number), raw: null }
  if (numberLike.test(text)) return null
  return { state: 'text', value: null, raw: typed.trim().slice(0, 200) }
}

/** What the editor begins with: the cell as it stands now. */
export function draftOf(cell: EffectiveCell): string {
  if (cell.state === 'number') return cell.value ?? ''
  if (cell.state === 'text') return cell.raw ?? ''
  return cell.state === 'missing' ? cellPane.missingWord : ''
}

/** Whether a draft says the same as the cell. */
export function isSame(draft: Draft, cell: { state: string; value: string | null; raw: string | null }): boolean {
  if (draft.state !== cell.state) return false
  if (draft.state === 'number') return draft.value === cell.value
  return draft.state !== 'text' || draft.raw === cell.raw
}

/** The draft in words: what will be recorded. */
export function describeDraft(draft: Draft): string {
  if (draft.state === 'number') return cellPane.will.number(draft.value ?? '')
  if (draft.state === 'text') return cellPane.will.text(draft.raw ?? '')
  return draft.state === 'blank' ? cellPane.will.blank : cellPane.will.missing
}
