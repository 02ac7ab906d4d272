import { measureName, ruleMessages } from '../catalogue/rules.ts'
import type { Claim } from '../claims/claim.ts'
import { claimsOf } from '../claims/claims-of.ts'
import { proseOf } from '../claims/prose.ts'
import { equal, formatDecimal, sum, type Decimal } from '../decimal/decimal.ts'
import type { Edition } from '../form/form.ts'
import { statedValue, valuesOf } from './claim-verdict.ts'
import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { proseOperand, proseVerdict } from './prose-verdict.ts'
import type { RuleInput } from './rule.ts'
import type { Verdict } from './verdict.ts'

/**
 * Derived: where the tables cannot be asked, the prose is held against itself: the same quantity stated twice is the same
 * number, and 新收 + 上年结转 = 办结 + 结转下年 where all four are stated. A warning: two places may count differently. One verdict
 * for each quantity stated more than once, and one for the balance.
 */
export const narrativeConsistency = defineRule('narrative.consistency', {
  derived: true,
  severity: 'warning',
  check: (input) => {
    const edition = editionOf(input)
    const claims = claimsOf(input.report, input.document).filter(
      (claim) => claim.strength === 'strong' && !claim.quantity.approximate && isOpen(input, edition, claim),
    )
    const byMeasure = new Map<string, Claim[]>()
    for (const claim of claims) byMeasure.set(claim.measure, [...(byMeasure.get(claim.measure) ?? []), claim])
    const twice = [...byMeasure].flatMap(([measure, all]) => repeated(input, measure, all))
    return [...twice, ...balance(input, byMeasure)]
  },
})

/** Whether the tables of this report say nothing of it: then the rule on its topic does not judge it. */
function isOpen(input: RuleInput, edition: Edition, claim: Claim): boolean {
  return valuesOf(input, edition, claim).every((one) => one.value === null)
}

function repeated(input: RuleInput, measure: string, all: readonly Claim[]): Verdict[] {
  // With several readings two places may well count differently (受理 with and without the carry-over).
  if (all.length < 2 || all.some((claim) => claim.readings.length > 1)) return []
  const values = all.map(statedValue)
  const agree = values.every((value) => equal(value, values[0]!))
  return [verdict(input, all, measure, agree, values.map(formatDecimal).join(agree ? ' = ' : ' ≠ '), measureName(measure))]
}

function balance(input: RuleInput, byMeasure: ReadonlyMap<string, Claim[]>): Verdict[] {
  const one = (measure: string): Claim | null => {
    const all = byMeasure.get(measure) ?? []
    return all.length === 1 ? all[0]! : null
  }
  const [fresh, over, done, next] = ['newReceived', 'carriedOver', 'totalProcessed', 'carriedForward'].map(one)
  if (!fresh || !over || !done || !next) return []
  const [a, b, c, d] = [fresh, over, done, next].map(statedValue) as [Decimal, Decimal, Decimal, Decimal]
  const right = sum([c, d])
  const withOver = equal(sum([a, b]), right)
  // "受理95件（含上年结转4件）": the first number holds the second.
  const holds = withOver || (fresh.readings.length > 1 && equal(a, right))
  const left = holds && !withOver ? formatDecimal(a) : `${formatDecimal(a)} + ${formatDecimal(b)}`
  const statement = `${left} ${holds ? '=' : '≠'} ${formatDecimal(c)} + ${formatDecimal(d)}`
  return [verdict(input, [fresh, over, done, next], 'balance', holds, statement, ruleMessages.balanceName)]
}

function verdict(
  input: RuleInput,
  claims: readonly Claim[],
  subject: string,
  holds: boolean,
  statement: string,
  name: string,
): Verdict {
  return proseVerdict(input, proseOf(input.report, input.document).flat, {
    rule: 'narrative.consistency',
    subject,
    outcome: holds ? 'passed' : 'failed',
    severity: 'warning',
    statement,
    message: holds ? ruleMessages.consistent(name) : ruleMessages.inconsistent(name, statement),
    places: claims.map((claim) => claim.quantity),
    quantities: claims.map((claim) => claim.quantity),
    operands: claims.map((claim) => proseOperand(measureName(claim.measure), formatDecimal(statedValue(claim)))),
  })
}
