/** A merged range, inclusive, from zero. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/** Where merged cells stand among the rows that a grid keeps. */
export interface MergeMap {
  /** The merge whose anchor (its first kept row, left column) the position is; null where it is none. */
  anchoredAt: (row: number, column: number) => Merge | null
  /** Whether the position lies in a merge and is not its anchor. */
  isCovered: (row: number, column: number) => boolean
  /** Merges that overlap an earlier one: left out. */
  overlapping: number
}

/** Lays merges over the kept rows and `columns` columns. A merge that begins in a row left out is anchored in its next. */
export function mapMerges(merges: readonly Merge[], rows: readonly number[], columns: number): MergeMap {
  const taken = new Map<number, Uint8Array>(rows.map((row) => [row, new Uint8Array(columns)]))
  const anchors = new Map<number, Merge>()
  let overlapping = 0
  for (const merge of merges) {
    const right = Math.min(merge.right, columns - 1)
    const lines = rowsWithin(rows, merge).map((row) => ({ row, marks: taken.get(row) }))
    const [first] = lines
    if (!first || merge.left >= columns) continue
    if (lines.some(({ marks }) => marks?.subarray(merge.left, right + 1).includes(1))) {
      overlapping += 1
      continue
    }
    for (const { marks } of lines) marks?.fill(1, merge.left, right + 1)
    anchors.set(first.row * columns + merge.left, {
      ...merge,
      top: first.row,
      right,
      bottom: Math.min(merge.bottom, rows.at(-1) ?? 0),
    })
  }
  return {
    anchoredAt: (row, column) => anchors.get(row * columns + column) ?? null,
    isCovered: (row, column) => taken.get(row)?.[column] === 1 && !anchors.has(row * columns + column),
    overlapping,
  }
}

function rowsWithin(rows: readonly number[], { top, bottom }: Merge): number[] {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] ?? 0) < top) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < rows.length && (rows[end] ?? 0) <= bottom) end += 1
  return rows.slice(low, end)
}
