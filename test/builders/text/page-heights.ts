import { type FormTable, type Slot, slotsOf } from '../form-tables.ts'
import type { Random } from '../random.ts'
import { wrappedColumns } from './loose-tables.ts'
import type { TableText } from './text-tables.ts'

const numbers = /(?:\s+[\d.,]+){7}$/

/**
 * As `pdftotext -layout` puts lines together by their heights: the numbers of a row may stand a line lower, beside the label
 * of the next; the heads of table four stand upright.
 */
export function pageHeights(random: Random): TableText {
  const wrapped = wrappedColumns(random)
  return (table) =>
    table.number === 4 ? uprightHeads(table) : table.number === 3 ? lowered(wrapped(table), random) : wrapped(table)
}

function lowered(text: string, random: Random): string {
  const lines = text.split('\n')
  for (let at = lines.length - 2; at >= 0; at -= 1) {
    const [line, next] = [lines[at]!, lines[at + 1]!]
    const own = numbers.exec(line)
    if (!own || numbers.test(next) || !random.chance(0.3)) continue
    const label = line.slice(0, own.index)
    const below = line.replace(label, (words) => words.replace(/[^ ]/g, (letter) => (letter > '\u1100' ? '  ' : ' ')))
    lines.splice(at, 2, ...(label.trim() === '' ? [] : [label]), next, below)
  }
  return lines.join('\n')
}

const width = 5

function uprightHeads(table: FormTable): string {
  const grid = slotsOf(table)
  const last = grid.findIndex((row) => row.some(({ cell }) => cell.id !== null))
  return grid.flatMap((row, at) => (at === last - 1 ? upright(row) : [across(row)])).join('\n')
}

function across(row: readonly Slot[]): string {
  const own = row.filter((slot) => slot.own && slot.cell.text !== '' && (slot.cell.columnSpan > 1 || slot.cell.id !== null))
  return own.map(({ cell }) => ' '.repeat(Math.max(1, width * cell.columnSpan - cell.text.length)) + cell.text).join('')
}

/** The letters of a head below one another, the fewer of a short one beside the middle of the others. */
function upright(row: readonly Slot[]): string[] {
  const heads = row.map(({ cell }) => [...cell.text.replace(/\s/g, '')])
  return [0, 1, 2, 3].map((line) =>
    heads
      .map((head) => ` ${head[line - Math.floor((4 - head.length) / 2)] ?? '  '}`.padEnd(width - 1))
      .join('')
      .trimEnd(),
  )
}
