import { editionForYear, formOf } from '../../src/core/form/form.ts'
import type { Random } from './random.ts'
import { countIn, type Truth, truthOf } from './truth.ts'

/** Two reports of one organ, the second of the year after the first, in one edition; every relation holds, also from year to year. */
export interface TwoYears {
  before: Truth
  now: Truth
}

/** Makes up two years whose 上年结转 is what the year before carried forward. */
export function twoYearsOf(random: Random): TwoYears {
  for (;;) {
    const before = truthOf(random)
    const year = before.year + 1
    const { edition, mergedOther } = before
    if (editionForYear(year) !== edition) continue
    const next = truthOf(random, { edition, mergedOther })
    if (next.mergedOther !== mergedOther) continue
    const values = carriedOn(before, next)
    if (values) return { before, now: { ...next, agency: before.agency, year, values } }
  }
}

/** The values of a year that takes over what the one before carried forward; null where it has not that many applications. */
function carriedOn(before: Truth, next: Truth): Truth['values'] | null {
  const values = new Map(next.values)
  for (const { id } of formOf(next.edition).table3.columns) {
    const over = countIn(before, `t3.carriedForward.${id}`)
    const received = countIn(next, `t3.totalProcessed.${id}`) + countIn(next, `t3.carriedForward.${id}`) - over
    if (received < 0) return null
    values.set(`t3.carriedOver.${id}`, String(over))
    values.set(`t3.newReceived.${id}`, String(received))
  }
  return values
}
