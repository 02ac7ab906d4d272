import { textLocator } from '../document/locator.ts'
import type { Found, RecognisedReport } from '../extract/recognised-report.ts'
import { withChosenForm } from './chosen-form.ts'
import type { IdentityCorrection, Review } from './review.ts'

/** The organ and the year as they stand: the auditor's correction, else the reading, else null. */
export function effectiveIdentity(
  report: Pick<RecognisedReport, 'agency' | 'year'>,
  review: Pick<Review, 'identity'>,
): { agency: string | null; year: number | null } {
  const year = corrected(review, 'year')
  return {
    agency: corrected(review, 'agency') ?? report.agency?.value ?? null,
    year: year === null ? (report.year?.value ?? null) : Number(year),
  }
}

/** The report as the rules see it: on the form that was chosen, organ and year corrected. The place stays; it is empty where the source has none. */
export function withEffectiveIdentity(report: RecognisedReport, review: Pick<Review, 'identity'>): RecognisedReport {
  if (review.identity.length === 0) return report
  const { agency, year } = effectiveIdentity(report, review)
  return { ...withChosenForm(report, review), agency: placed(agency, report.agency), year: placed(year, report.year) }
}

function corrected(review: Pick<Review, 'identity'>, field: IdentityCorrection['field']): string | null {
  return review.identity.find((identity) => identity.field === field)?.value ?? null
}

function placed<T>(value: T | null, read: Found<T> | null): Found<T> | null {
  if (value === null) return null
  return { value, where: read?.where ?? textLocator(0, 0), span: read?.span ?? { start: 0, end: 0 } }
}
