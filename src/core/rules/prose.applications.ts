import { compareClaims } from './compare-claims.ts'
import { defineRule } from './define-rule.ts'

/**
 * Section one (and three) states in words what table three counts: applications received, carried over, finished
 * and carried forward. Derived: the form prescribes both, and both speak of the same year.
 * One verdict for each quantity; a quantity with several legitimate readings passes where one agrees, and names it.
 */
export const proseApplications = defineRule('prose.applications', {
  derived: true,
  severity: 'error',
  check: (input) => compareClaims(input, 'applications'),
})
