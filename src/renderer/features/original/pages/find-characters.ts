import type { PageBox, PlacedBox } from './page-boxes.ts'
import type { PageCharacter } from './page-source.ts'

/** A character and the page that it is on. */
export interface Located extends PageCharacter {
  page: number
}

/** Where the visible characters of a paragraph stand, in their order. */
export interface LocatedText {
  /** For each UTF-16 unit of the paragraph its place; null for white space and what was not found. */
  at: readonly (Located | null)[]
}

/**
 * Finds a paragraph that begins in `box` on the first of `pages` and may go on upon the next (behind page numbers and
 * running heads). Null where the page's characters say something else from the beginning.
 */
export function locateText(
  text: string,
  box: PageBox,
  pages: readonly { page: number; characters: readonly PageCharacter[] }[],
): LocatedText | null {
  const all = text.split('')
  const at: (Located | null)[] = all.map(() => null)
  const units = all.map((character, index) => ({ character, index })).filter(({ character }) => character.trim() !== '')
  let next = 0
  for (const { page, characters } of pages) {
    const rest = units.slice(next).map(({ character }) => plain(character))
    const start = next === 0 ? beginning(characters, box, rest) : continuation(characters, rest)
    if (start < 0) break
    for (let step = 0; next < units.length && start + step < characters.length; step += 1) {
      const found = characters[start + step]!
      const unit = units[next]!
      if (plain(found.text) !== plain(unit.character)) break
      at[unit.index] = { ...found, page }
      next += 1
    }
    if (next === units.length) break
  }
  return next > 0 ? { at } : null
}

/** The boxes around a stretch of a paragraph, one for each line; empty where none of it was found. */
export function boxesOf({ at }: LocatedText, from: number, to: number): PlacedBox[] {
  const boxes: PlacedBox[] = []
  for (const found of at.slice(from, to)) {
    if (!found) continue
    const last = boxes.at(-1)
    if (last && last.page === found.page && isOneLine(last.box, found.box)) last.box = around(last.box, found.box)
    else boxes.push({ page: found.page, box: found.box })
  }
  return boxes
}

/** Where in the page the paragraph begins: at one of its first characters that stands in its box. */
function beginning(characters: readonly PageCharacter[], box: PageBox, wanted: readonly string[]): number {
  return characters.findIndex(
    (character, index) =>
      plain(character.text) === wanted[0] &&
      inside(character.box, box) &&
      wanted.slice(1, 4).every((one, step) => plain(characters[index + 1 + step]?.text ?? '') === one),
  )
}

/** Where a page goes on with what is left of the paragraph. */
function continuation(characters: readonly PageCharacter[], wanted: readonly string[]): number {
  const head = wanted.slice(0, 12)
  return characters.findIndex((_, index) => head.every((one, step) => plain(characters[index + step]?.text ?? '') === one))
}

function inside([x0, y0, x1, y1]: PageBox, outer: PageBox): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return x >= outer[0] - 2 && x <= outer[2] + 2 && y >= outer[1] - 2 && y <= outer[3] + 2
}

function isOneLine(a: PageBox, b: PageBox): boolean {
  const overlap = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  return overlap > 0.5 * Math.min(a[3] - a[1], b[3] - b[1]) && b[0] >= a[0]
}

function around(a: PageBox, b: PageBox): PageBox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

/** Characters as they are compared: radicals and compatibility forms are told apart by no reader. */
function plain(character: string): string {
  return character.normalize('NFKC')
}
