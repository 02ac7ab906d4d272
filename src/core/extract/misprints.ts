import type { LabelHit } from './chain.ts'
import type { Segmented } from './segments.ts'
import { bareLabel, bareText, squeezedText } from './squeeze.ts'

/** How alike a misprinted label must be to the one that is missing where it stands. */
const leastLikeness = 0.5

/**
 * Labels that no pattern knew but that stand where a row is missing and look like it ("危机…" for "危及…"): the chain
 * with these rows added, or null where there are none. `official` gives the printed label of each row that was looked for.
 */
export function withMisprints(
  chain: readonly LabelHit[],
  segmented: Segmented,
  official: readonly (string | null)[],
): LabelHit[] | null {
  const added: LabelHit[] = []
  const pairs = new Map<string, string[]>()
  const pairsOfLabel = (label: string): string[] => {
    const known = pairs.get(label) ?? pairsOf(bareLabel(label).replace(/^[\d一二三四五六七八]+/, ''))
    pairs.set(label, known)
    return known
  }
  for (const { value, segment } of segmented.residue) {
    const from = chain[segment]?.row ?? -1
    const to = chain[segment + 1]?.row ?? official.length
    const text = pairsOf(bareText(value.raw).replace(/^\d+/, ''))
    for (let row = from + 1; row < to; row += 1) {
      const label = official[row]
      if (!label || (added.at(-1)?.row ?? -1) >= row || likeness(text, pairsOfLabel(label)) < leastLikeness) continue
      // A number may stick to the label: it is none of its characters.
      const { length } = squeezedText(value.raw).replace(/(?<=\p{Script=Han}.*)\d[\d,.]*$/u, '')
      added.push({ row, start: value.at, end: value.at + Math.max(1, length), weight: 1 })
      break
    }
  }
  return added.length > 0 ? [...chain, ...added].sort((a, b) => a.start - b.start) : null
}

function pairsOf(text: string): string[] {
  const characters = [...text]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** The Dice coefficient of the character pairs of two texts: 1 for equal, 0 for nothing in common. */
function likeness(left: readonly string[], right: readonly string[]): number {
  const common = left.filter((pair) => right.includes(pair)).length
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length)
}
