import { compareClaims } from './compare-claims.ts'
import { defineRule } from './define-rule.ts'

/**
 * Section one (and two) may state the amount of 行政事业性收费; derived: it must agree with table two's 本年收费金额（单位：万元）, at
 * the precision printed. 信息处理费 is another fee.
 * One verdict for each quantity; a quantity with several legitimate readings passes where one agrees, and names it.
 */
export const proseFees = defineRule('prose.fees', {
  derived: true,
  severity: 'error',
  check: (input) => compareClaims(input, 'fees'),
})
