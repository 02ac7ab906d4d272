import type { PrintBlock } from '../blocks.ts'
import { blocksOf } from '../blocks.ts'
import type { Layout } from '../layout.ts'
import { printCells } from '../printed-cell.ts'
import type { Random } from '../random.ts'
import { expectedOf } from '../rendered.ts'
import { splitTableThree, splitTableTwo } from '../split-tables.ts'
import { encodeText } from '../text/encode-text.ts'
import { escaped, flatTable, spannedTable } from './html-table.ts'
import { type TableHtml, bodyHtml, htmlBytes, layoutTables, portal } from './page.ts'
import { raggedTable } from './ragged-table.ts'
import { wordHtml } from './word-html.ts'

/** Every HTML layout. */
export const htmlLayouts: readonly Layout[] = [
  page('html-spans', () => (table) => spannedTable(table)),
  page('html-flat', () => flatTable),
  page(
    'html-paragraphs',
    () => (table) =>
      spannedTable(
        table,
        (cell) => `<p align="center">${cell.text === '' ? '&nbsp;' : broken(cell.text)}</p>`,
        'cellspacing="1"',
      ),
  ),
  page('html-nested', () => (table) => spannedTable(table), layoutTables),
  page('html-portal', () => (table) => spannedTable(table), portal),
  page('html-split', (random) => (table) => {
    if (table.number === 2)
      return splitTableTwo(table)
        .map((each) => spannedTable(each))
        .join('\n<p>&nbsp;</p>\n')
    if (table.number === 4) return spannedTable(table)
    return splitTableThree(table, random.int(6, table.rows.length - 4))
      .map((each) => spannedTable(each))
      .join('\n')
  }),
  page('html-ragged', (random) => (table) => raggedTable(table, random)),
  layout('html-word', (blocks, random) => encodeText(wordHtml(blocks, random), 'utf-8')),
]

function page(id: string, tableHtml: (random: Random) => TableHtml, around?: (body: string) => string): Layout {
  return layout(id, (blocks, random) => {
    const titles = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []))
    return htmlBytes(bodyHtml(blocks, tableHtml(random)), titles.join('') || '政府信息公开', random, around)
  })
}

function layout(id: string, bytesOf: (blocks: PrintBlock[], random: Random) => Uint8Array): Layout {
  return {
    id,
    extension: 'html',
    limits: { blanks: true, grouping: true },
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      return { bytes: bytesOf(blocksOf(report, cells, style), random), expected: expectedOf(cells) }
    },
  }
}

/** Short heads broken by <br>, as in narrow columns. */
function broken(text: string): string {
  return /^[\u4e00-\u9fff]{4}$/.test(text) ? `${escaped(text.slice(0, 2))}<br>${escaped(text.slice(2))}` : escaped(text)
}
