import { ruleMessages } from '../catalogue/rules.ts'
import { originalSpan } from '../claims/flat-text.ts'
import { partsIn, partsInParenthesis, type PartsList } from '../claims/parts.ts'
import { proseOf } from '../claims/prose.ts'
import { equal, formatDecimal, sum } from '../decimal/decimal.ts'
import { always, defineRule } from './define-rule.ts'
import { signedDifference } from './exact.ts'
import { numbered, spansOf } from './prose-verdict.ts'
import { quoteOf, shownWords } from './quote.ts'
import type { RuleInput } from './rule.ts'
import type { Operand, Verdict } from './verdict.ts'

/**
 * Derived: where the prose states a total and lists its parts after 其中 (“共965篇，其中…805篇，…163篇”), they add up. Not judged:
 * lists that end in 等, have levels of their own, mix units, or name only some of the parts. One verdict for each list.
 */
export const narrativeParts = defineRule('narrative.parts', {
  derived: true,
  severity: 'error',
  appliesTo: always,
  check: judgeLists,
})

function judgeLists(input: RuleInput): Verdict[] {
  const { sentences } = proseOf(input.report, input.document)
  const main = sentences.filter((sentence) => !sentence.inParenthesis)
  const inner = sentences.flatMap((sentence) => partsInParenthesis(sentence) ?? [])
  const lists = main
    .flatMap((sentence, index) => {
      const previous = main[index - 1]
      return partsIn(sentence, previous?.paragraph === sentence.paragraph ? previous : null)
    })
    .concat(inner)
    .sort((a, b) => a.start - b.start)
  const subjects = numbered(lists.map((list) => formatDecimal(list.total.value) + list.total.unit))
  return lists.map((list, at) => verdictOn(input, list, subjects[at]!))
}

function verdictOn(input: RuleInput, list: PartsList, subject: string): Verdict {
  const { flat } = proseOf(input.report, input.document)
  const quote = quoteOf(input.document, originalSpan(flat, list.start, list.end))
  const shown = shownWords([quote], 120)
  const values = list.parts.map((part) => part.value)
  const added = sum(values)
  const [total, parts] = [formatDecimal(list.total.value), formatDecimal(added)]
  const operand = (label: string, value: string): Operand => ({ label, cell: null, value, blankAsZero: false })
  const outcome = list.verdict === 'holds' ? 'passed' : list.verdict === 'unclear' ? 'notEvaluable' : 'failed'
  return {
    rule: 'narrative.parts',
    subject,
    outcome,
    severity: list.verdict === 'contradiction' ? 'error' : 'warning',
    about: 'source',
    statement: `${values.map(formatDecimal).join(' + ')} = ${parts} ${equal(added, list.total.value) ? '=' : '≠'} ${total}`,
    expected: parts,
    actual: total,
    message:
      outcome === 'passed'
        ? ruleMessages.partsHold(shown)
        : outcome === 'notEvaluable'
          ? ruleMessages.partsUnclear(shown)
          : ruleMessages.partsFail(shown, signedDifference(added, list.total.value)),
    operands: [
      operand(ruleMessages.totalLabel, total),
      ...values.map((value) => operand(ruleMessages.partLabel, formatDecimal(value))),
    ],
    cells: [],
    quotes: [quote],
    quantities: spansOf(flat, [list.total, ...list.parts]),
  }
}
