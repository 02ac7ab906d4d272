import { type FormTable, type Slot, slotsOf, type TableCell } from '../../builders/form-tables.ts'
import { textWidth } from './pdf-file.ts'

/**
 * How the lines of a table are drawn: whole lines, thin filled boxes, a frame a cell, the sides of each cell, dashes, lines
 * between the rows alone, a background for each cell, or not at all; a frame around the table alone, or around lines
 * between its rows, or between its columns.
 */
export type Ruled =
  | 'strokes'
  | 'bars'
  | 'frames'
  | 'segments'
  | 'dashes'
  | 'rows'
  | 'shades'
  | 'none'
  | 'outer'
  | 'outer-rows'
  | 'outer-columns'

/** A page to draw on, in points from its upper left corner. */
export interface DrawnPage {
  text: (x: number, y: number, size: number, text: string) => void
  line: (x0: number, y0: number, x1: number, y1: number) => void
  frame: (x0: number, y0: number, x1: number, y1: number) => void
  fill: (x0: number, y0: number, x1: number, y1: number) => void
  /** A pale background. */
  shade: (x0: number, y0: number, x1: number, y1: number) => void
  /** What is drawn meanwhile is cut off at the box. */
  within?: (x0: number, y0: number, x1: number, y1: number, draw: () => void) => void
}

/** How pages are set. */
export interface PageStyle {
  ruled: Ruled
  /**
   * Whether rows are as high as their texts need, or have the height of one line, as a sheet's may: then longer texts are
   * wrapped and cut off at their cells, cut off in one line, or reach over their cells.
   */
  rows: 'high' | 'wrapped' | 'cut' | 'over'
  /** Whether the rows of heads are printed again on the next page. */
  heads: 'repeated' | 'once'
  /** Where the text of a cell that is cut by a page break stands: in its first part, in its middle, in each part. */
  groups: 'first' | 'middle' | 'each'
  /** Whether a line is drawn at once or character by character. */
  runs: 'line' | 'character'
  size: number
  /** Where a row that does not fit is broken: not at all, or between its lines; its numbers stay above or go below. */
  breaks: 'between-rows' | 'numbers-above' | 'numbers-below'
  /** Whether lines are drawn along a break within a row. */
  closed: boolean
  /** A line at the top of every page. */
  header: string | null
  /** Where numbers stand between the sides of their cells, and texts between top and bottom. */
  across: 'left' | 'middle' | 'right'
  down: 'top' | 'middle'
  /** Width of the columns at the left of table three, in parts of a value column. */
  labels: readonly [number, number, number]
}

const margin = 60
const foot = 770
const right = 535

/** Sets paragraphs and tables on pages, one below the other. */
export class PageWriter<Page extends DrawnPage> {
  readonly #style: PageStyle
  readonly #blankPage: () => Page
  readonly #pages: Page[] = []
  #y = foot
  /** True where the next part of the table begins within a row that was broken without a line. */
  #openTop = false

  constructor(style: PageStyle, blankPage: () => Page) {
    this.#style = style
    this.#blankPage = blankPage
  }

