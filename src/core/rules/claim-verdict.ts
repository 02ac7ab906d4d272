import { measureName, ruleMessages } from '../catalogue/rules.ts'
import type { Claim } from '../claims/claim.ts'
import { compare, equal, formatDecimal, multiply, parseDecimal, subtract, type Decimal } from '../decimal/decimal.ts'
import type { Edition } from '../form/form.ts'
import { signedDifference } from './exact.ts'
import { quoteOf, shownWords } from './quote.ts'
import type { RuleInput } from './rule.ts'
import { tableValue, type TableValue } from './table-value.ts'
import type { Verdict } from './verdict.ts'

const longestQuote = 60

/**
 * Judges one quantity of the prose. Where none of its readings agrees, it fails if its subject is sure enough; where the
 * same measure agrees elsewhere (with the number `agreed`), a smaller number may be part of it, and nothing is proved.
 */
export function judgeClaim(input: RuleInput, edition: Edition, claim: Claim, subject: string, agreed: Decimal | null): Verdict {
  const stated = statedValue(claim)
  const quote = quoteOf(input.document, claim.span)
  const shown = shownWords([quote], longestQuote)
  const values = valuesOf(input, edition, claim)
  const own = {
    label: ruleMessages.proseLabel(measureName(claim.measure)),
    cell: null,
    value: formatDecimal(stated),
    blankAsZero: false,
  }
  const base = { rule: `prose.${claim.topic}`, subject, actual: formatDecimal(stated), quotes: [quote] }
  const agreeing = values.find((one) => one.value !== null && agrees(claim, stated, one.value))
  if (agreeing) {
    const say = claim.quantity.approximate ? ruleMessages.agreesRoughly : ruleMessages.agrees
    const sign = equal(agreeing.value!, stated) ? '=' : '≈'
    return {
      ...base,
      outcome: 'passed',
      severity: 'warning',
      about: 'source',
      statement: `${formatDecimal(stated)} ${sign} ${agreeing.expression}`,
      expected: formatDecimal(agreeing.value!),
      message: say(shown, agreeing.name),
      operands: [own, ...agreeing.operands],
      cells: agreeing.cells,
    }
  }
  const first = values[0]
  const operands = [own, ...values.flatMap((one) => one.operands).filter(unique)]
  const cells = [...new Set(values.flatMap((one) => one.cells))]
  const open = values.filter((one) => !excludes(one, stated))
  const rest = { ...base, operands, cells, expected: first?.value ? formatDecimal(first.value) : null }
  const statement = values.map((one) => `${formatDecimal(stated)} ≠ ${one.expression}`).join('; ')
  const readings = values.map((one) => differing(one, stated)).join('；')
  if (!first || open.some((one) => one.value === null)) {
    const reasons = [...new Set(open.flatMap((one) => one.reasons))].join('；') || ruleMessages.noSuchCells
    const asked = `${formatDecimal(stated)} = ${first?.expression ?? '?'}`
    return {
      ...rest,
      outcome: 'notEvaluable',
      severity: 'warning',
      about: 'reading',
      statement: asked,
      message: ruleMessages.noCounterpart(shown, reasons),
    }
  }
  // None at all of what was counted elsewhere is no part of it.
  const isPart = agreed !== null && compare(stated, agreed) < 0 && stated.units > 0n
  if (claim.strength === 'weak' || (claim.strength === 'fair' && isPart)) {
    return {
      ...rest,
      outcome: 'notEvaluable',
      severity: 'warning',
      about: 'source',
      statement,
      message: ruleMessages.ambiguousScope(shown, readings),
    }
  }
  const doubtful = open.length > 0
  const proved =
    claim.strength === 'strong' &&
    !claim.quantity.approximate &&
    !doubtful &&
    !values.some((one) => one.soft || one.value === null)
  const message = [
    ruleMessages.disagrees(shown, readings),
    ...(isUnitSlip(claim, stated, first.value) ? [ruleMessages.unitSlip] : []),
    ...(doubtful ? [ruleMessages.doubtfulReading] : []),
  ].join('')
  return {
    ...rest,
    outcome: 'failed',
    severity: proved ? 'error' : 'warning',
    about: doubtful ? 'reading' : 'source',
    statement,
    message,
  }
}

/** What the tables say for each reading of the claim that this report's tables have cells for. */
export function valuesOf(input: RuleInput, edition: Edition, claim: Claim): TableValue[] {
  return claim.readings.flatMap((reading) => tableValue(input, edition, reading) ?? [])
}

/** The quantity in the unit of the cells. */
export function statedValue(claim: Claim): Decimal {
  return rescale(claim.quantity.value, claim.scale)
}

function rescale(value: Decimal, scale: number): Decimal {
  return scale < 0
    ? multiply(value, { units: 10n ** BigInt(-scale), scale: 0 })
    : parseDecimal(formatDecimal({ units: value.units, scale: value.scale + scale }))!
}

/** Equal; for a rounded number within what is printed, for an approximate one within what its words allow. */
function agrees(claim: Claim, stated: Decimal, value: Decimal): boolean {
  if (equal(stated, value)) return true
  const { least, most, approximate } = claim.quantity
  if (approximate) return compare(rescale(least, claim.scale), value) <= 0 && compare(value, rescale(most, claim.scale)) <= 0
  const difference = absolute(subtract(stated, value))
  const step = rescale(claim.quantity.step, claim.scale)
  const rounded = claim.topic === 'fees' || compare(claim.quantity.step, { units: 1n, scale: 0 }) !== 0
  return rounded && compare(difference, step) < 0
}

/** Whether no reading of the source gives the stated number. */
function excludes(one: TableValue, stated: Decimal): boolean {
  if (one.others) return !one.others.has(formatDecimal(stated))
  // Glued figures without candidates: a number whose digits do not stand there in this order is not among them.
  return (
    one.cells.length === 1 &&
    one.raw !== null &&
    /^[\d\s]+$/.test(one.raw) &&
    !one.raw.replaceAll(/\s/g, '').includes(formatDecimal(stated))
  )
}

function differing(one: TableValue, stated: Decimal): string {
  if (one.value) return ruleMessages.readingDiffers(one.name, one.expression, signedDifference(stated, one.value))
  return one.raw === null ? one.reasons.join('；') : ruleMessages.readingImpossible(one.name, one.raw)
}

function isUnitSlip(claim: Claim, stated: Decimal, value: Decimal | null): boolean {
  if (claim.topic !== 'fees' || !value) return false
  const factor: Decimal = { units: 10_000n, scale: 0 }
  return equal(multiply(stated, factor), value) || equal(multiply(value, factor), stated)
}

function unique<T extends { cell: unknown }>(item: T, index: number, all: readonly T[]): boolean {
  return all.findIndex((other) => other.cell === item.cell) === index
}

function absolute(value: Decimal): Decimal {
  return value.units < 0n ? { units: -value.units, scale: value.scale } : value
}
