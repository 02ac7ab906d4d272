import type { Segmented } from './segments.ts'
import type { Value } from './stream.ts'
import { halfWidth } from './value.ts'

/** So many rows must be numbered one after another before their numbers are taken for what they are. */
const fewestNumbered = 5

/**
 * Takes the running numbers of a column 序号 or 行次 out of the rows: the first value of every row, or the one before
 * every label, where these count the rows one by one. Where every row has just the `width` numbers that the form gives it,
 * none is over; null where rows differ in width.
 */
export function takeSerialNumbers(segmented: Segmented, width: number | null): void {
  const { segments } = segmented
  const isWhole = segments.every(({ values }) => values.filter((value) => value.raw !== '').length === width)
  if (segments.length < fewestNumbered || isWhole) return
  const taken = new Set<Value>()
  const loose = [...segmented.head, ...segmented.astray]
  const before = segments.map(({ hit }, index) =>
    lastOf([...loose, ...(segments[index - 1]?.values ?? [])].filter((value) => value.at < hit.start)),
  )
  const behind = segments.map(({ values }) => values.find((value) => value.raw !== ''))
  const isBeside = segments.every(({ values }) => values.filter((value) => value.raw !== '').length >= 2)
  const numbersOf = (values: readonly (Value | undefined)[]): number[] =>
    values.map((value) => (value ? serialOf(value.raw) : Number.NaN))
  for (const [serials, fewest] of [
    [before, fewestNumbered + 1],
    [behind, isBeside ? fewestNumbered + 1 : manyNumbered],
  ] as const)
    for (const value of areSerial(numbersOf(serials), serials.length >= fewest) ? serials : longRuns(serials))
      if (value) taken.add(value)
  if (taken.size === 0) return
  const rest = (values: readonly Value[]): Value[] => values.filter((value) => !taken.has(value))
  for (const segment of segments) segment.values = rest(segment.values)
  segmented.head = rest(segmented.head)
  segmented.astray = rest(segmented.astray)
}

/** The only values of so many rows do not count up by chance; fewer do where they stand before the labels or have others beside them. */
const manyNumbered = 10
/** Of two rows of the form that follow each other so many lines may lie between: a block's article and heads. */
const widestStep = 4

/** One by one from one on; or, where rows without numbers and heads `may` be counted, too, from any number in small steps. */
function areSerial(numbers: readonly number[], may: boolean): boolean {
  if (numbers.includes(Number.NaN)) return false
  if (numbers.every((number, index) => number === index + 1)) return true
  return may && numbers.every((number, index) => index === 0 || isStep(number - numbers[index - 1]!))
}

/** Those that count up one by one in long runs, as where the rows behind heads that are printed again are counted anew. */
function longRuns(values: readonly (Value | undefined)[]): Value[] {
  const runs: Value[][] = []
  for (const value of values) {
    const last = runs.at(-1)?.at(-1)
    const follows = value && last && serialOf(value.raw) === serialOf(last.raw) + 1
    if (follows) runs.at(-1)!.push(value)
    else if (value) runs.push([value])
  }
  return runs.filter((run) => run.length >= manyNumbered).flat()
}

function isStep(step: number): boolean {
  return step >= 1 && step <= widestStep
}

function lastOf(values: readonly Value[]): Value | undefined {
  return values
    .filter((value) => value.raw !== '')
    .reduce<Value | undefined>((last, value) => (last && last.at > value.at ? last : value), undefined)
}

/** The number that counts a row, also in brackets or with zeros before it; NaN where it can be none. */
export function serialOf(raw: string): number {
  const match = /^[(]?0{0,2}(0|[1-9]\d?)[)]?$/.exec(halfWidth(raw).trim())
  return match ? Number(match[1]) : Number.NaN
}
