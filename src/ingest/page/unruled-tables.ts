import { isOfficialLabel } from '../../core/form/cut-label.ts'
import type { DraftCell } from '../canonical-text.ts'
import { type Box, boxAround } from './geometry.ts'
import { type Stack, stacksOf, stackText } from './label-stacks.ts'
import { inRuns, type LineBlock, type PageBlock, type TableBlock } from './page-block.ts'
import { pageLocator } from './page-locator.ts'
import { type Band, type Heads, headsOf, overlap, valueColumns } from './unruled-columns.ts'
import { type LineGroup, lineGroups, type WordLine, wordLines } from './unruled-groups.ts'
import { type UnruledRow, unruledRows } from './unruled-rows.ts'
import type { Word } from './words.ts'

/**
 * Finds tables that are drawn without ruling lines, or with lines in one direction only, by where their numbers, heads
 * and labels stand, and puts them in place of their lines. What is not certain stays running text.
 */
export function withUnruledTables(blocks: readonly PageBlock[]): PageBlock[] {
  return inRuns(blocks, () => true, tablesIn)
}

function tablesIn(run: readonly LineBlock[]): PageBlock[] {
  const lines = wordLines(run)
  const blocks: PageBlock[] = []
  let at = 0
  for (const groups of tableGroups(lines)) {
    for (const [index, { table, end }] of (tableOf(lines, groups) ?? []).entries()) {
      blocks.push(...run.slice(at, groups[index]!.head), table)
      at = end + 1
    }
  }
  return [...blocks, ...run.slice(at)]
}

/** Groups of lines that are one table: on the next page it goes on, with its heads printed again or without. */
function tableGroups(lines: readonly WordLine[]): LineGroup[][] {
  const tables: LineGroup[][] = []
  for (const group of lineGroups(lines)) {
    const table = tables.at(-1)
    const [first] = table ?? []
    const isNext = lines[table?.at(-1)?.end ?? -1]?.block.page === (lines[group.head]?.block.page ?? 0) - 1
    if (table && first && isNext && (group.goesOn || hasSameHeads(lines, first, group))) table.push(group)
    else tables.push([group])
  }
  return tables
}

function hasSameHeads(lines: readonly WordLine[], first: LineGroup, next: LineGroup): boolean {
  const edge = Math.max(first.edge, next.edge)
  const texts = [first, next].map((group) => headsOver(lines, group, edge).leaves.map(stackText).join('\t'))
  return texts[0] !== '' && texts[0] === texts[1]
}

function headsOver(lines: readonly WordLine[], group: LineGroup, edge: number): Heads {
  return headsOf(stacksOf(headWords(lines, group).map((words) => words.filter((word) => isOver(word, edge)))))
}

function isOver(word: Word, edge: number): boolean {
  return word.box.x0 >= edge - word.size * 0.3
}

function headWords(lines: readonly WordLine[], { head, body }: Pick<LineGroup, 'head' | 'body'>): Word[][] {
  return lines.slice(head, body).map((line) => line.words)
}

/** Fewer rows than this are no table unless heads stand over them. */
const leastRows = 2
/** Fewer heads than this, without any number below them, are no table of blanks. */
const leastBlank = 4

/** A part of a table, and the last line that belongs to it. */
interface TablePart {
  table: TableBlock
  end: number
}

/** The parts of a table, one a page; null where its rows and columns are not certain. */
function tableOf(lines: readonly WordLine[], groups: readonly LineGroup[]): TablePart[] | null {
  const edge = Math.max(...groups.map((group) => group.edge))
  const heads = headsOver(lines, groups[0]!, edge)
  const values = groups.flatMap((group) => group.rows.map((row) => lines[row]!.values))
  const columns = valueColumns(heads.leaves, values)
  if (!columns || !isTable(values, heads.leaves.length, columns.length)) return null
  const xs = edgesOf(columns, Math.min(edge, columns[0]!.x0))
  const parts = groups.map((group) => {
    const { notes, labels } = labelsOf(lines, group, xs[2]!)
    const body = lines.slice(group.body, group.end + 1).map((line) => line.words)
    return { notes, rows: unruledRows(body, labels, columns, xs[2]!, group !== groups[0]) }
  })
  if (
    !isLabelled(
      parts.flatMap(({ rows }) => rows ?? []),
      heads.leaves.length,
    )
  )
    return null
  const tables: TablePart[] = []
  for (const [index, { notes, rows }] of parts.entries()) {
    if (!rows) return null
    const group = groups[index]!
    const end = group === groups.at(-1) ? withoutCutLabel(lines, group, rows) : group.end
    const top = index === 0 ? headRows(heads, notes, xs) : []
    const table = tableBlock(lines[group.head]!.block.page, xs, [...top, ...rows.map((row) => bodyRow(row, xs))])
    tables.push({ table, end })
  }
  return tables
}

/**
 * Drops a last row that has no numbers and only the beginning of a label: what goes on elsewhere has its numbers there,
 * and is not blank. Returns the last line that is left.
 */
function withoutCutLabel(lines: readonly WordLine[], group: LineGroup, rows: UnruledRow[]): number {
  const last = rows.at(-1)
  const [label] = last?.labels ?? []
  if (!last || !label || last.values.length > 0 || isOfficialLabel(label.lines.join(''))) return group.end
  rows.pop()
  const first = lines.findIndex(({ block }, index) => index >= group.body && block.box.y0 >= label.box.y0 - 1)
  return first < 0 ? group.end : first - 1
}

