import { compare, multiply, subtract, sum, type Decimal } from '../decimal/decimal.ts'
import type { Quantity } from './quantity.ts'
import type { Clause, Sentence } from './sentence.ts'

/** A change that is stated with enough numbers to check it: 91件，较上年的70件增加21件，增长30%. Places are in the flat text. */
export interface Change {
  now: Quantity
  /** Last year's number: stated, or worked out from the stated change (then `change` is what it came from). */
  before: Decimal
  stated: Quantity
  /** What the change should be: a count, or a percentage as 30 for 30%. Exact for counts. */
  kind: 'count' | 'percent'
  up: boolean
  start: number
  end: number
}

const compared = /同比|环比|较|比(?:上|去|前|20|往|例)|与上年|与去年|相比/
const rise = /增加|增长|增幅|上升|提高|提升|增多|多了/
const fall = /减少|下降|降低|回落|降幅|减幅|少了/

/** The changes of a sentence that can be checked within it; `inner` are the parentheses of the sentence. */
export function changesIn(sentence: Sentence, inner: readonly Sentence[]): Change[] {
  const found: Change[] = []
  let now: { quantity: Quantity; clause: Clause } | null = null
  let stated: { before: Decimal; unit: string } | null = null
  let worked: Decimal | null = null
  let open = false
  for (const clause of sentence.clauses) {
    let from = clause.start
    for (const quantity of clause.quantities) {
      const label = sentence.text.slice(from, quantity.start)
      from = quantity.end
      const starts: boolean = compared.test(label)
      const up = rise.test(label)
      const down = fall.test(label)
      if (!starts && !(open && (up || down))) {
        // A number that is no change: the next comparison is about it.
        if (quantity.unit !== '%') [now, stated, worked, open] = [{ quantity, clause }, null, null, false]
        continue
      }
      if (!now || up === down) {
        // "较2022年的70件": last year's own number.
        if (now && starts && !up && !down && quantity.unit === now.quantity.unit && !quantity.approximate)
          [stated, open] = [{ before: quantity.value, unit: quantity.unit }, true]
        continue
      }
      open = true
      const bracketed = inner.find(
        (one) => one.start > clause.start && one.end < quantity.start && one.start >= now!.quantity.end,
      )
      const given = bracketed ? only(bracketed) : null
      if (given && given.unit === now.quantity.unit) stated = { before: given.value, unit: given.unit }
      const base: Pick<Change, 'now' | 'up' | 'start' | 'end'> = {
        now: now.quantity,
        up,
        start: now.clause.start,
        end: Math.max(clause.end, quantity.end),
      }
      const before: Decimal | null = stated?.before ?? worked
      if (quantity.unit === '%' && before && before.units > 0n) found.push({ ...base, before, stated: quantity, kind: 'percent' })
      else if (quantity.unit === now.quantity.unit && !quantity.approximate && !now.quantity.approximate) {
        if (stated) found.push({ ...base, before: stated.before, stated: quantity, kind: 'count' })
        else worked = up ? subtract(now.quantity.value, quantity.value) : sum([now.quantity.value, quantity.value])
      }
    }
  }
  return found
}

function only(sentence: Sentence): Quantity | null {
  const quantities = sentence.clauses.flatMap((clause) => clause.quantities)
  return quantities.length === 1 && !quantities[0]!.approximate ? quantities[0]! : null
}

/** Whether the stated change follows from the two numbers; percentages rounded or cut off at the precision printed. */
export function isChange({ now, before, stated, kind, up }: Change): boolean {
  const difference = up ? subtract(now.value, before) : subtract(before, now.value)
  if (kind === 'count') return compare(difference, stated.value) === 0
  const gap = subtract(multiply(difference, { units: 100n, scale: 0 }), multiply(stated.value, before))
  const size = gap.units < 0n ? { ...gap, units: -gap.units } : gap
  const step = stated.approximate ? { units: 1n, scale: 0 } : stated.step
  return compare(size, multiply(step, before)) < 0
}
