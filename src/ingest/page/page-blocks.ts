import type { DraftBlock, DraftCell, DraftGrid } from '../canonical-text.ts'
import { type Box, boxAround } from './geometry.ts'
import { charactersOf, isNumeric, lineText, linesOf, type TextItem } from './page-items.ts'
import { cellTexts } from './cell-texts.ts'
import { joinTables } from './joined-tables.ts'
import type { LineBlock, PageBlock } from './page-block.ts'
import { withPlacedWords } from './laid-out-lines.ts'
import { inDoubt, overflowingLabels } from './overflowing-labels.ts'
import { pageLocator } from './page-locator.ts'
import { lacksLinesBetweenRows } from './rows-without-lines.ts'
import type { RuledTable } from './ruled-tables.ts'
import { numbersOverSides } from './numbers-over-sides.ts'
import { withUnruledTables } from './unruled-tables.ts'

export type { LineBlock, PageBlock, TableBlock } from './page-block.ts'

/** Puts the page's characters into the cells of its tables; what lies outside becomes lines. In order from top to bottom. */
export function pageBlocks(page: number, items: readonly TextItem[], tables: readonly RuledTable[]): PageBlock[] {
  const { outside, inside } = placed(items, tables)
  const whole = tables.filter((table, index) => !lacksLinesBetweenRows(table, inside[index]!))
  if (whole.length < tables.length) return pageBlocks(page, items, whole)
  const blocks: PageBlock[] = tables.map((table, index) => {
    const { xs, open, box } = table
    return { kind: 'table', grid: gridOf(page, table, inside[index]!), page, lastPage: page, box, xs, open }
  })
  for (const line of linesOf(outside)) {
    const text = lineText(line).trim()
    const box = boxAround(line.map((item) => item.box))
    if (text !== '' && box)
      blocks.push({ kind: 'line', text, page, box, size: Math.max(...line.map((item) => item.size)), items: line })
  }
  return blocks.sort((a, b) => a.box.y0 - b.box.y0)
}

/** The items in each cell of each table, and those outside. */
function placed(items: readonly TextItem[], tables: readonly RuledTable[]) {
  const outside: TextItem[] = []
  const own = tables.map((): TextItem[] => [])
  for (const item of items) {
    const table = tables.findIndex((candidate) => contains(candidate.box, item.box))
    const reached = table < 0 && isNumeric(item.text) ? tables.findIndex(({ box }) => reaches(item, box)) : -1
    if (table >= 0) own[table]!.push(item)
    else if (reached >= 0) own[reached]!.push(inDoubt(item))
    else outside.push(item)
  }
  const inside = tables.map((table, index) => {
    const cells = table.cells.map((): TextItem[] => [])
    const labels = overflowingLabels(own[index]!, table)
    for (const item of own[index]!) {
      const cell = labels.cells.get(item)
      if (cell !== undefined) cells[cell]?.push(item)
      else distribute(labels.uncertain.has(item) ? inDoubt(item) : item, table, cells)
    }
    const over = numbersOverSides([...cells, outside])
    return over.size === 0 ? cells : cells.map((all) => all.map((item) => (over.has(item) ? inDoubt(item) : item)))
  })
  return { outside, inside }
}

/** An item that reaches over several cells ("0  0  0" drawn at once) is given to them character by character. */
function distribute(item: TextItem, table: RuledTable, inside: TextItem[][]): void {
  const parts = charactersOf(item)
  const first = cellAt(table, parts[0]?.box ?? item.box)
  const last = cellAt(table, parts.at(-1)?.box ?? item.box)
  if (first === last) {
    inside[first]?.push(item)
    return
  }
  const cells = parts.map((part) => cellAt(table, part.box))
  // A number that a line goes through is none of either cell: a stamp's, or one that is too wide for its own.
  const isStruck = cells.some((at, index) => at !== cells[index + 1] && /^\d\d/.test(item.text.slice(index)))
  let current: TextItem | null = null
  let cell = -1
  for (const [index, drawn] of parts.entries()) {
    const at = cells[index]!
    const part = isStruck ? inDoubt(drawn) : drawn
    if (current && at === cell) {
      current.text += part.text
      current.box = { ...current.box, x1: part.box.x1 }
    } else {
      current = { ...part }
      cell = at
      inside[at]?.push(current)
    }
  }
}

function cellAt(table: RuledTable, box: Box): number {
  const x = (box.x0 + box.x1) / 2
  const y = (box.y0 + box.y1) / 2
  const distance = (cell: Box): number => Math.max(cell.x0 - x, x - cell.x1, 0) + Math.max(cell.y0 - y, y - cell.y1, 0)
  let best = 0
  table.cells.forEach((cell, index) => {
    if (distance(cell.box) < distance(table.cells[best]!.box)) best = index
  })
  return best
}

