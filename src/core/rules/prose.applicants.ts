import { compareClaims } from './compare-claims.ts'
import { defineRule } from './define-rule.ts'

/**
 * Section one (and three) may break applications down by the kinds of applicants that table three has as columns;
 * derived: they must agree, 法人或其他组织 being five columns.
 * One verdict for each quantity; a quantity with several legitimate readings passes where one agrees, and names it.
 */
export const proseApplicants = defineRule('prose.applicants', {
  derived: true,
  severity: 'warning',
  check: (input) => compareClaims(input, 'applicants'),
})
