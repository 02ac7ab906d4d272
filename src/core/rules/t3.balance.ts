import { formOf } from '../form/form.ts'
import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { judgeSums } from './sum-relation.ts'

/**
 * The relation printed in the head of table three: “本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”, where
 * the third item is its （七）总计. One verdict for each of the seven columns.
 */
export const t3Balance = defineRule('t3.balance', {
  derived: false,
  severity: 'error',
  check: (input) => {
    const edition = editionOf(input)
    return formOf(edition).table3.columns.map(({ id }) =>
      judgeSums(input, edition, {
        rule: 't3.balance',
        subject: id,
        severity: 'error',
        left: [`t3.newReceived.${id}`, `t3.carriedOver.${id}`],
        right: [`t3.totalProcessed.${id}`, `t3.carriedForward.${id}`],
      }),
    )
  },
})
