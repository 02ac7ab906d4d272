import type { PageBox } from './page-boxes.ts'
import type { PageCharacter } from './page-source.ts'

/** Characters that were drawn together; `size` is their font size in points. */
export interface DrawnText {
  text: string
  box: PageBox
  size: number
}

/** The visible characters of drawn texts, line by line, each with its own box by the proportions of its characters. */
export function inReadingOrder(texts: readonly DrawnText[]): PageCharacter[] {
  const lines: { base: number; texts: DrawnText[] }[] = []
  for (const text of texts.toSorted((one, other) => middle(one) - middle(other))) {
    const line = lines.at(-1)
    if (line && Math.abs(middle(text) - line.base) <= text.size * 0.5) line.texts.push(text)
    else lines.push({ base: middle(text), texts: [text] })
  }
  return lines.flatMap((line) => line.texts.toSorted((one, other) => one.box[0] - other.box[0]).flatMap(charactersOf))
}

function charactersOf({ text, box: [x0, y0, x1, y1] }: DrawnText): PageCharacter[] {
  const characters = [...text]
  const total = characters.reduce((sum, character) => sum + advance(character), 0)
  let at = x0
  return characters.flatMap((character) => {
    const from = at
    at += ((x1 - x0) * advance(character)) / total
    return character.trim() === '' ? [] : [{ text: character, box: [from, y0, at, y1] as const }]
  })
}

/** The share of an em that a character takes: half for Latin letters, digits and blanks. */
function advance(character: string): number {
  return (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1
}

function middle({ box }: DrawnText): number {
  return (box[1] + box[3]) / 2
}
