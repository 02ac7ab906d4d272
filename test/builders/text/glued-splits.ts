/** What the last number of a run of glued numbers must be. */
export type LastIs = 'sum' | 'anything'

/**
 * In how many ways a run of digits can be cut into `count` numbers without leading zeros, the last being the sum of
 * the others where `lastIs` says so. Stops counting at `enough`.
 */
export function countSplits(digits: string, count: number, lastIs: LastIs, enough = 2): number {
  let found = 0
  const search = (start: number, left: number, sum: bigint): void => {
    if (found >= enough || digits.length - start < left) return
    if (left === 1) {
      const last = digits.slice(start)
      if (isNumber(last) && (lastIs === 'anything' || BigInt(last) === sum)) found += 1
      return
    }
    for (let end = start + 1; end <= digits.length - left + 1; end += 1) {
      const piece = digits.slice(start, end)
      if (!isNumber(piece)) break
      search(end, left - 1, sum + BigInt(piece))
    }
  }
  search(0, count, 0n)
  return found
}

/** In how many ways a run can be cut into groups of `size` numbers, each ending in its own sum. */
export function countGroupSplits(digits: string, groups: number, size: number, enough = 2): number {
  if (groups === 1) return countSplits(digits, size, 'sum', enough)
  let found = 0
  for (let end = size; end <= digits.length - size * (groups - 1) && found < enough; end += 1) {
    const first = countSplits(digits.slice(0, end), size, 'sum', enough)
    if (first > 0) found += first * countGroupSplits(digits.slice(end), groups - 1, size, enough)
  }
  return found
}

function isNumber(digits: string): boolean {
  return digits === '0' || /^[1-9]\d*$/.test(digits)
}
