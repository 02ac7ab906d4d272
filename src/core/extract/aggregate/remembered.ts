/** A sheet repeats its labels, signs and names; beyond this many the memory begins anew. */
const most = 20_000

/** A pure function of a text that remembers its answers. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const had = known.get(text)
    if (had !== undefined) return had
    const found = answer(text)
    if (known.size >= most) known.clear()
    known.set(text, found)
    return found
  }
}
