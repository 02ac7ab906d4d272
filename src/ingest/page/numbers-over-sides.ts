import { isNumeric, linesOf, type TextItem } from './page-items.ts'

/** Ems between two digits of one number at most. */
const touching = 0.12

/**
 * The digits that touch digits of another cell or of none: a number that is too wide for its cell, drawn in pieces over
 * its side, is none of either. `places` are the cells' contents and what stands outside of all.
 */
export function numbersOverSides(places: readonly (readonly TextItem[])[]): ReadonlySet<TextItem> {
  const placeOf = new Map(places.flatMap((items, place) => items.map((item) => [item, place] as const)))
  const digits = [...placeOf.keys()].filter(({ text }) => isNumeric(text))
  const found = new Set<TextItem>()
  for (const line of linesOf(digits))
    for (const [index, right] of line.entries()) {
      const left = line[index - 1]
      if (!left || placeOf.get(left) === placeOf.get(right)) continue
      if (Math.abs(right.box.x0 - left.box.x1) <= Math.max(left.size, right.size) * touching) found.add(left).add(right)
    }
  return found
}
