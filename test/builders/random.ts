/** Where a builder's choices come from. The same seed makes the same report, in a test and in a script alike. */
export interface Random {
  /** A whole number, both ends included. */
  int: (from: number, to: number) => number
  /** True with this probability (0 to 1). */
  chance: (probability: number) => boolean
  /** One of the items; the list must not be empty. */
  pick: <T>(items: readonly T[]) => T
  /** The items in another order. */
  shuffle: <T>(items: readonly T[]) => T[]
}

/** A deterministic source of choices (a 32-bit counter, mixed; good enough to vary reports, not for secrets). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x100000000
  }
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)]
    if (item === undefined && items.length === 0) throw new Error('nothing to pick from')
    return item as T
  }
  const shuffle = <T>(items: readonly T[]): T[] => {
    const left = [...items]
    const out: T[] = []
    while (left.length > 0) out.push(...left.splice(int(0, left.length - 1), 1))
    return out
  }
  return { int, chance: (probability) => next() < probability, pick, shuffle }
}
