import { ruleMessages } from '../catalogue/rules.ts'
import { claimsOf } from '../claims/claims-of.ts'
import { originalSpan } from '../claims/flat-text.ts'
import { isShare, percentOf, sharesIn, type Share } from '../claims/percents.ts'
import { proseOf } from '../claims/prose.ts'
import { parenthesesAfter } from '../claims/sentence.ts'
import { compare, equal, formatDecimal, type Decimal } from '../decimal/decimal.ts'
import { always, defineRule } from './define-rule.ts'
import { decimal, isZero } from './exact.ts'
import { numbered, spansOf } from './prose-verdict.ts'
import { quoteOf, shownWords } from './quote.ts'
import type { RuleInput } from './rule.ts'
import type { Operand, Verdict } from './verdict.ts'

/**
 * Derived: a stated share (“网络申请15件，占79%”) agrees with its two numbers at the precision printed, rounded or cut off.
 * The whole is looked for in the sentences before, in the sum of the list, and among the totals of table three; a
 * warning only, for the whole is not named, and none where no total was stated. One verdict for each share.
 */
export const narrativePercent = defineRule('narrative.percent', {
  derived: true,
  severity: 'warning',
  appliesTo: always,
  check: judgeShares,
})

function judgeShares(input: RuleInput): Verdict[] {
  const { sentences } = proseOf(input.report, input.document)
  const places = sentences.flatMap((sentence, at) => (sentence.inParenthesis ? [] : [at]))
  const main = places.map((at) => sentences[at]!)
  const shares = main.flatMap((sentence, index) =>
    sharesIn(
      sentence,
      main.slice(Math.max(0, index - 3), index).filter((one) => one.paragraph === sentence.paragraph),
      parenthesesAfter(sentences, places[index]!),
    ),
  )
  const subjects = numbered(
    shares.map(({ part, percent }) => `${formatDecimal(part.value)}${part.unit}=${formatDecimal(percent.value)}%`),
  )
  return shares.map((share, at) => verdictOn(input, share, subjects[at]!))
}

function verdictOn(input: RuleInput, share: Share, subject: string): Verdict {
  const { part, percent } = share
  const { flat } = proseOf(input.report, input.document)
  const quote = quoteOf(input.document, originalSpan(flat, share.start, share.end))
  const shown = shownWords([quote], 60)
  const counted = totals(input)
  const wholes = [...share.wholes, ...counted].filter((whole) => compare(whole, part.value) >= 0)
  const fitting = wholes.find((one) => isShare(part.value, one, percent))
  // Parts that make up a total of table three are shares of it.
  const complete = share.listed !== null && counted.some((whole) => equal(whole, share.listed!))
  const firm = share.firm || (!share.elsewhere && (complete || isCounted(input, share)))
  const whole = fitting ?? (firm ? wholes[0] : undefined)
  const outcome = fitting ? 'passed' : whole ? 'failed' : 'notEvaluable'
  const decimals = percent.step.scale
  const computed = whole ? percentOf(part.value, whole, decimals) : '?'
  const stated = `${formatDecimal(percent.value)}%`
  const operand = (label: string, value: Decimal): Operand => ({
    label,
    cell: null,
    value: formatDecimal(value),
    blankAsZero: false,
  })
  return {
    rule: 'narrative.percent',
    subject,
    outcome,
    severity: 'warning',
    about: 'source',
    statement: `${formatDecimal(part.value)} ÷ ${whole ? formatDecimal(whole) : '?'} = ${computed} ${outcome === 'failed' ? '≠' : '≈'} ${stated}`,
    expected: whole ? computed : null,
    actual: stated,
    message:
      outcome === 'passed'
        ? ruleMessages.percentHolds(shown)
        : outcome === 'failed'
          ? ruleMessages.percentFails(shown, computed)
          : ruleMessages.percentUnclear(shown),
    operands: [
      operand(ruleMessages.numeratorLabel, part.value),
      ...(whole ? [operand(ruleMessages.denominatorLabel, whole)] : []),
      operand(ruleMessages.percentLabel, percent.value),
    ],
    cells: [],
    quotes: [quote],
    quantities: spansOf(flat, [part, percent]),
  }
}

/** Whether the part is counted in table three, whose totals are then the whole. */
function isCounted(input: RuleInput, { part }: Share): boolean {
  return claimsOf(input.report, input.document).some(
    (claim) =>
      claim.quantity === part && claim.strength !== 'weak' && (claim.topic === 'outcomes' || claim.topic === 'applicants'),
  )
}

function totals(input: RuleInput): Decimal[] {
  return (['t3.totalProcessed.total', 't3.newReceived.total'] as const).flatMap((id) => {
    const value = input.cells.get(id)?.value
    return value && !isZero(value) ? [decimal(value)] : []
  })
}
