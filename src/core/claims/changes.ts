import { compare, subtract, sum, type Decimal } from '../decimal/decimal.ts'
import { isShare } from './percents.ts'
import type { Prose } from './prose.ts'
import type { Quantity } from './quantity.ts'
import { parenthesesAfter, type Clause, type Sentence } from './sentence.ts'

/** What is said of a number against an earlier year: 91件，较上年的70件增加21件，增长30%. Places are in the flat text. */
export interface Change {
  now: Quantity
  /** The earlier number: stated in the sentence, or worked out from the change stated before; null where it says none. */
  before: Decimal | null
  stated: Quantity
  /** What is stated: the change as a count, as a percentage (30 for 30%), or the earlier number itself. Exact for counts. */
  kind: 'count' | 'percent' | 'earlier'
  /** Whether it is said to have grown; false for an earlier number. */
  up: boolean
  /** The year it is compared with: a number, the year before, or null where that is another stretch of time or not said. */
  against: number | 'year-before' | null
  start: number
  end: number
}

const compared = /同比|环比|较|比(?:上|去|前|20|往|例)|与上年|与去年|相比/
/** In what is said of the earlier number: “较上年多15件” is a change, “较上年的76件” the number itself. */
const rise = /增|升|提高|多/
const fall = /减|降|少|回落|下滑/

const grownTo =
  /(?:增加|增长|增多|上升|攀升|提高|提升|减少|下降|降低|回落|增|升|减|降)(?:到|至|为)(?:(?:本年|今年|20\d\d年)的?)?$/
/** “由上年的”, “从”, right before the number that the growth sets out from. */
const setsOut = /(?:由|从)[^，。；]{0,12}$/

/** 环比, a month or a quarter are no years; 往年 is no certain one. */
const otherTime = /环比|前年|往年|例年|历年|季度|\d月|半年|预期|预算|计划|目标|全[国省市]|平均/

/** What the prose says against earlier years, in the order of the text. */
export function changesOf({ sentences }: Prose): Change[] {
  return sentences.flatMap((sentence, at) => (sentence.inParenthesis ? [] : changesIn(sentence, parenthesesAfter(sentences, at))))
}

/** What a sentence says against an earlier year; `inner` are the parentheses of the sentence. */
function changesIn(sentence: Sentence, inner: readonly Sentence[]): Change[] {
  const found: Change[] = []
  let now: { quantity: Quantity; clause: Clause; label: string } | null = null
  let stated: { before: Decimal; unit: string } | null = null
  let worked: Decimal | null = null
  let open = false
  let against: Change['against'] = null
  for (const clause of sentence.clauses) {
    let begin = clause.start
    for (const quantity of clause.quantities) {
      const labelled = begin
      const label = sentence.text.slice(labelled, quantity.start)
      begin = quantity.end
      // “由上年的76件增加到91件，增长19.7%”: both numbers, then the change between them.
      if (now && grownTo.test(label) && setsOut.test(now.label) && quantity.unit === now.quantity.unit) {
        const exact = !now.quantity.approximate && !quantity.approximate
        stated = exact ? { before: now.quantity.value, unit: quantity.unit } : null
        against = yearIn(now.label)
        const earlier = now.quantity
        ;[now, worked, open] = [{ quantity, clause, label }, null, true]
        if (exact)
          found.push({ ...around(now, clause, quantity), against, before: null, stated: earlier, kind: 'earlier', up: false })
        continue
      }
      const from: number = label.search(compared)
      const starts: boolean = from >= 0
      if (starts) against = yearIn(label)
      const said: string = label.slice(Math.max(from, 0))
      const [up, down] = [rise.test(said), fall.test(said)]
      // “网办率由85%提升至98%”, “申请量降至91件”: what was reached is no change.
      if (grownTo.test(label) || (!starts && !(open && (up || down)))) {
        // A number that is no change: the next comparison is about it.
        if (quantity.unit !== '%') [now, stated, worked, open] = [{ quantity, clause, label }, null, null, false]
        continue
      }
      if (!now || up === down) {
        // "较2022年的70件": last year's own number.
        if (now && starts && !up && !down && quantity.unit === now.quantity.unit && !quantity.approximate) {
          ;[stated, open] = [{ before: quantity.value, unit: quantity.unit }, true]
          found.push({ ...around(now, clause, quantity), against, before: null, stated: quantity, kind: 'earlier', up: false })
        }
        continue
      }
      open = true
      const bracketed = inner.find((one) => one.start > labelled && one.end < quantity.start)
      const given = bracketed ? only(bracketed) : null
      const base = { ...around(now, clause, quantity), against, up, stated: quantity }
      if (given && given.unit === now.quantity.unit) {
        stated = { before: given.value, unit: given.unit }
        found.push({ ...base, up: false, before: null, stated: given, kind: 'earlier' })
      }
      const before: Decimal | null = stated?.before ?? worked
      if (quantity.unit === '%') found.push({ ...base, before, kind: 'percent' })
      else if (quantity.unit === now.quantity.unit && !quantity.approximate && !now.quantity.approximate) {
        found.push({ ...base, before: stated?.before ?? null, kind: 'count' })
        worked = up ? subtract(now.quantity.value, quantity.value) : sum([now.quantity.value, quantity.value])
      }
    }
  }
  return found
}

function around(
  now: { quantity: Quantity; clause: Clause },
  clause: Clause,
  last: Quantity,
): Pick<Change, 'now' | 'start' | 'end'> {
  return { now: now.quantity, start: now.clause.start, end: Math.max(clause.end, last.end) }
}

function yearIn(label: string): Change['against'] {
  if (otherTime.test(label)) return null
  const year = /((?:19|20)\d\d)年/.exec(label)?.[1]
  if (year !== undefined) return Number(year)
  return /同比|上年|上一年|去年|上年度/.test(label) ? 'year-before' : null
}

function only(sentence: Sentence): Quantity | null {
  const quantities = sentence.clauses.flatMap((clause) => clause.quantities)
  return quantities.length === 1 && !quantities[0]!.approximate ? quantities[0]! : null
}

/** Whether what is stated follows from the two numbers; percentages rounded or cut off at the precision printed. */
export function isChange({ now, stated, kind, up }: Change, before: Decimal): boolean {
  if (kind === 'earlier') return compare(stated.value, before) === 0
  const difference = up ? subtract(now.value, before) : subtract(before, now.value)
  if (kind === 'count') return compare(difference, stated.value) === 0
  return isShare(difference, before, stated)
}
