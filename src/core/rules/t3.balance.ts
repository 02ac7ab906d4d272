import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { judgeSums } from './sum-relation.ts'
import { balances } from './table-sums.ts'

/**
 * The relation printed in the head of table three: “本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”, where
 * the third item is its （七）总计. One verdict for each of the seven columns.
 */
export const t3Balance = defineRule('t3.balance', {
  derived: false,
  severity: 'error',
  check: (input) => {
    const edition = editionOf(input)
    return balances(edition).map((relation) => judgeSums(input, edition, relation))
  },
})
