import type { CellId } from '../../../src/core/form/form.ts'

/** A number in the prose that something else in the report must agree with. */
export interface Quantity {
  kind: 'quantity'
  /** The number as printed. */
  value: string
  /** The cells whose sum it must equal; empty where it agrees with other numbers of its sentence (a total and its parts). */
  cells: readonly CellId[]
}

/** A sentence or more: words and quantities in turn. */
export type Passage = readonly (string | Quantity)[]

/** The running text of a report. `sections` holds the six sections; two to four may have a sentence before their table. */
export interface Prose {
  opening: Passage[]
  sections: Record<1 | 2 | 3 | 4 | 5 | 6, Passage[]>
}

/** Joins words and quantities into a passage. */
export function say(words: TemplateStringsArray, ...parts: (string | number | Quantity | Passage)[]): Passage {
  const out: (string | Quantity)[] = []
  words.forEach((word, index) => {
    if (word !== '') out.push(word)
    const part = parts[index]
    if (part === undefined) return
    if (Array.isArray(part)) out.push(...(part as Passage))
    else out.push(typeof part === 'object' ? (part as Quantity) : String(part))
  })
  return out
}

/** A number that agrees with other numbers of its own sentence. */
export function part(value: number): Quantity {
  return { kind: 'quantity', value: String(value), cells: [] }
}

/** Several passages as one, without anything between them. */
export function joined(...passages: readonly Passage[]): Passage {
  return passages.flat()
}

/** The characters of a passage. */
export function passageText(passage: Passage): string {
  return passage.map((item) => (typeof item === 'string' ? item : item.value)).join('')
}

/** Every passage of the prose in order of reading. */
export function passagesOf(prose: Prose): Passage[] {
  return [prose.opening, ...([1, 2, 3, 4, 5, 6] as const).map((number) => prose.sections[number])].flat()
}

/** The prose with every passage changed by the function. */
export function mapProse(prose: Prose, change: (passage: Passage) => Passage): Prose {
  const sections = Object.fromEntries(
    Object.entries(prose.sections).map(([number, passages]) => [number, passages.map(change)]),
  ) as Prose['sections']
  return { opening: prose.opening.map(change), sections }
}
