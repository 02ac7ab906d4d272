import { compareClaims } from './compare-claims.ts'
import { defineRule } from './define-rule.ts'

/**
 * Section one (and three) may list the outcomes（一）to（六）that table three counts; derived: each must agree with its
 * row's total, a group (不予公开) with the sum of its rows.
 * One verdict for each quantity; a quantity with several legitimate readings passes where one agrees, and names it.
 */
export const proseOutcomes = defineRule('prose.outcomes', {
  derived: true,
  severity: 'error',
  check: (input) => compareClaims(input, 'outcomes'),
})
