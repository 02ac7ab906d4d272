/** The index of the first of ascending numbers that is `from` or more; their count where there is none. */
export function firstFrom(ascending: Float64Array | Uint32Array, from: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < from) low = middle + 1
    else high = middle
  }
  return low
}
