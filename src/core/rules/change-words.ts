import type { Change } from '../claims/changes.ts'
import { percentOf } from '../claims/percents.ts'
import { formatDecimal, subtract, type Decimal } from '../decimal/decimal.ts'

/** A change as it is worked out from the two numbers, beside what is stated: for the statement of a verdict. */
export interface ChangeWords {
  /** "91 − 70", "(91 − 70) ÷ 70", or for the earlier number itself that number. */
  shown: string
  computed: string
  stated: string
}

/** Puts a change against `before` into figures; percentages to the decimals that are stated. */
export function changeWords({ now, stated, kind, up }: Change, before: Decimal): ChangeWords {
  const [larger, smaller] = up ? [now.value, before] : [before, now.value]
  const difference = subtract(larger, smaller)
  const shown = `${formatDecimal(larger)} − ${formatDecimal(smaller)}`
  if (kind === 'earlier')
    return { shown: formatDecimal(before), computed: formatDecimal(before), stated: formatDecimal(stated.value) }
  if (kind === 'count') return { shown, computed: formatDecimal(difference), stated: formatDecimal(stated.value) }
  const isOtherWay = difference.units < 0n
  const size = isOtherWay ? { ...difference, units: -difference.units } : difference
  return {
    shown: `(${shown}) ÷ ${formatDecimal(before)}`,
    computed: `${isOtherWay ? '-' : ''}${percentOf(size, before, stated.step.scale)}`,
    stated: `${formatDecimal(stated.value)}%`,
  }
}
