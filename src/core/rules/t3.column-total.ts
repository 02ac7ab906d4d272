import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { judgeSums } from './sum-relation.ts'
import { columnTotals } from './table-sums.ts'

/**
 * Derived from “（七）总计” of table three: in each column it is the sum of the outcomes （一） to （六）, “区分处理的，只计这一
 * 情形，不计其他情形” keeping them apart. A merged （六）其他处理 counts as the one row it is. One verdict for each column.
 */
export const t3ColumnTotal = defineRule('t3.column-total', {
  derived: true,
  severity: 'error',
  check: (input) => {
    const edition = editionOf(input)
    return columnTotals(input, edition).map((relation) => judgeSums(input, edition, relation))
  },
})
