import { ruleMessages } from '../catalogue/rules.ts'
import { changesIn, isChange, type Change } from '../claims/changes.ts'
import { percentOf } from '../claims/percents.ts'
import { proseOf } from '../claims/prose.ts'
import { parenthesesAfter } from '../claims/sentence.ts'
import { formatDecimal, subtract } from '../decimal/decimal.ts'
import { always, defineRule } from './define-rule.ts'
import { numbered, proseOperand, proseVerdict, type JudgedQuantities } from './prose-verdict.ts'
import type { RuleInput } from './rule.ts'

/**
 * Derived: a change against last year (“91件，较上年的70件增加21件，增长30%”) follows from the two numbers where both are stated or
 * the second follows from the stated change; percentages at the precision printed. A warning: what is compared with
 * what is said by the order of the words alone. One verdict for each change that can be checked.
 */
export const narrativeChange = defineRule('narrative.change', {
  derived: true,
  severity: 'warning',
  appliesTo: always,
  check: (input) => judgedChanges(input).map(({ verdict }) => verdict),
})

/** The verdict on each change with this year's number and the stated change. */
export function judgedChanges(input: RuleInput): JudgedQuantities[] {
  const { flat, sentences } = proseOf(input.report, input.document)
  const changes = sentences.flatMap((sentence, at) =>
    sentence.inParenthesis ? [] : changesIn(sentence, parenthesesAfter(sentences, at)),
  )
  const keys = numbered(changes.map((one) => `${formatDecimal(one.now.value)}${one.now.unit}:${one.kind}`))
  return changes.map((change, at) => {
    const { shown, computed, stated } = wordsOf(change)
    const holds = isChange(change)
    const quote = flat.text.slice(change.start, change.end).slice(0, 80)
    const verdict = proseVerdict(input, flat, {
      rule: 'narrative.change',
      subject: keys[at]!,
      outcome: holds ? 'passed' : 'failed',
      severity: 'warning',
      statement: `${shown} = ${computed} ${holds ? '≈' : '≠'} ${stated}`,
      message: holds ? ruleMessages.changeHolds(quote) : ruleMessages.changeFails(quote, computed),
      places: [change],
      expected: computed,
      actual: stated,
      operands: [
        proseOperand(ruleMessages.nowLabel, formatDecimal(change.now.value)),
        proseOperand(ruleMessages.beforeLabel, formatDecimal(change.before)),
      ],
    })
    return { verdict, quantities: [change.now, change.stated] }
  })
}

function wordsOf({ now, before, stated, kind, up }: Change): { shown: string; computed: string; stated: string } {
  const [larger, smaller] = up ? [now.value, before] : [before, now.value]
  const difference = subtract(larger, smaller)
  const shown = `${formatDecimal(larger)} − ${formatDecimal(smaller)}`
  if (kind === 'count') return { shown, computed: formatDecimal(difference), stated: formatDecimal(stated.value) }
  const sign = difference.units < 0n ? '-' : ''
  const size = difference.units < 0n ? { ...difference, units: -difference.units } : difference
  return {
    shown: `(${shown}) ÷ ${formatDecimal(before)}`,
    computed: `${sign}${percentOf(size, before, stated.step.scale)}`,
    stated: `${formatDecimal(stated.value)}%`,
  }
}
