import { blocksOf } from '../../builders/blocks.ts'
import { type FormTable, type Slot, slotsOf } from '../../builders/form-tables.ts'
import type { Layout } from '../../builders/layout.ts'
import { printCells } from '../../builders/printed-cell.ts'
import type { Random } from '../../builders/random.ts'
import { expectedOf } from '../../builders/rendered.ts'
import { type DocParagraph, type DocRun, docOf, int16 } from './doc-file.ts'

/** Reports as Word 97 writes them: rows defined at their ends, cells with their edges, merges down by flags. */
export const docLayout: Layout = {
  id: 'doc',
  extension: 'doc',
  limits: { blanks: true, grouping: true },
  exact: true,
  render: (report, style, random) => {
    const cells = printCells(report.truth, style)
    const flagged = random.chance(0.3)
    const paragraphs = blocksOf(report, cells, style).flatMap((block) =>
      block.kind === 'table' ? tableParagraphs(block.table, flagged, random) : [plain(block.text, random)],
    )
    const bytes = docOf(paragraphs, { compressed: random.chance(0.5), huge: random.chance(0.3) })
    return { bytes, expected: expectedOf(cells) }
  },
}

const inTable = [0x16, 0x24, 1]
const endsRow = [0x17, 0x24, 1]
const deleted = [0x00, 0x08, 1]
const hidden = [0x3c, 0x08, 1]

function plain(text: string, random: Random): DocParagraph {
  return { runs: runsOf(text, random), mark: '\r', modifications: [] }
}

/** `flagged`: cells merged across are written one by one, covered ones marked, rather than as one wide cell. */
function tableParagraphs(table: FormTable, flagged: boolean, random: Random): DocParagraph[] {
  return slotsOf(table).flatMap((slots, index) => {
    const shown = slots.filter((slot) => flagged || slot.firstColumn)
    const cells = shown.map((slot): DocParagraph => {
      const runs = slot.own ? runsOf(slot.cell.text, random) : []
      return { runs, mark: '\x07', modifications: inTable }
    })
    // Edges of different rows are never quite the same.
    const edges = Array.from({ length: table.columns + 1 }, (_, column) => column * 800 + ((index * 7) % 20))
    const end: DocParagraph = {
      runs: [],
      mark: '\x07',
      modifications: [...inTable, ...endsRow, ...definition(shown, slots, edges)],
    }
    return [...cells, end]
  })
}

function definition(shown: readonly Slot[], slots: readonly Slot[], edges: readonly number[]): number[] {
  const columns = shown.map((slot) => slots.indexOf(slot))
  const places = [...columns, slots.length].flatMap((column) => int16(edges[column] ?? 0))
  const layouts = shown.flatMap(({ cell, firstColumn, firstRow }) => {
    const across = cell.columnSpan > 1 && shown.length === slots.length ? (firstColumn ? 0x01 : 0x02) : 0
    const down = cell.rowSpan > 1 ? (firstRow ? 0x60 : 0x20) : 0
    return [across | down, 0, ...Array.from({ length: 18 }, () => 0)]
  })
  const operand = [shown.length, ...places, ...layouts]
  return [0x08, 0xd6, ...int16(operand.length + 1), ...operand]
}

/** The text, with what is deleted, hidden or a field's code among it. */
function runsOf(text: string, random: Random): DocRun[] {
  if (text === '') return []
  const at = random.int(0, text.length)
  const [left, right] = [{ text: text.slice(0, at) }, { text: text.slice(at) }]
  const number = String(random.int(1, 99))
  if (random.chance(0.06)) return [left, { text: number, modifications: deleted }, right]
  if (random.chance(0.06)) return [left, { text: number, modifications: hidden }, right]
  if (random.chance(0.06)) return [left, { text: `\x13 =SUM(${number}) \x14` }, right, { text: '\x15' }]
  if (random.chance(0.06)) return [left, { text: '\x1f\x02' }, right]
  return [left, right]
}
