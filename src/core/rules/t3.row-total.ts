import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { judgeSums } from './sum-relation.ts'
import { rowTotals } from './table-sums.ts'

/**
 * Derived from the head of table three, whose column “总计” stands beside 自然人 and the five columns of 法人或其他组织: in
 * each row 总计 is their sum. One verdict for each row.
 */
export const t3RowTotal = defineRule('t3.row-total', {
  derived: true,
  severity: 'error',
  check: (input) => {
    const edition = editionOf(input)
    return rowTotals(input, edition, 3).map((relation) => judgeSums(input, edition, relation))
  },
})
