import { isCutLabel } from '../../core/form/cut-label.ts'
import { type Box, boxAround } from './geometry.ts'
import { unknown } from './legibility.ts'
import type { TextItem } from './page-items.ts'
import type { RuledTable } from './ruled-tables.ts'

/** Where the characters of labels belong that have more lines than their rows have room for. */
export interface LabelPlaces {
  /** The cell of each item of such a label. */
  cells: ReadonlyMap<TextItem, number>
  /** Those of labels whose cells are not certain. */
  uncertain: ReadonlySet<TextItem>
}

/** Lines drawn one after the other that are one label. */
interface Paragraph {
  items: TextItem[]
  box: Box
  text: string
}

/**
 * Finds the labels that reach over the lines around their cells: sheets whose rows are lower than their texts are printed
 * so. The lines of such a label stand in the cells of other rows, but are drawn together. They lie at the upper side, the
 * middle or the lower side of their cells: the one of these by which no cell has two labels says which cells they are.
 */
export function overflowingLabels(items: readonly TextItem[], table: RuledTable): LabelPlaces {
  const places = { cells: new Map<TextItem, number>(), uncertain: new Set<TextItem>() }
  if (items.length > most) return places
  const [over, others] = parted(paragraphsOf(items), (paragraph) => {
    const isCrossed = (item: TextItem): boolean =>
      isStruck(item, table) || items.some((other) => !paragraph.items.includes(other) && areCrossed(item.box, other.box))
    return isOver(paragraph, table) && paragraph.items.some(isCrossed)
  })
  if (over.length === 0) return places
  const taken = new Set(others.map(({ box }) => cellUnder(table, box, middleOf)))
  for (const { box, text } of items) if (isNumber(text)) taken.add(cellUnder(table, box, middleOf))
  const columns = Map.groupBy(over, ({ box }) => table.cells[cellUnder(table, box, middleOf)]?.column)
  for (const own of columns.values()) placeLabels(own, taken, table, places)
  return places
}

/** Places the labels of a column: all of them lie at the same side of their cells. */
function placeLabels(
  labels: readonly Paragraph[],
  taken: ReadonlySet<number>,
  table: RuledTable,
  places: { cells: Map<TextItem, number>; uncertain: Set<TextItem> },
): void {
  const ways = [upperSide, middleOf, lowerSide].flatMap((at) => {
    const cells = labels.map(({ box }) => cellUnder(table, box, at))
    return new Set(cells).size === cells.length && !cells.some((cell) => taken.has(cell)) ? [cells] : []
  })
  labels.forEach(({ items }, index) => {
    const [cell, ...rest] = new Set(ways.map((cells) => cells[index]!))
    for (const item of items)
      if (cell === undefined || rest.length > 0) places.uncertain.add(item)
      else places.cells.set(item, cell)
  })
}

/** Whether the lines of a paragraph stand in more than one cell, between the sides of a column. */
function isOver({ items, box }: Paragraph, table: RuledTable): boolean {
  const cell = table.cells[cellUnder(table, box, middleOf)]
  // No values stand beside what takes most of the width.
  if (!cell || cell.columnSpan * 2 > table.columns) return false
  const isNarrow = box.x0 > cell.box.x0 - reach && box.x1 < cell.box.x1 + reach
  return isNarrow && new Set(items.map((item) => cellUnder(table, item.box, middleOf))).size > 1
}

/** Points by which a label may touch the sides of its column. */
const reach = 2

/** A page with more texts in a table is no page of a report. */
const most = 4_000

/** Whether two texts are drawn over each other. */
function areCrossed(a: Box, b: Box): boolean {
  const [x, y] = [Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0), Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)]
  return x > (a.y1 - a.y0) * margin && y > (a.y1 - a.y0) * margin
}

function parted<Each>(all: readonly Each[], is: (each: Each) => boolean): [Each[], Each[]] {
  return [all.filter(is), all.filter((each) => !is(each))]
}

/** The item as it is read where nobody can say which row it belongs to. */
export function inDoubt(item: TextItem): TextItem {
  return { ...item, text: unknown }
}

const upperSide = ({ y0, y1 }: Box): number => y0 + Math.min(4, (y1 - y0) / 2)
const middleOf = ({ y0, y1 }: Box): number => (y0 + y1) / 2
const lowerSide = ({ y0, y1 }: Box): number => y1 - Math.min(4, (y1 - y0) / 2)

/** The share of a line's height at both sides that a line of the table may touch. */
const margin = 0.25

/** Whether a side of the cells that it stands over goes through the middle of a text. */
function isStruck({ box, text }: TextItem, { cells }: RuledTable): boolean {
  const x = (box.x0 + box.x1) / 2
  const [top, bottom] = [box.y0 + (box.y1 - box.y0) * margin, box.y1 - (box.y1 - box.y0) * margin]
  return !isNumber(text) && cells.some(({ box: cell }) => x > cell.x0 && x < cell.x1 && cell.y1 > top && cell.y1 < bottom)
}

function cellUnder({ cells }: RuledTable, box: Box, at: (box: Box) => number): number {
  const [x, y] = [(box.x0 + box.x1) / 2, at(box)]
  return cells.findIndex(({ box: cell }) => x >= cell.x0 && x <= cell.x1 && y >= cell.y0 && y <= cell.y1)
}

function paragraphsOf(items: readonly TextItem[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const item of items) {
    if (isNumber(item.text)) continue
    const last = paragraphs.at(-1)
    if (last && goesOn(last, item)) {
      last.items.push(item)
      last.text += item.text
      last.box = boxAround([last.box, item.box]) ?? last.box
    } else paragraphs.push({ items: [item], box: item.box, text: item.text })
  }
  return paragraphs
}

/** Ems: from one line of a label to the next, and between two pieces of a line. */
const pitch = { least: 0.8, most: 1.9 }
const apart = 1

function goesOn({ items, box, text }: Paragraph, next: TextItem): boolean {
  const last = items.at(-1)!
  if (Math.abs(last.size - next.size) > 0.5) return false
  const down = next.box.y0 - last.box.y0
  if (Math.abs(down) < last.size * 0.3) return Math.abs(next.box.x0 - last.box.x1) < last.size * apart
  if (down < last.size * pitch.least || down > last.size * pitch.most) return false
  if (next.box.x1 <= box.x0 || next.box.x0 >= box.x1) return false
  return isCutLabel(text, next.text)
}

/** What stands in a cell of values. */
function isNumber(text: string): boolean {
  return /^[\d０-９.,，．\s/／—–\-－]*$/.test(text) && !/^\s*\d{1,2}[.．、]\s*$/.test(text)
}
