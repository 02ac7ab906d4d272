import { ruleMessages } from '../catalogue/rules.ts'
import type { Claim, Topic } from '../claims/claim.ts'
import { claimsOf } from '../claims/claims-of.ts'
import { proseOf } from '../claims/prose.ts'
import { compare, equal, formatDecimal, sum, type Decimal } from '../decimal/decimal.ts'
import type { Edition } from '../form/form.ts'
import { judgeClaim, statedValue, valuesOf } from './claim-verdict.ts'
import { editionOf } from './edition-of.ts'
import { spansOf } from './prose-verdict.ts'
import type { RuleInput } from './rule.ts'
import type { Verdict } from './verdict.ts'

/** Compares every quantity of a topic with the tables: one verdict for each, in the order of the text. */
export function compareClaims(input: RuleInput, topic: Topic): Verdict[] {
  return judgedClaims(input, topic).map(({ verdict }) => verdict)
}

/** The same, each verdict with its claim. */
export function judgedClaims(input: RuleInput, topic: Topic): { claim: Claim; verdict: Verdict }[] {
  const edition = editionOf(input)
  const all = claimsOf(input.report, input.document)
  const claims = all.filter((claim) => claim.topic === topic)
  const alone = claims.map((claim) => judgeClaim(input, edition, claim, '', null))
  const agreed = largest(claims.filter((_, at) => alone[at]!.outcome === 'passed'))
  const times = new Map<string, number>()
  const judge = (claim: Claim, at: number): Verdict => {
    const count = (times.get(claim.measure) ?? 0) + 1
    times.set(claim.measure, count)
    const subject = `${claim.measure}#${count}`
    if (alone[at]!.outcome === 'passed') return { ...alone[at]!, subject }
    const siblings = claims.filter((one, other) => isSibling(one, claim) && alone[other]!.outcome !== 'passed')
    const whole = agreed.get(claim.measure) ?? null
    return (
      together(input, edition, claim, siblings, alone[at]!, subject) ??
      judgeClaim(input, edition, claim, subject, whole && isAmongWholes(input, edition, claim, all) ? null : whole)
    )
  }
  const { flat } = proseOf(input.report, input.document)
  return claims.map((claim, at) => ({
    claim,
    verdict: { ...judge(claim, at), quantities: spansOf(flat, [claim.quantity]) },
  }))
}

/** The largest number of each measure. */
function largest(claims: readonly Claim[]): Map<string, Decimal> {
  const found = new Map<string, Decimal>()
  for (const claim of claims) {
    const value = statedValue(claim)
    const known = found.get(claim.measure)
    if (!known || compare(value, known) > 0) found.set(claim.measure, value)
  }
  return found
}

/** Agreement of smaller numbers may be chance. */
const telling = 10n

/** “收91件、办84件、转9件”: the other numbers of the sentence are those of the tables, so that this one is meant as theirs. */
function isAmongWholes(input: RuleInput, edition: Edition, claim: Claim, all: readonly Claim[]): boolean {
  const others = all.filter(
    (one) =>
      one.sentence === claim.sentence &&
      one.measure !== claim.measure &&
      one.strength !== 'weak' &&
      !one.quantity.approximate &&
      one.quantity.value.units > 0n,
  )
  const agreeing = others.filter((one) => judgeClaim(input, edition, one, '', null).outcome === 'passed')
  return agreeing.length > 1 || agreeing.some((one) => compare(one.quantity.value, { units: telling, scale: 0 }) >= 0)
}

function isSibling(one: Claim, other: Claim): boolean {
  return one.sentence === other.sentence && one.measure === other.measure && !one.quantity.approximate
}

/** "甲收到12件，乙收到79件": numbers of one sentence that agree with the tables only in sum; null where they do not. */
function together(
  input: RuleInput,
  edition: Edition,
  claim: Claim,
  siblings: Claim[],
  alone: Verdict,
  subject: string,
): Verdict | null {
  if (siblings.length < 2 || claim.quantity.approximate) return null
  const parts = siblings.map(statedValue)
  const total = sum(parts)
  const value = valuesOf(input, edition, claim).find((one) => one.value !== null && equal(one.value, total))
  if (!value) return null
  return {
    ...alone,
    subject,
    outcome: 'passed',
    severity: 'warning',
    about: 'source',
    statement: `${parts.map(formatDecimal).join(' + ')} = ${value.expression}`,
    expected: formatDecimal(total),
    message: ruleMessages.agreesTogether(parts.map(formatDecimal).join(' + '), value.name),
    cells: value.cells,
  }
}