/** The labels of a part: those that begin among its heads, of which the last line may stand below, and those of its rows. */
function labelsOf(lines: readonly WordLine[], group: LineGroup, edge: number): { notes: Stack[]; labels: Stack[] } {
  const isLabel = (word: Word): boolean => !word.isValue && (word.box.x0 + word.box.x1) / 2 < edge
  const all = stacksOf(lines.slice(group.head, group.end + 1).map((line) => line.words.filter(isLabel)))
  const first = lines[group.body]!.block.box.y0
  const notes = group.body > group.head ? all.filter(({ box }) => box.y0 < first - 1) : []
  return { notes, labels: all.filter((stack) => !notes.includes(stack)) }
}

function isTable(rows: readonly (readonly Word[])[], heads: number, columns: number): boolean {
  if (rows.length === 0) return heads >= leastBlank
  if (heads > 0) return true
  return rows.length >= leastRows && columns >= 2 && rows.some((row) => row.some((word) => /[\d０-９\ufffd]/.test(word.text)))
}

/** Numbers that no label stands beside are a row only below many heads. */
function isLabelled(rows: readonly UnruledRow[], heads: number): boolean {
  const numbered = rows.filter((row) => row.values.length > 0)
  return numbered.length === 0 || heads >= leastBlank || numbered.some((row) => row.labels.length > 0)
}

/** The sides of all columns: that of group labels, that of row labels, and those of the values. */
function edgesOf(columns: readonly Band[], left: number): number[] {
  const inner = columns.slice(1).map((column, index) => (columns[index]!.x1 + column.x0) / 2)
  const first = (left + columns[0]!.x0) / 2
  return [first - 2, first - 1, first, ...inner, columns.at(-1)!.x1]
}

/** A cell of a row before it has its row. */
type RowCell = Pick<DraftCell, 'column' | 'columnSpan' | 'text'> & { box: Box | null }

function headRows({ leaves, upper }: Heads, notes: readonly Stack[], xs: readonly number[]): RowCell[][] {
  const rows: RowCell[][] = []
  for (const stack of [...upper].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0)) {
    const cell = headCell(stack, xs)
    const row = rows.at(-1)
    const last = row?.at(-1)
    const isBeside = last?.box && Math.abs(last.box.y0 - stack.box.y0) < stack.size * 0.6
    if (row && last && isBeside && last.column + last.columnSpan <= cell.column) row.push(cell)
    else rows.push([cell])
  }
  const cells = [...labelCells([], notes), ...leaves.map((leaf) => headCell(leaf, xs))]
  if (leaves.length + notes.length > 0) rows.push(cells)
  return rows
}

function headCell(stack: Stack, xs: readonly number[]): RowCell {
  const over = columnsUnder(stack.box, xs)
  return { ...over, text: stackText(stack), box: stack.box }
}

/** The columns of values over which a box stands. */
function columnsUnder(box: Box, xs: readonly number[]): { column: number; columnSpan: number } {
  const inner = xs.slice(2)
  const middle = (box.x0 + box.x1) / 2
  const covered = inner.slice(1).flatMap((right, index) => {
    const band = { x0: inner[index]!, x1: right }
    const most = Math.min(box.x1 - box.x0, band.x1 - band.x0)
    return overlap(band, box) > most * 0.5 || (middle >= band.x0 && middle <= band.x1) ? [index] : []
  })
  const column = covered[0] ?? (middle < inner[0]! ? 0 : inner.length - 2)
  return { column: column + 2, columnSpan: (covered.at(-1) ?? column) - column + 1 }
}

function bodyRow({ labels, groups, values }: UnruledRow, xs: readonly number[]): RowCell[] {
  const cells = labelCells(groups, labels)
  for (let column = 2; column < xs.length - 1; column += 1) {
    const own = values.filter((word) => columnsUnder(word.box, xs).column === column)
    const text = own.map((word) => word.text).join(' ')
    cells.push({ column, columnSpan: 1, text, box: boxAround(own.map((word) => word.box)) })
  }
  return cells
}

function labelCells(groups: readonly Stack[], labels: readonly Stack[]): RowCell[] {
  return [groups, labels].map((stacks, column) => ({
    column,
    columnSpan: 1,
    text: stacks.map(stackText).join('\n'),
    box: boxAround(stacks.map((stack) => stack.box)),
  }))
}

function tableBlock(page: number, xs: readonly number[], rows: readonly (readonly RowCell[])[]): TableBlock {
  const boxes = rows.map((row) => boxAround(row.flatMap((cell) => cell.box ?? [])))
  const cells = rows.flatMap((row, index) =>
    row.map(({ box, ...cell }): DraftCell => {
      const line = boxes[index] ?? { x0: 0, y0: 0, x1: 0, y1: 0 }
      // A blank is shown where its column and its row cross.
      const place = box ?? { ...line, x0: xs[cell.column]!, x1: xs[cell.column + cell.columnSpan]! }
      return { ...cell, row: index, rowSpan: 1, where: pageLocator(page, place) }
    }),
  )
  const box = boxAround(boxes.flatMap((row) => row ?? [])) ?? { x0: 0, y0: 0, x1: 0, y1: 0 }
  const grid = { kind: 'grid' as const, rows: rows.length, columns: xs.length - 1, cells, sheet: null }
  return { kind: 'table', grid, page, lastPage: page, box, xs: [...xs], open: { top: false, bottom: false } }
}
