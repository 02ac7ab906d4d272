import { isCutLabel } from '../../core/form/cut-label.ts'
import type { DraftCell, DraftGrid } from '../canonical-text.ts'
import type { TableBlock } from './page-block.ts'

/** Points by which the same line may stand elsewhere on the next page. */
const tolerance = 4
/** Rows of heads that may be repeated. */
const mostHeads = 8

/**
 * One table of two parts that a page break parts: the columns are brought together, heads that are printed again are
 * left out, and a row that the break has cut is made whole. Null where the second table is another one: its sides
 * stand elsewhere, or lines that both have to share do.
 */
export function joinTables(above: TableBlock, below: TableBlock): TableBlock | null {
  const xs = commonEdges(above.xs, below.xs)
  if (!xs) return null
  const upper = onEdges(above.grid, above.xs, xs)
  const lower = withoutHeads(onEdges(below.grid, below.xs, xs), upper)
  if (lower.rows === 0) return { ...above, open: { ...above.open, bottom: below.open.bottom } }
  const grid = joinRows(upper, lower, above.open.bottom && below.open.top) ?? stack(upper, lower, 0)
  return { ...above, xs, grid, open: { top: above.open.top, bottom: below.open.bottom }, lastPage: below.lastPage }
}

/** The lines of the one that has more, if the other has no line elsewhere and both end at the same right side. */
function commonEdges(a: readonly number[], b: readonly number[]): number[] | null {
  const near = (x: number, y: number | undefined): boolean => y !== undefined && Math.abs(x - y) <= tolerance
  const [more, fewer] = a.length >= b.length ? [a, b] : [b, a]
  if (fewer.length < 3 || !near(a.at(-1) ?? 0, b.at(-1))) return null
  return fewer.every((x) => more.some((y) => near(x, y))) ? [...more] : null
}

/** The grid with its columns counted on other edges, of which its own are some. */
function onEdges(grid: DraftGrid, own: readonly number[], xs: readonly number[]): DraftGrid {
  const at = own.map((x) => xs.reduce((best, edge, index) => (Math.abs(edge - x) < Math.abs(xs[best]! - x) ? index : best), 0))
  const cells = grid.cells.map((cell) => {
    const column = at[cell.column] ?? 0
    return { ...cell, column, columnSpan: (at[cell.column + cell.columnSpan] ?? column + 1) - column }
  })
  return { ...grid, columns: xs.length - 1, cells }
}

/** The lower part without the rows that repeat the first rows of the upper one. Rows with numbers are no heads. */
function withoutHeads(lower: DraftGrid, upper: DraftGrid): DraftGrid {
  const picture = (grid: DraftGrid, row: number): string =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map((cell) => `${cell.column}+${cell.columnSpan}x${cell.rowSpan}:${cell.text.replace(/\s+/g, '')}`)
      .join('¦')
  const isHead = (row: number): boolean => {
    const cells = lower.cells.filter((cell) => cell.row === row)
    return cells.some((cell) => cell.text !== '') && cells.every((cell) => !isValue(cell.text))
  }
  let heads = 0
  while (heads < Math.min(mostHeads, lower.rows, upper.rows) && isHead(heads) && picture(lower, heads) === picture(upper, heads))
    heads += 1
  // Heads end where no cell reaches on into the rows below.
  const reaches = (row: number): boolean => lower.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row)
  while (heads > 0 && reaches(heads)) heads -= 1
  const cells = lower.cells.filter((cell) => cell.row >= heads).map((cell) => ({ ...cell, row: cell.row - heads }))
  return { ...lower, rows: lower.rows - heads, cells }
}

/** A cell of the last row above and the one below it; null where a part has none there. */
interface Pair {
  a: DraftCell | null
  b: DraftCell | null
}

/** The cells of the last row above with those of the first row below; null where cells with text do not pair. */
function pairsAt(upper: DraftGrid, lower: DraftGrid): Pair[] | null {
  const last = upper.cells.filter((cell) => cell.row + cell.rowSpan === upper.rows)
  const first = lower.cells.filter((cell) => cell.row === 0)
  const isSame = (a: DraftCell, b: DraftCell): boolean => a.column === b.column && a.columnSpan === b.columnSpan
  const pairs: Pair[] = last.map((a) => ({ a, b: first.find((b) => isSame(a, b)) ?? null }))
  for (const b of first) if (!last.some((a) => isSame(a, b))) pairs.push({ a: null, b })
  return pairs.every(({ a, b }) => (a && b) || (a ?? b)?.text === '' || (a?.rowSpan ?? 1) > 1) ? pairs : null
}

/**
 * Whether the last row above and the first below are two parts of one: a label goes on; or values stand below without a
 * label, as no row of the form is; or, between lines that are open on both pages, nothing speaks against it.
 */
