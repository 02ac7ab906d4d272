import type { RelatedReport, RuleInput } from './rule.ts'

/** The report of the year before; null where it is not there or this report's year is not known. */
export function yearBefore({ report, related }: RuleInput): RelatedReport | null {
  const year = report.year?.value
  return related?.years.find((other) => other.year + 1 === year) ?? null
}
