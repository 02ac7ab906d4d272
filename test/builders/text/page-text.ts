import type { TableCell } from '../form-tables.ts'
import type { Random } from '../random.ts'
import type { TableText } from './text-tables.ts'

/** What stands in the cells of a page: one paragraph or block, or bare text. */
const insides = ['paragraph', 'block', 'bare'] as const

/**
 * A table of a page as browsers write its text out (`innerText`): a tab between cells, a line end between rows, and around
 * what stands in a cell two line ends for a paragraph and one for a block.
 */
export function pageText(random: Random): TableText {
  const labels = random.pick(insides)
  const values = random.pick(insides.filter((inside) => inside !== 'bare' || labels !== 'block'))
  const around = ({ id }: TableCell): string => ({ paragraph: '\n\n', block: '\n', bare: '' })[id === null ? labels : values]
  return (table) =>
    table.rows
      .map((row) =>
        row
          .map((cell) => `${around(cell)}${cell.text === '' && around(cell) !== '' ? '\u00a0' : cell.text}${around(cell)}`)
          .join('\t'),
      )
      .join('\n')
}