function isCut(pairs: readonly Pair[], open: boolean): boolean {
  // A merged cell that goes on without text, or with its own once more, says nothing.
  const own = pairs.filter(({ a, b }) => (a?.rowSpan ?? 1) === 1 || ((b?.text ?? '') !== '' && !isRepeated(a, b)))
  const textsOf = (part: 'a' | 'b') => own.map((pair) => pair[part]?.text ?? '').filter((text) => text !== '')
  const [above, below] = [textsOf('a'), textsOf('b')]
  if (above.length === 0) return true
  const both = own.flatMap(({ a, b }) => (a && b && a.text !== '' && b.text !== '' ? [[a.text, b.text] as const] : []))
  const labels = both.filter(([a, b]) => !isValue(a) && !isValue(b))
  const clash = both.some(([a, b]) => isValue(a) !== isValue(b))
  if (clash) return false
  if (labels.length > 0) return labels.every(([a, b]) => isCutLabel(a, b))
  if (both.length > 0) return below.every(isValue) && !above.every(isValue)
  if (open) return true
  return below.length > 0 && above.every(isValue) !== below.every(isValue)
}

/** Whether a merged cell has its text on both pages. */
function isRepeated(a: DraftCell | null, b: DraftCell | null): boolean {
  const isMerged = (a?.rowSpan ?? 1) > 1 || (b?.rowSpan ?? 1) > 1
  return isMerged && a?.text.replace(/\s+/g, '') === b?.text.replace(/\s+/g, '')
}

/** Both parts with the row whole that the page break cuts; null where it cuts none. */
function joinRows(upper: DraftGrid, lower: DraftGrid, open: boolean): DraftGrid | null {
  const pairs = pairsAt(upper, lower)
  if (pairs && isCut(pairs, open)) {
    const joined = new Map(pairs.flatMap(({ a, b }) => (a && b ? [[a, joinCells(a, b)] as const] : [])))
    return stack({ ...upper, cells: upper.cells.map((cell) => joined.get(cell) ?? cell) }, lower, 1)
  }
  const lastRow = upper.cells.filter((cell) => cell.row === upper.rows - 1)
  const isEmpty = !pairs && lastRow.length > 0 && lastRow.every((cell) => cell.text === '')
  return isEmpty ? stack(withoutLastRow(upper), lower, 0) : null
}

function joinCells(a: DraftCell, b: DraftCell): DraftCell {
  const text = isRepeated(a, b) ? a.text : [a.text, b.text].filter((part) => part !== '').join('\n')
  return { ...a, rowSpan: a.rowSpan + b.rowSpan - 1, text, ...(a.text === '' && b.where !== undefined ? { where: b.where } : {}) }
}

function withoutLastRow(grid: DraftGrid): DraftGrid {
  const rows = grid.rows - 1
  const cells = grid.cells
    .filter((cell) => cell.row < rows)
    .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row) }))
  return { ...grid, rows, cells }
}

/** One grid above the other; `cut` rows of the lower one are left out, as the upper one has them. */
function stack(upper: DraftGrid, lower: DraftGrid, cut: 0 | 1): DraftGrid {
  const shift = upper.rows - cut
  const below = lower.cells.filter((cell) => cell.row >= cut).map((cell) => ({ ...cell, row: cell.row + shift }))
  const joined = cut === 1 ? upper.cells : upper.cells.map((cell) => reachingOn(cell, upper, below))
  const cells = [...joined, ...below.filter((cell) => !joined.some((above) => covers(above, cell)))]
  return { ...upper, rows: upper.rows + lower.rows - cut, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) }
}

/** A merged cell at the end of the upper part goes on in an empty one, or in the rest of its label, below it. */
function reachingOn(cell: DraftCell, upper: DraftGrid, below: readonly DraftCell[]): DraftCell {
  if (cell.row + cell.rowSpan !== upper.rows || isValue(cell.text) || cell.text === '') return cell
  const row = below.filter((other) => other.row === upper.rows)
  const next = row.find((other) => other.column === cell.column && other.columnSpan === cell.columnSpan)
  // Left of the label of the next row an empty cell is the rest of a group's; elsewhere it is a blank.
  const isLeft = row.some((other) => other.column > cell.column && other.text !== '' && !isValue(other.text))
  if (!next || (next.text === '' ? !isLeft : !isCutLabel(cell.text, next.text))) return cell
  return { ...joinCells(cell, next), rowSpan: cell.rowSpan + next.rowSpan }
}

function covers(above: DraftCell, cell: DraftCell): boolean {
  return cell.row < above.row + above.rowSpan && cell.row >= above.row && above.column === cell.column && above !== cell
}

/** A number, or a sign in place of one. */
function isValue(text: string): boolean {
  return /^[\d０-９.,，．\s/／\\—–\-－*％%元件]+$/.test(text)
}
