import { annexWords, formTableTitles } from '../catalogue/memo.ts'
import type { CellId } from '../form/form.ts'
import { html, type Markup } from './markup.ts'
import type { LayoutCell, LayoutRow } from './table-layout.ts'
import type { MemoCell, MemoTable } from './tables.ts'

/** What stands in a cell of the form: classes and content; undefined where the report has no such cell. */
export type ValueCell = (cell: MemoCell | undefined) => { kind: string; content: Markup }

/** One table in the form's own shape, filled with values or with places. */
export function formTable(table: MemoTable, kind: 'values' | 'places', cell: ValueCell): Markup {
  const place = kind === 'places' && table.sheet !== null ? annexWords.sheet(table.sheet) : null
  return html`<table class="form form-${table.number} ${kind}">
<caption>${formTableTitles[table.number]}${place === null ? null : html`<span class="place">${place}</span>`}${table.present ? null : html`<span class="absent">${annexWords.absent}</span>`}</caption>
${columns(table)}
${table.head.length === 0 ? null : html`<thead>${table.head.map((row) => line(row, table, cell))}</thead>`}
<tbody>${table.body.map((row) => line(row, table, cell))}</tbody>
</table>`
}

/** Widths: the index numbers and the labels have their own, the values share the rest. */
function columns({ number }: MemoTable): Markup | null {
  if (number === 4) return null
  const labels = number === 3 ? ['outer', 'inner', 'row'] : ['row']
  const values = number === 3 ? 7 : 6
  return html`<colgroup><col class="no">${labels.map((name) => html`<col class="${name}">`)}<col class="value" span="${values}"></colgroup>`
}

function line(row: LayoutRow, table: MemoTable, cell: ValueCell): Markup {
  return html`<tr>${row.map((part) => layoutCell(part, table.cells, cell))}</tr>`
}

function layoutCell(part: LayoutCell, cells: ReadonlyMap<CellId, MemoCell>, cell: ValueCell): Markup {
  const spans = html`${part.colSpan > 1 ? html` colspan="${part.colSpan}"` : null}${part.rowSpan > 1 ? html` rowspan="${part.rowSpan}"` : null}`
  switch (part.kind) {
    case 'label':
      return html`<th${spans}>${part.text}${part.mark === '' ? null : html`<span class="mark">${part.mark}</span>`}</th>`
    case 'index':
      return html`<td class="no"${spans}>${part.text}</td>`
    case 'value': {
      const { kind, content } = cell(cells.get(part.id))
      return html`<td class="value ${kind}"${spans}>${content}</td>`
    }
  }
}