function contains(outer: Box, inner: Box): boolean {
  const x = (inner.x0 + inner.x1) / 2
  const y = (inner.y0 + inner.y1) / 2
  return x >= outer.x0 - 1 && x <= outer.x1 + 1 && y >= outer.y0 - 1 && y <= outer.y1 + 1
}

/** Whether a text beside a table begins or ends in it: most of a number that is too wide for the last cell of its row. */
function reaches({ box, size }: TextItem, table: Box): boolean {
  const y = (box.y0 + box.y1) / 2
  const across = Math.min(box.x1, table.x1) - Math.max(box.x0, table.x0)
  return y > table.y0 && y < table.y1 && across > size * 0.25
}

function gridOf(page: number, table: RuledTable, inside: readonly TextItem[][]): DraftGrid {
  const texts = cellTexts(table.cells, inside)
  const cells = table.cells.map(({ box, ...place }, index): DraftCell => {
    const drawn = (inside[index] ?? []).filter((item) => item.text.trim() !== '').map((item) => item.box)
    return { ...place, text: texts[index] ?? '', where: pageLocator(page, boxAround(drawn) ?? box) }
  })
  return { kind: 'grid', rows: table.rows, columns: table.columns, cells, sheet: null }
}

/** The page's blocks as drafts: lines that a paragraph was wrapped into are joined again. */
export function draftsOf(found: readonly PageBlock[]): DraftBlock[] {
  const blocks = withPlacedWords(withUnruledTables(found))
  const lines = blocks.filter((block) => block.kind === 'line')
  const body = medianSize(lines)
  const right = -edgeOf(
    lines.map((line) => -line.box.x1),
    body,
  )
  const left = edgeOf(
    lines.map((line) => line.box.x0),
    body,
  )
  const drafts: DraftBlock[] = []
  let previous: PageBlock | null = null
  for (const block of joined(blocks)) {
    const draft = drafts.at(-1)
    if (block.kind === 'table') drafts.push(block.grid)
    else if (
      draft?.kind === 'paragraph' &&
      previous?.kind === 'line' &&
      (continues(previous, block, left, right) || isOneTitle(previous, block, body))
    )
      draft.text += block.text
    else drafts.push({ kind: 'paragraph', text: block.text, where: pageLocator(block.page, block.box) })
    previous = block
  }
  return drafts
}

/** Tables that go on on the next page, with nothing in between, are one. Frames without any text are no tables. */
function joined(blocks: readonly PageBlock[]): PageBlock[] {
  const found: PageBlock[] = []
  for (const block of blocks) {
    const last = found.at(-1)
    const whole = last?.kind === 'table' && block.kind === 'table' && block.page === last.lastPage + 1 && joinTables(last, block)
    if (whole) found[found.length - 1] = whole
    else found.push(block)
  }
  return found.filter((block) => block.kind === 'line' || block.grid.cells.some((cell) => cell.text !== ''))
}

/** The outermost edge at which a good part of the lines end. Single lines may reach over it, but not far. */
function edgeOf(edges: readonly number[], size: number): number {
  const sorted = [...edges].sort((a, b) => a - b)
  const [first = 0] = sorted
  const enough = Math.max(2, Math.ceil(edges.length / 10))
  const shared = sorted.find((edge, index) => (sorted[index + enough - 1] ?? Number.POSITIVE_INFINITY) - edge <= size)
  return shared !== undefined && shared - first <= size * farthest ? shared : first
}

/** Ems by which a line may reach over the edge of the text. */
const farthest = 3

function medianSize(lines: readonly { size: number }[]): number {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 0
}

/** A title set larger than the text may be broken anywhere, also within a name. */
function isOneTitle(line: LineBlock, next: LineBlock, body: number): boolean {
  const large = line.size > body * 1.25 && Math.abs(line.size - next.size) < 0.5
  return large && next.page === line.page && next.box.y0 - line.box.y1 <= line.size && !/\s{2,}/.test(line.text + next.text)
}

/** A line goes on in the next where it is full and the next begins at the left edge; lines with columns never do. */
function continues(line: LineBlock, next: LineBlock, left: number, right: number): boolean {
  const full = line.box.x1 >= right - line.size * 1.6
  const flush = next.box.x0 <= left + next.size * 0.8
  const near = next.page !== line.page || next.box.y0 - line.box.y1 <= line.size * 2
  // A line that ends a sentence may be full by chance: a numbered heading below it is no part of it.
  if (
    /[。！？；：]$/.test(line.text) &&
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(next.text)
  )
    return false
  return full && flush && near && !/\s{3,}/.test(line.text) && !/\s{3,}/.test(next.text) && Math.abs(line.size - next.size) < 1
}