  /** A paragraph, wrapped at the right margin; `alone` keeps it from looking like a full line. */
  paragraph(text: string, alone: boolean): void {
    const size = 11
    const indented = alone ? text : `　　${text}`
    for (const line of wrapped(indented, right - margin, size)) {
      if (this.#y + size * 1.6 > foot) this.#newPage()
      this.#draw(margin, this.#y + size, size, line)
      this.#y += size * 1.6
    }
  }

  /** A table; rows that do not fit go on the next page. */
  table(table: FormTable): void {
    let grid = slotsOf(table)
    const xs = columnEdges(table, this.#style.labels)
    const needed = rowHeights(grid, xs, this.#style.size)
    const heights = this.#style.rows === 'high' ? needed : needed.map(() => this.#style.size * 1.2 + 5)
    // A table that has lost its heads has none to print again.
    const first = table.rows.findIndex((cells) => cells.some(({ id }) => id !== null))
    const head = table.number === 3 && this.#style.heads === 'repeated' ? Math.min(3, Math.max(0, first)) : 0
    const started = new Set<TableCell>()
    this.#y += 6
    for (let row = 0; row < grid.length; ) {
      let end = row
      let y = this.#y
      const again = row > 0 ? head : 0
      const top = heights.slice(0, again).reduce((sum, height) => sum + height, 0)
      while (end < grid.length && y + top + heights[end]! <= foot) y += heights[end++]!
      const broken = this.#brokenRow(grid, end, xs, foot - y - top)
      if (broken) {
        grid = broken.grid
        heights.splice(end, 1, ...broken.heights)
        end += 1
      }
      if (end === row && this.#y > margin) {
        this.#newPage()
        continue
      }
      if (again > 0) this.#y = this.#part(grid, xs, heights, 0, again, new Set())
      this.#y = this.#part(grid, xs, heights, row, Math.max(end, row + 1), started, broken !== null)
      row = Math.max(end, row + 1)
      if (row < grid.length) this.#newPage()
    }
    this.#y += 10
  }

  /** The pages, with their numbers. */
  finish(): Page[] {
    this.#pages.forEach((page, index) => page.text(280, 815, 10, `- ${index + 1} -`))
    return this.#pages
  }

  #newPage(): void {
    const page = this.#blankPage()
    if (this.#style.header !== null) page.text(270, 40, 9, this.#style.header)
    this.#pages.push(page)
    this.#y = margin
  }

  /** Draws rows from..to; a cell that reaches out of them ends at the page break. Returns where the part ends. */
  #part(
    grid: readonly Slot[][],
    xs: readonly number[],
    heights: readonly number[],
    from: number,
    to: number,
    started: Set<TableCell>,
    broken = false,
  ): number {
    const ys = [this.#y]
    for (let row = from; row < to; row += 1) ys.push(ys.at(-1)! + heights[row]!)
    const drawn = new Set<TableCell>()
    if (this.#style.ruled.startsWith('outer')) this.#pages.at(-1)!.frame(xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!)
    for (let row = from; row < to; row += 1) {
      grid[row]!.forEach(({ cell }, column) => {
        if (drawn.has(cell)) return
        drawn.add(cell)
        let end = row
        while (end + 1 < to && grid[end + 1]![column]?.cell === cell) end += 1
        const box = { x0: xs[column]!, y0: ys[row - from]!, x1: xs[column + cell.columnSpan]!, y1: ys[end + 1 - from]! }
        this.#rule(box, this.#openTop && row === from && from > 0, broken && !this.#style.closed && end + 1 === to)
        const whole = end - row + 1 === cell.rowSpan
        const goesOn = grid[to]?.[column]?.cell === cell
        const fits = this.#fits(cell.text, box)
        const here =
          whole ||
          (this.#style.groups === 'each' && fits) ||
          (!started.has(cell) && (!goesOn || (this.#style.groups === 'first' && fits)))
        if (!here) return
        started.add(cell)
        this.#cellText(cell.text, box)
      })
    }
    if (to > 0) this.#openTop = broken && !this.#style.closed
    return ys.at(-1)!
  }

  /** The row that is next cut into two, the first of which fits the room that is left; null where it is not cut. */
  #brokenRow(grid: readonly Slot[][], row: number, xs: readonly number[], room: number) {
    const { breaks, size } = this.#style
    const slots = grid[row]
    if (breaks === 'between-rows' || !slots || this.#y <= margin) return null
    const linesOf = (slot: Slot, column: number): string[] =>
      slot.cell.rowSpan > 1 ? [] : wrapped(slot.cell.text, xs[column + slot.cell.columnSpan]! - xs[column]! - 4, size)
    const lines = Math.max(...slots.map((slot, column) => (slot.own ? linesOf(slot, column).length : 0)))
    const fit = Math.min(lines - 1, Math.floor((room - 5) / (size * 1.2)))
    if (fit < 1) return null
    const parts: Slot[][] = [[], []]
    const merged = new Map<TableCell, TableCell>()
    slots.forEach((slot, column) => {
      if (slot.cell.rowSpan > 1) {
        const cell = merged.get(slot.cell) ?? { ...slot.cell, rowSpan: slot.cell.rowSpan + 1 }
        merged.set(slot.cell, cell)
        parts[0]!.push({ ...slot, cell })
        parts[1]!.push({ ...slot, cell, own: false, firstRow: false })
        return
      }
      const previous = slot.firstColumn ? null : parts.map((part) => part.at(-1)!.cell)
      const own = linesOf(slot, column)
      const at = own.length === 1 ? (breaks === 'numbers-above' ? 1 : 0) : fit
      const texts = [own.slice(0, at).join(''), own.slice(at).join('')]
      texts.forEach((text, index) => parts[index]!.push({ ...slot, cell: previous?.[index] ?? { ...slot.cell, text } }))
    })
    const others = grid.map((all) => all.map((slot) => ({ ...slot, cell: merged.get(slot.cell) ?? slot.cell })))
    const heights = [fit, lines - fit].map((count) => count * size * 1.2 + 5)
    return { grid: [...others.slice(0, row), ...parts, ...others.slice(row + 1)], heights }
  }

  #rule({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }, openTop: boolean, openBottom: boolean): void {
    const page = this.#pages.at(-1)!
    if (this.#style.ruled === 'none' || this.#style.ruled === 'outer') return
    if (this.#style.ruled === 'frames' && !openTop && !openBottom) return page.frame(x0, y0, x1, y1)
    if (this.#style.ruled === 'shades') return page.shade(x0 + 0.5, y0 + 0.5, x1 - 0.5, y1 - 0.5)
    const all = [
      ...(openTop ? [] : [[x0, y0, x1, y0] as const]),
      ...(openBottom ? [] : [[x0, y1, x1, y1] as const]),
      [x0, y0, x0, y1] as const,
      [x1, y0, x1, y1] as const,
    ]
    const onlyRows = this.#style.ruled === 'rows' || this.#style.ruled === 'outer-rows'
    const onlyColumns = this.#style.ruled === 'outer-columns'
    const sides = all.filter(([, top, , bottom]) => (top === bottom ? !onlyColumns : !onlyRows))
    const drawn = this.#style.ruled === 'dashes' ? 0.6 : 1
    for (const [a, b, c, d] of sides) {
      const pieces = this.#style.ruled === 'dashes' ? Math.max(2, Math.round((c - a + d - b) / 4)) : 4
      if (this.#style.ruled === 'bars') page.fill(a - 0.4, b - 0.4, c + 0.4, d + 0.4)
      else if (this.#style.ruled === 'strokes') page.line(a, b, c, d)
      else
        for (let part = 0; part < pieces; part += 1)
          page.line(
            a + ((c - a) * part) / pieces,
            b + ((d - b) * part) / pieces,
            a + ((c - a) * (part + drawn)) / pieces,
            b + ((d - b) * (part + drawn)) / pieces,
          )
    }
  }

  #fits(text: string, box: { x0: number; y0: number; x1: number; y1: number }): boolean {
    const { size } = this.#style
    return wrapped(text, box.x1 - box.x0 - 4, size).length * size * 1.2 <= box.y1 - box.y0
  }

  #cellText(text: string, box: { x0: number; y0: number; x1: number; y1: number }): void {
    const page = this.#pages.at(-1)!
    const draw = (): void => this.#cellLines(text, box)
    if (page.within && this.#style.rows !== 'high' && this.#style.rows !== 'over')
      page.within(box.x0, box.y0, box.x1, box.y1, draw)
    else draw()
  }

  #cellLines(text: string, box: { x0: number; y0: number; x1: number; y1: number }): void {
    const { size } = this.#style
    const lines = this.#style.rows === 'cut' ? [text] : wrapped(text, box.x1 - box.x0 - 4, size)
    const height = lines.length * size * 1.2
    let y = (this.#style.down === 'top' ? box.y0 + 2 : (box.y0 + box.y1 - height) / 2) + size
    const side = /^[-\d.,/—]+$/.test(text) ? this.#style.across : 'middle'
    for (const line of lines) {
      const room = box.x1 - box.x0 - textWidth(line, size)
      const left =
        room < 0 ? 2 : side === 'middle' ? room / 2 : side === 'left' ? Math.min(3, room / 2) : Math.max(room - 3, room / 2)
      this.#draw(box.x0 + left, y, size, line)
      y += size * 1.2
    }
  }

  #draw(x: number, y: number, size: number, text: string): void {
    const page = this.#pages.at(-1)!
    if (this.#style.runs === 'line') return page.text(x, y, size, text)
    let at = x
    for (const character of text) {
      page.text(at, y, size, character)
      at += textWidth(character, size)
    }
  }
}

/** The columns of a table share the page; those at the left of table three may be one character wide. */
function columnEdges(table: FormTable, labels: readonly number[]): number[] {
  const weights = Array.from({ length: table.columns }, (_, column) => (table.number === 3 ? (labels[column] ?? 1) : 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const xs = [margin]
  for (const weight of weights) xs.push(xs.at(-1)! + ((right - margin) * weight) / total)
  return xs
}

/** Each row as high as its own cells need; cells over several rows make the last of them higher where they must. */
function rowHeights(grid: readonly Slot[][], xs: readonly number[], size: number): number[] {
  const heights = grid.map(() => size * 1.2 + 5)
  const needed = (cell: TableCell, column: number): number =>
    wrapped(cell.text, xs[column + cell.columnSpan]! - xs[column]! - 4, size).length * size * 1.2 + 5
  grid.forEach((slots, row) => {
    slots.forEach(({ cell, own }, column) => {
      if (!own) return
      const last = row + cell.rowSpan - 1
      const have = heights.slice(row, last + 1).reduce((sum, height) => sum + height, 0)
      heights[last]! += Math.max(0, needed(cell, column) - have)
    })
  })
  return heights
}

function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    // Numbers are not cut: their cell is wide enough or they reach over its edge.
    const fits = textWidth(line + character, size) <= width || (/[\d.,]/.test(character) && /[\d.,]$/.test(line))
    if (!fits && line !== '') {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return line === '' ? lines : [...lines, line]
}
