/** Empty columns that part a stray cell from the tables of a sheet. */
const gap = 50
/** No more cells than this are strays, or one in a hundred. */
const most = 20

/**
 * Where the tables of a sheet end that reaches too far to the right to be read whole: the number of columns before its
 * widest run of empty ones, where hardly anything stands beyond. Null where that is not so, and something would be lost.
 */
export function columnsBeforeStrays(rows: ReadonlyMap<number, readonly string[]>): number | null {
  const counts = new Map<number, number>()
  for (const texts of rows.values()) texts.forEach((_, column) => counts.set(column, (counts.get(column) ?? 0) + 1))
  const used = [...counts.keys()].toSorted((a, b) => a - b)
  let end = 0
  let widest = 0
  used.forEach((column, index) => {
    const before = index === 0 ? -1 : (used[index - 1] ?? -1)
    // A sheet whose only cells are far out has no tables before them.
    if (index > 0 && column - before > widest) {
      widest = column - before
      end = before + 1
    }
  })
  let near = 0
  let far = 0
  for (const [column, count] of counts)
    if (column < end) near += count
    else far += count
  return widest > gap && far <= Math.max(most, near / 100) ? end : null
}

/** The strays of a sheet: row and column of each text from column `end` on. */
export function straysFrom(rows: ReadonlyMap<number, readonly string[]>, end: number): { row: number; column: number }[] {
  const found: { row: number; column: number }[] = []
  for (const [row, texts] of rows) texts.forEach((_, column) => column >= end && found.push({ row, column }))
  return found
}
