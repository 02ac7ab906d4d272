import { formRows } from '../../../src/core/form/form-grid.ts'
import { type CellId, cellParts } from '../../../src/core/form/form.ts'
import { type FormTable, formTables, slotsOf } from '../form-tables.ts'
import { type StyleLimits, styleOf } from '../print-style.ts'
import { type PrintedCell, printCells } from '../printed-cell.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { markdownRows, rowsOf, type TableText, tabRows } from './text-tables.ts'

/** A block as somebody copies it, and what it holds. */
export interface PastedBlockCase {
  shape: string
  text: string
  /** What stands in the block, by cell. */
  printed: ReadonlyMap<CellId, PrintedCell>
  /** The upper left cell of a block without labels; null for one with labels. */
  anchor: CellId | null
  /** True where the shape shows every blank: then nothing may be refused. */
  exact: boolean
}

const anything: StyleLimits = { blanks: true, grouping: true }
const plain: StyleLimits = { blanks: false, grouping: true }

/** What browsers put on the clipboard: each row's own cells by tabs, nothing for what a merged cell covers. */
const ownCells: TableText = (table) => table.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\r\n')

/** What a spreadsheet puts there: every position of the grid. */
const sheetCells: TableText = (table) =>
  `${rowsOf(table)
    .map((row) => row.join('\t'))
    .join('\r\n')}\r\n`

/** What a PDF viewer puts there: the cells of a line by spaces. */
const spacedCells: TableText = (table) =>
  table.rows
    .map((row) =>
      row
        .map((cell) => cell.text.replaceAll(/\s+/g, ''))
        .filter(Boolean)
        .join(' '),
    )
    .join('\n')

const labelled: readonly { shape: string; draw: TableText; limits: StyleLimits; exact: boolean }[] = [
  { shape: 'sheet', draw: sheetCells, limits: anything, exact: true },
  { shape: 'tab rows', draw: tabRows, limits: anything, exact: true },
  { shape: 'browser', draw: ownCells, limits: anything, exact: true },
  { shape: 'bars', draw: markdownRows, limits: anything, exact: true },
  { shape: 'spaces', draw: spacedCells, limits: plain, exact: true },
  { shape: 'spaces with blanks lost', draw: spacedCells, limits: { blanks: true, grouping: false }, exact: false },
]

/** A whole table, or some of its rows with their labels, as it is copied from somewhere. */
export function labelledBlock(truth: Truth, random: Random): PastedBlockCase {
  const { shape, draw, limits, exact } = random.pick(labelled)
  const style = styleOf(random, truth.edition, limits)
  const cells = printCells(truth, style)
  const table = random.pick(formTables(truth, cells, style))
  const whole = table.number === 4 || random.chance(0.5)
  const part = whole ? table : someRows(table, random)
  // The aligner wants three rows to know a table by; fewer may be refused.
  const enough = whole || part.rows.filter((row) => row.some((cell) => cell.id !== null)).length >= 3
  const inside = part.rows.flat().flatMap(({ id }) => id ?? [])
  return {
    shape: `${shape}, table ${table.number}${whole ? '' : ', some rows'}`,
    text: draw(part),
    printed: only(cells, inside),
    anchor: null,
    exact: exact && enough,
  }
}

/** At least four lines with values of a table, without its heads or with them. */
function someRows(table: FormTable, random: Random): FormTable {
  const flat: FormTable = {
    ...table,
    rows: slotsOf(table).map((row) =>
      row
        .filter((slot) => slot.own || !slot.firstRow || slot.firstColumn)
        .filter((slot) => slot.own)
        .map((slot) => ({ ...slot.cell, rowSpan: 1 })),
    ),
  }
  const first = flat.rows.findIndex((row) => row.some((cell) => cell.id !== null))
  const from = random.int(first, Math.max(first, flat.rows.length - 6))
  const to = random.int(Math.min(from + 5, flat.rows.length), flat.rows.length)
  const heads = random.chance(0.5) ? flat.rows.slice(0, first) : []
  const rows = [...heads, ...flat.rows.slice(from, to)]
  const width = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.columnSpan, 0)))
  // Cells of merged labels above are cut off: such a row begins with nothing.
  const padded = rows.map((row) => {
    const missing = width - row.reduce((sum, cell) => sum + cell.columnSpan, 0)
    return missing > 0 ? [{ text: '', rowSpan: 1, columnSpan: missing, id: null }, ...row] : row
  })
  return { number: table.number, columns: width, rows: padded }
}

/** A rectangle of numbers out of one table, without a word. */
export function bareBlock(truth: Truth, random: Random): PastedBlockCase {
  // Bars come in a frame: "|5|" without one could be a 5 between blanks as well.
  const separator = random.pick(['\t', ' ', '| '])
  const spaced = separator === ' '
  const style = styleOf(random, truth.edition, spaced ? plain : anything)
  const cells = printCells(truth, style)
  const rows = formRows(truth.edition, truth.mergedOther)
  const top = random.int(0, rows.length - 1)
  const { table } = cellParts(rows[top]![0]!)
  const left = random.int(0, rows[top]!.length - 1)
  const below = rows.slice(top).filter((row) => cellParts(row[0]!).table === table && row.length > left)
  const height = random.int(1, below.length)
  const most = Math.min(...below.slice(0, height).map((row) => row.length - left))
  // One field a line shows no bars and no tabs: blanks need at least two.
  const width = spaced ? random.int(1, most) : separator === '\t' ? random.int(Math.min(2, most), most) : random.int(1, most)
  const block = below.slice(0, height).map((row) => row.slice(left, left + width))
  const text = block
    .map((row) => {
      const fields = row.map((id) => cells.get(id)?.text ?? '')
      return separator === '| ' ? `| ${fields.join(' | ')} |` : fields.join(separator)
    })
    .join(random.pick(['\n', '\r\n']))
  const exact = separator !== '\t' || width > 1
  return {
    shape: `bare by ${JSON.stringify(separator)}`,
    text,
    printed: only(cells, block.flat()),
    anchor: rows[top]![left]!,
    exact,
  }
}

function only(cells: ReadonlyMap<CellId, PrintedCell>, ids: readonly CellId[]): Map<CellId, PrintedCell> {
  return new Map(ids.flatMap((id) => (cells.has(id) ? [[id, cells.get(id)!] as const] : [])))
}
