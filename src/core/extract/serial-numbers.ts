import type { Segmented } from './segments.ts'
import type { Value } from './stream.ts'
import { halfWidth } from './value.ts'

/** So many rows must be numbered one after another before their numbers are taken for what they are. */
const fewestNumbered = 5

/**
 * Takes the running numbers of a column 序号 or 行次 out of the rows: the first value of every row, or the one before
 * every label, where these count the rows one by one.
 */
export function takeSerialNumbers(segmented: Segmented): void {
  const { segments } = segmented
  if (segments.length < fewestNumbered) return
  const taken = new Set<Value>()
  const loose = [...segmented.head, ...segmented.astray]
  const before = segments.map(({ hit }, index) =>
    lastOf([...loose, ...(segments[index - 1]?.values ?? [])].filter((value) => value.at < hit.start)),
  )
  const behind = segments.map(({ values }) => values.find((value) => value.raw !== ''))
  for (const serials of [before, behind])
    if (serials.every((value, index) => value && serialOf(value.raw) === index + 1))
      for (const value of serials) if (value) taken.add(value)
  if (taken.size === 0) return
  const rest = (values: readonly Value[]): Value[] => values.filter((value) => !taken.has(value))
  for (const segment of segments) segment.values = rest(segment.values)
  segmented.head = rest(segmented.head)
  segmented.astray = rest(segmented.astray)
}

function lastOf(values: readonly Value[]): Value | undefined {
  return values
    .filter((value) => value.raw !== '')
    .reduce<Value | undefined>((last, value) => (last && last.at > value.at ? last : value), undefined)
}

function serialOf(raw: string): number {
  const match = /^[(]?0{0,2}([1-9]\d?)[)]?$/.exec(halfWidth(raw).trim())
  return match ? Number(match[1]) : Number.NaN
}
