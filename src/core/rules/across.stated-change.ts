import { measureName, ruleMessages } from '../catalogue/rules.ts'
import { changesOf, isChange, type Change } from '../claims/changes.ts'
import type { Claim } from '../claims/claim.ts'
import { claimsOf } from '../claims/claims-of.ts'
import { proseOf } from '../claims/prose.ts'
import { equal, formatDecimal } from '../decimal/decimal.ts'
import { statedValue, valuesOf } from './claim-verdict.ts'
import { changeWords } from './change-words.ts'
import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { numbered, proseOperand, proseVerdict } from './prose-verdict.ts'
import { earlierValue, type EarlierValue } from './related.ts'
import type { RelatedReport, RuleInput } from './rule.ts'
import type { Verdict } from './verdict.ts'

/**
 * Derived from 第五十条 (each year's report is of that year): a change that the prose states against an earlier year
 * (“91件，同比增长30%”, “较2022年减少3件”, “较上年的70件”) agrees with that year's own report. Only where this year's number is
 * understood and agrees with this year's tables: then its cells of the earlier year are known. A warning: organs
 * re-count. One verdict for each such change.
 */
export const acrossStatedChange = defineRule('across.stated-change', {
  derived: true,
  severity: 'warning',
  check: (input) => {
    const { report } = input
    const claims = claimsOf(report, input.document)
    const judged = changesOf(proseOf(report, input.document)).flatMap((change) => {
      const other = reportOf(input, change)
      const claim = claims.find((one) => one.quantity === change.now)
      return other && claim && claim.scale === 0 && claim.strength !== 'weak' && !claim.quantity.approximate
        ? judge(input, other, change, claim)
        : []
    })
    const subjects = numbered(judged.map(({ subject }) => subject))
    return judged.map((verdict, at) => ({ ...verdict, subject: subjects[at]! }))
  },
})

function reportOf({ report, related }: RuleInput, { against }: Change): RelatedReport | null {
  const own = report.year?.value ?? 0
  const year = against === 'year-before' ? own - 1 : against
  return related?.years.find((other) => other.year === year && year < own) ?? null
}

function judge(input: RuleInput, other: RelatedReport, change: Change, claim: Claim): Verdict[] {
  const now = statedValue(claim)
  // What the number counts is known only from the readings that this year's tables bear out.
  const readings = claim.readings.filter((reading) =>
    valuesOf(input, editionOf(input), { ...claim, readings: [reading] }).some(
      (one) => one.value !== null && equal(one.value, now),
    ),
  )
  const earlier = readings.flatMap((reading) => earlierValue(other, reading) ?? [])
  const usable = earlier.filter(({ value }) => change.kind !== 'percent' || value.units > 0n)
  const [first] = usable
  if (!first) return []
  const fitting = usable.find(({ value }) => isChange(change, value))
  const one = fitting ?? first
  const { shown, computed, stated } = changeWords(change, one.value)
  const { flat } = proseOf(input.report, input.document)
  const quote = flat.text.slice(change.start, change.end).slice(0, 80)
  const holds = fitting !== undefined
  return [
    {
      ...proseVerdict(input, flat, {
        rule: 'across.stated-change',
        subject: `${claim.measure}:${change.kind}`,
        outcome: holds ? 'passed' : 'failed',
        severity: 'warning',
        statement:
          change.kind === 'earlier' ? `${stated} ${holds ? '=' : '≠'} ${shown}` : statementOf(shown, computed, holds, stated),
        message: holds ? ruleMessages.statedChangeHolds(other.year) : ruleMessages.statedChangeFails(quote, other.year, computed),
        places: [change],
        quantities: [change.stated],
        expected: computed,
        actual: stated,
        operands: [proseOperand(ruleMessages.proseLabel(measureName(claim.measure)), formatDecimal(now)), ...one.operands],
      }),
      about: !holds && usable.some(isDoubtful) ? 'reading' : 'source',
    },
  ]
}

function statementOf(shown: string, computed: string, holds: boolean, stated: string): string {
  return `${shown} = ${computed} ${holds ? '≈' : '≠'} ${stated}`
}

function isDoubtful({ certain }: EarlierValue): boolean {
  return !certain
}
