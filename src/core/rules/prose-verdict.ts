import { originalSpan, type FlatText } from '../claims/flat-text.ts'
import type { TextSpan } from '../document/locator.ts'
import type { Quantity } from '../claims/quantity.ts'
import { quoteOf } from './quote.ts'
import type { RuleInput } from './rule.ts'
import type { Operand, Outcome, Severity, Verdict } from './verdict.ts'

/** Where quantities stand in the canonical text: what a verdict says it compared. */
export function spansOf(flat: FlatText, quantities: readonly Quantity[]): TextSpan[] {
  return quantities.map(({ start, end }) => originalSpan(flat, start, end))
}

/** What a rule on the text alone found out; places are in the flat text. */
export interface ProseFinding {
  rule: string
  subject: string
  outcome: Outcome
  severity: Severity
  statement: string
  message: string
  places: readonly { start: number; end: number }[]
  expected?: string
  actual?: string
  operands?: Operand[]
  /** The quantities that were compared. */
  quantities?: readonly Quantity[]
}

/** The verdict of a rule that compares the text with itself: about the source, with no cells. */
export function proseVerdict(input: RuleInput, flat: FlatText, found: ProseFinding): Verdict {
  const { places, expected = null, actual = null, operands = [], quantities, ...rest } = found
  return {
    ...rest,
    about: 'source',
    expected,
    actual,
    operands,
    cells: [],
    quotes: places.map(({ start, end }) => quoteOf(input.document, originalSpan(flat, start, end))),
    ...(quantities ? { quantities: spansOf(flat, quantities) } : {}),
  }
}

/** A number out of the prose as an operand. */
export function proseOperand(label: string, value: string): Operand {
  return { label, cell: null, value, blankAsZero: false }
}

/** A place with up to so many characters of its own line before and after it. */
export function widened(
  { text }: FlatText,
  start: number,
  end: number,
  before: number,
  after: number,
): { start: number; end: number } {
  const head = text.slice(Math.max(0, start - before), start)
  const tail = text.slice(end, end + after)
  const line = tail.indexOf('\n')
  return { start: start - (head.length - head.lastIndexOf('\n') - 1), end: end + (line < 0 ? tail.length : line) }
}

/** Numbers equal keys: “91件”, then “91件#2”, so that each subject of a rule is named once. */
export function numbered(keys: readonly string[]): string[] {
  const times = new Map<string, number>()
  return keys.map((key) => {
    const count = (times.get(key) ?? 0) + 1
    times.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  })
}
