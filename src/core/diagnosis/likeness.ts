/** How a number may have come to be written in place of another: what speaks for a slip of the pen. */
export type Likeness = 'transposed' | 'one-digit' | 'dropped-digit' | 'extra-digit'

/** What slip turns `meant` into `written`; null where they are not that much alike. */
export function likenessOf(written: number, meant: number): Likeness | null {
  const [a, b] = [String(written), String(meant)]
  if (a === b) return null
  if (a.length === b.length) {
    const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]))
    // Any two numbers of one digit differ in one digit.
    if (differing.length === 1) return a.length > 1 ? 'one-digit' : null
    const [i = 0, j = 0] = differing
    return differing.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i] ? 'transposed' : null
  }
  if (a.length + 1 === b.length && without(b).includes(a) && a.length > 0 && written !== 0) return 'dropped-digit'
  if (b.length + 1 === a.length && without(a).includes(b) && meant !== 0) return 'extra-digit'
  return null
}

function without(text: string): string[] {
  return [...text].map((_, index) => text.slice(0, index) + text.slice(index + 1))
}
