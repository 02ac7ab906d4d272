import { type FormTable, type Slot, slotsOf } from '../form-tables.ts'
import type { Random } from '../random.ts'
import type { TableText } from './text-tables.ts'

/** How the cells of some rows follow each other in text that was taken off a page. */
type Order = 'rows' | 'mirrored' | 'numbers-last' | 'numbers-first' | 'columns-last' | 'columns-first'

const orders: readonly Order[] = ['rows', 'rows', 'mirrored', 'numbers-last', 'numbers-first', 'columns-last', 'columns-first']

/**
 * As `pdftotext` prints a page whose columns it does not keep: a cell a line, a blank line between the blocks that it makes
 * out. The rows of a block come one by one, with their numbers before or behind their labels; or its labels and its numbers
 * apart, the numbers row by row or column by column. Heads may be left behind, and groups stand beside the middle of their rows.
 */
export function pageOrder(random: Random): TableText {
  return (table) => {
    const grid = slotsOf(table)
    const heads = grid.filter((row) => row.every(({ cell }) => cell.id === null)).flatMap(ownTexts)
    const rows = grid.filter((row) => row.some(({ cell }) => cell.id !== null))
    const blocks: string[] = []
    for (let from = 0; from < rows.length; ) {
      const to = Math.min(rows.length, from + random.int(1, table.number === 3 ? 12 : 2))
      blocks.push(...blockTexts(rows.slice(from, to), random.pick(orders)))
      from = to
    }
    if (table.number === 2) return tableTwoText(table, random)
    // One of the heads may be taken for the first of what is beside it.
    const late = random.chance(0.3) ? heads.splice(random.int(3, heads.length - 1), 1) : []
    return paragraphs([heads.join('\n'), blocks[0] ?? '', ...late, ...blocks.slice(1)])
  }
}

/** Each block of table two by itself, its rows in one of the orders. */
function tableTwoText(table: FormTable, random: Random): string {
  const texts: string[] = []
  let rows: Slot[][] = []
  const close = (): void => {
    if (rows.length > 0) texts.push(...blockTexts(rows, random.pick(orders)))
    rows = []
  }
  for (const row of slotsOf(table)) {
    if (row.some(({ cell }) => cell.id !== null)) rows.push(row)
    else {
      close()
      texts.push(ownTexts(row).join('\n'))
    }
  }
  close()
  return paragraphs(texts)
}

function paragraphs(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n')
}

function ownTexts(row: readonly Slot[]): string[] {
  return row.flatMap(({ cell, own }) => (own && cell.text !== '' ? [cell.text] : []))
}

function blockTexts(rows: readonly Slot[][], order: Order): string[] {
  const own = (row: readonly Slot[], isValue: boolean): string[] =>
    row.filter((slot) => slot.own && (slot.cell.id !== null) === isValue).map(({ cell }) => cell.text)
  const printed = (texts: readonly string[], gap: string): string => texts.filter((text) => text !== '').join(gap)
  const labels = rows.map((row) => printed(own(row, false), '\n'))
  const numbers = rows.map((row) => own(row, true))
  const across = numbers.map((row) => printed(row, '\n\n'))
  const down = (numbers[0] ?? []).map((_, column) =>
    printed(
      numbers.map((row) => row[column] ?? ''),
      '\n',
    ),
  )
  switch (order) {
    case 'rows':
      return rows.flatMap((_, row) => [labels[row]!, across[row]!])
    case 'mirrored':
      return rows.flatMap((_, row) => [across[row]!, labels[row]!])
    case 'numbers-last':
      return [labels.join('\n'), ...across]
    case 'numbers-first':
      return [...across, labels.join('\n')]
    case 'columns-last':
      return [labels.join('\n'), ...down]
    case 'columns-first':
      return [...down, labels.join('\n')]
  }
}
