import { compareClaims } from './compare-claims.ts'
import { defineRule } from './define-rule.ts'

/**
 * Section one (and two) states how many regulations and normative documents were made, were repealed and are
 * valid; derived: they must agree with table two's 本年制发件数, 本年废止件数 and 现行有效件数.
 * One verdict for each quantity; a quantity with several legitimate readings passes where one agrees, and names it.
 */
export const proseDocuments = defineRule('prose.documents', {
  derived: true,
  severity: 'error',
  check: (input) => compareClaims(input, 'documents'),
})
