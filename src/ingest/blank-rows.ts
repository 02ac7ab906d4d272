/** Empty rows further than this from any content are padding, nearer ones may be a row of blanks of a table. */
const reach = 5

/**
 * Which rows of a sheet belong to its grid: those with content, and the empty ones near them, because a table that
 * leaves zeros blank may have wholly empty rows. `isPresent` tells whether an empty row exists in the file at all; it
 * decides about empty rows after the last content. Ascending.
 */
export function keptRows(populated: readonly number[], isPresent: (row: number) => boolean): number[] {
  const kept: number[] = []
  populated.forEach((row, i) => {
    kept.push(row)
    const next = populated[i + 1]
    if (next === undefined) {
      for (let empty = row + 1; empty <= row + reach && isPresent(empty); empty += 1) kept.push(empty)
    } else if (next - row - 1 <= reach) {
      for (let empty = row + 1; empty < next; empty += 1) kept.push(empty)
    }
  })
  return kept
}
