import { blockLayout } from '../block-layout.ts'
import type { PrintBlock } from '../blocks.ts'
import type { Layout } from '../layout.ts'
import type { FormTable } from '../form-tables.ts'
import type { StyleLimits } from '../print-style.ts'
import type { Random } from '../random.ts'
import { splitTableThree, splitTableTwo } from '../split-tables.ts'
import { encodeText } from '../text/encode-text.ts'
import { escaped, flatTable, spannedTable } from './html-table.ts'
import { raggedTabRows } from '../text/loose-tables.ts'
import { namedValues } from '../text/named-values.ts'
import { type TableHtml, bodyHtml, htmlBytes, layoutTables, portal } from './page.ts'
import { raggedTable } from './ragged-table.ts'
import {
  blockRows,
  definitionRows,
  headedTable,
  hiddenParts,
  inlineRows,
  listRows,
  nestedRows,
  nestedValues,
  overSpannedTable,
  paddedTable,
  styledGrid,
  typedTable,
  withEmptyRows,
} from './unusual.ts'
import { besideHiddenCopy, shownTwice } from './shown-twice.ts'
import { veiledPage } from './veiled.ts'
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
  page(
    'html-broken',
    (random) => (table) => spannedTable(table, (cell) => (cell.id === null ? anyBreak(cell.text, random) : escaped(cell.text))),
  ),
  page('html-cut-digits', (random) => (table) => spannedTable(table, (cell) => cutDigits(cell.text, random))),
  page('html-row-tables', () => (table) => rowTables(table)),
  page(
    'html-text-tables',
    () => (table) => `<p>${raggedTabRows(table).split('\n').map(escaped).join('</p>\n<p>')}</p>`,
    undefined,
    {
      blanks: false,
      grouping: true,
    },
  ),
  page(
    'html-break-rows',
    () => (table) =>
      `<div>${table.rows.map((row) => row.map((cell) => escaped(cell.text)).join('&nbsp;&nbsp;')).join('<br>\n')}</div>`,
    undefined,
    {
      blanks: false,
      grouping: true,
    },
  ),
  page('html-blocks', () => blockRows),
  page('html-inline-cells', () => inlineRows),
  page('html-lists', () => listRows),
  page('html-styled-grid', (random) => (table) => styledGrid(table, random)),
  page('html-named', (random) => (table) => namedHtml(namedValues(random, false)(table), random), undefined, {
    blanks: false,
    grouping: false,
  }),
  page('html-definitions', () => definitionRows),
  page('html-hidden', (random) => (table) => hiddenParts(table, random)),
  page('html-nested-values', () => nestedValues),
  page('html-nested-rows', () => nestedRows),
  page('html-headed', () => headedTable),
  page('html-typed', (random) => (table) => typedTable(table, random)),
  page('html-over-spanned', (random) => (table) => overSpannedTable(table, random)),
  veiledLayout(),
  page('html-shown-twice', (random) => (table) => shownTwice(table, random)),
  page('html-hidden-copy', (random) => (table) => besideHiddenCopy(table, random)),
  page('html-empty-rows', (random) => (table) => withEmptyRows(table, random)),
  page('html-padded', (random) => (table) => paddedTable(table, random)),
  layout('html-word', { blanks: true, grouping: true }, (blocks, random) => encodeText(wordHtml(blocks, random), 'utf-8')),
]

function veiledLayout(): Layout {
  return layout('html-veiled', { blanks: true, grouping: true }, (blocks, random) => {
    const article = bodyHtml(blocks, (table) => spannedTable(table))
    return htmlBytes(article, '政府信息公开', random, (body) => veiledPage(body, random))
  })
}

function page(
  id: string,
  tableHtml: (random: Random) => TableHtml,
  around?: (body: string) => string,
  limits: StyleLimits = { blanks: true, grouping: true },
): Layout {
  return layout(id, limits, (blocks, random) => {
    const titles = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []))
    return htmlBytes(bodyHtml(blocks, tableHtml(random)), titles.join('') || '政府信息公开', random, around)
  })
}

function layout(id: string, limits: StyleLimits, bytesOf: (blocks: PrintBlock[], random: Random) => Uint8Array): Layout {
  return blockLayout(id, { extension: 'html', limits }, ({ blocks }, random) => bytesOf(blocks, random))
}

/** Sentences, or names and their numbers, as paragraphs or as the items of a list. */
function namedHtml(text: string, random: Random): string {
  const [tag, box] = random.pick([
    ['p', 'div'],
    ['li', 'ul'],
    ['dd', 'dl'],
  ])
  const lines = text.split('\n').map((line) => `<${tag}>${escaped(line)}</${tag}>`)
  return `<${box}>${lines.join('\n')}</${box}>`
}

/** Short heads broken by <br>, as in narrow columns. */
function broken(text: string): string {
  return /^[\u4e00-\u9fff]{4}$/.test(text) ? `${escaped(text.slice(0, 2))}<br>${escaped(text.slice(2))}` : escaped(text)
}

/** A label with a line break somewhere in it. */
function anyBreak(text: string, random: Random): string {
  if (text.length < 3 || !random.chance(0.4)) return escaped(text)
  const at = random.int(1, text.length - 1)
  return `${escaped(text.slice(0, at))}<br/>${escaped(text.slice(at))}`
}

/** A number whose digits stand in elements of their own. */
function cutDigits(text: string, random: Random): string {
  if (text.length < 2) return `<span>${escaped(text)}</span>`
  const at = random.int(1, text.length - 1)
  return `<span><font>${escaped(text.slice(0, at))}</font></span><span>${escaped(text.slice(at))}</span>`
}

/** Every row as a table of its own, as some editors paste them; merged cells do not reach over rows. */
function rowTables(table: FormTable): string {
  return table.rows.map((row) => spannedTable({ ...table, rows: [row.map((cell) => ({ ...cell, rowSpan: 1 }))] })).join('\n')
}
