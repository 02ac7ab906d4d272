import { ruleMessages } from '../catalogue/rules.ts'
import { changesOf, isChange, type Change } from '../claims/changes.ts'
import { proseOf } from '../claims/prose.ts'
import { formatDecimal, type Decimal } from '../decimal/decimal.ts'
import { changeWords } from './change-words.ts'
import { always, defineRule } from './define-rule.ts'
import { numbered, proseOperand, proseVerdict } from './prose-verdict.ts'

/**
 * Derived: a change against last year (“91件，较上年的70件增加21件，增长30%”) follows from the two numbers where both are stated or
 * the second follows from the stated change; percentages at the precision printed. A warning: what is compared with
 * what is said by the order of the words alone. One verdict for each change that can be checked.
 */
export const narrativeChange = defineRule('narrative.change', {
  derived: true,
  severity: 'warning',
  appliesTo: always,
  check: (input) => {
    const prose = proseOf(input.report, input.document)
    const changes = changesOf(prose).filter(isComplete)
    const keys = numbered(changes.map((one) => `${formatDecimal(one.now.value)}${one.now.unit}:${one.kind}`))
    return changes.map((change, at) => {
      const { shown, computed, stated } = changeWords(change, change.before)
      const holds = isChange(change, change.before)
      const quote = prose.flat.text.slice(change.start, change.end).slice(0, 80)
      return proseVerdict(input, prose.flat, {
        rule: 'narrative.change',
        subject: keys[at]!,
        outcome: holds ? 'passed' : 'failed',
        severity: 'warning',
        statement: `${shown} = ${computed} ${holds ? '≈' : '≠'} ${stated}`,
        message: holds ? ruleMessages.changeHolds(quote) : ruleMessages.changeFails(quote, computed),
        places: [change],
        quantities: [change.now, change.stated],
        expected: computed,
        actual: stated,
        operands: [
          proseOperand(ruleMessages.nowLabel, formatDecimal(change.now.value)),
          proseOperand(ruleMessages.beforeLabel, formatDecimal(change.before)),
        ],
      })
    })
  },
})

/** Whether the sentence itself gives what the change can be worked out from. */
function isComplete(change: Change): change is Change & { before: Decimal } {
  return change.before !== null && (change.kind === 'count' || change.before.units > 0n)
}
