import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { judgeSums } from './sum-relation.ts'
import { rowTotals } from './table-sums.ts'

/**
 * Derived from table four, whose groups 行政复议, 未经复议直接起诉 and 复议后起诉 each print 结果维持, 结果纠正, 其他结果, 尚未审结
 * and 总计: the last is the sum of the four. One verdict for each group.
 */
export const t4RowTotal = defineRule('t4.row-total', {
  derived: true,
  severity: 'error',
  check: (input) => {
    const edition = editionOf(input)
    return rowTotals(input, edition, 4).map((relation) => judgeSums(input, edition, relation))
  },
})
