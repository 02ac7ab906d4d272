import { lineText, linesOf, type TextItem } from './page-items.ts'
import type { RuledTable } from './ruled-tables.ts'

/** The least lines of a cell that holds more than one row, and the least cells beside each other that do. */
const least = { lines: 3, numbered: 2, headed: 3 }
const number = /^[-−－]?[\d０-９][\d０-９.,．，]*$/

/**
 * Whether a table has lines between its columns but not between its rows: cells beside each other then hold the numbers of
 * several rows, or numbers below their heads. Its lines say less than the places of its texts; `inside` are the items of
 * each cell.
 */
export function lacksLinesBetweenRows(table: RuledTable, inside: readonly (readonly TextItem[])[]): boolean {
  const rows = new Map<number, { numbered: number; headed: number }>()
  table.cells.forEach(({ row }, index) => {
    const items = inside[index] ?? []
    if (items.length < least.lines) return
    const lines = linesOf(items).map((line) => lineText(line).trim())
    if (lines.length < least.lines) return
    const numbers = lines.filter((text) => number.test(text)).length
    const found = rows.get(row) ?? { numbered: 0, headed: 0 }
    rows.set(row, found)
    if (numbers >= 2) found.numbered += 1
    if (numbers > 0 && numbers < lines.length) found.headed += 1
  })
  return [...rows.values()].some(({ numbered, headed }) => numbered >= least.numbered || headed >= least.headed)
}
