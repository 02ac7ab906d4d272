import { compareClaims } from './compare-claims.ts'
import { defineRule } from './define-rule.ts'

/**
 * Sections one and four may state the reconsiderations and lawsuits over disclosure and how they ended; derived:
 * they must agree with table four, 诉讼 in all being both of its groups.
 * One verdict for each quantity; a quantity with several legitimate readings passes where one agrees, and names it.
 */
export const proseDisputes = defineRule('prose.disputes', {
  derived: true,
  severity: 'error',
  check: (input) => compareClaims(input, 'disputes'),
})
