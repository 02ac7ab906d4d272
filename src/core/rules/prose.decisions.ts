import { compareClaims } from './compare-claims.ts'
import { defineRule } from './define-rule.ts'

/**
 * Section one (and two) may state the decisions on licences, punishments and coercion; derived: they must agree
 * with table two's 本年处理决定数量. 许可事项 (items) are not decisions.
 * One verdict for each quantity; a quantity with several legitimate readings passes where one agrees, and names it.
 */
export const proseDecisions = defineRule('prose.decisions', {
  derived: true,
  severity: 'error',
  check: (input) => compareClaims(input, 'decisions'),
})
