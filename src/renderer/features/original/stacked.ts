/** Things stacked one below the other (or side by side): where each begins, and where the last ends. */
export interface Stack {
  starts: readonly number[]
  end: number
}

/** Stacks sizes with a gap around each. */
export function stack(sizes: readonly number[], gap = 0): Stack {
  let at = gap
  const starts = sizes.map((size) => {
    const start = at
    at += size + gap
    return start
  })
  return { starts, end: at }
}

/** The index of the thing at an offset: the last that begins at or before it; 0 before the first. */
export function indexAt({ starts }: Stack, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
}

/** The things that reach into a stretch: first and last index. */
export function range(things: Stack, from: number, to: number): { first: number; last: number } {
  return { first: indexAt(things, from), last: indexAt(things, to) }
}
