/** A stretch of two sequences: equal in both, or what stands in the one in place of what stands in the other. */
export interface Stretch {
  same: boolean
  /** Where it stands in the first and in the second, ends excluded; one of the two may be empty where it is not `same`. */
  before: { from: number; to: number }
  after: { from: number; to: number }
}

/** Larger comparisons are not made: what lies between the common beginning and end is then one replacement. */
const mostSteps = 4_000_000

/** Aligns two sequences by their longest common subsequence, in stretches that are in turn equal and not. */
export function align(before: readonly string[], after: readonly string[]): Stretch[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  while (
    tail < Math.min(before.length, after.length) - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1
  const pairs: [number, number][] = []
  for (let at = 0; at < head; at += 1) pairs.push([at, at])
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  for (const [i, j] of a.length * b.length <= mostSteps ? common(a, b) : []) pairs.push([head + i, head + j])
  for (let at = tail; at > 0; at -= 1) pairs.push([before.length - at, after.length - at])
  return stretches(pairs, before.length, after.length)
}

/** The places of a longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i += 1
    else j += 1
  }
  return pairs
}

function stretches(pairs: readonly [number, number][], before: number, after: number): Stretch[] {
  const found: Stretch[] = []
  let [i, j] = [0, 0]
  const differ = (to: number, until: number): void => {
    if (to > i || until > j) found.push({ same: false, before: { from: i, to }, after: { from: j, to: until } })
  }
  for (const [x, y] of pairs) {
    differ(x, y)
    const last = found.at(-1)
    if (last?.same) [last.before.to, last.after.to] = [x + 1, y + 1]
    else found.push({ same: true, before: { from: x, to: x + 1 }, after: { from: y, to: y + 1 } })
    ;[i, j] = [x + 1, y + 1]
  }
  differ(before, after)
  return found
}
