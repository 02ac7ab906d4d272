import type { Random } from '../random.ts'

/**
 * A phrasing: words with alternatives “(收到|受理|)” in half-width brackets (nested as need be) and slots “{new}”. One
 * choice of every alternative, as words and slot names in turn.
 */
export type Piece = { words: string } | { slot: string }

/** Makes the choices of a phrasing. Throws where brackets do not match. */
export function expand(phrasing: string, random: Random): Piece[] {
  const flat = choose(phrasing, random)
  return flat.split(/(\{[^{}]+\})/).flatMap((part): Piece[] => {
    if (part === '') return []
    return part.startsWith('{') ? [{ slot: part.slice(1, -1) }] : [{ words: part }]
  })
}

function choose(phrasing: string, random: Random): string {
  let text = phrasing
  for (let guard = 0; guard < 200; guard += 1) {
    const match = /\(([^()]*)\)/.exec(text)
    if (!match) {
      if (/[()]/.test(text)) throw new Error(`brackets do not match: ${phrasing}`)
      return text
    }
    text = text.slice(0, match.index) + random.pick(match[1]!.split('|')) + text.slice(match.index + match[0].length)
  }
  throw new Error(`too many alternatives: ${phrasing}`)
}
