import { annexWords } from '../catalogue/memo.ts'
import { shownText } from './html-shown.ts'
import type { ValueCell } from './html-table.ts'
import { html, type Markup } from './markup.ts'
import type { ShownCell } from './shown-cell.ts'
import type { MemoCell } from './tables.ts'

/** A value as the paper's table shows it; states differ without colour, a corrected cell keeps what stood there. */
export const valueCell: ValueCell = (cell) => {
  if (!cell) return { kind: 'missing', content: html`${annexWords.missing}` }
  const shown = cell.corrected?.shown ?? cell.read
  const classes = [shown.state, cell.corrected ? 'corrected' : null, cell.inferred && !cell.corrected ? 'inferred' : null]
  const kind = classes.filter((name) => name !== null).join(' ')
  return { kind, content: html`${figure(shown, cell)}${correction(cell)}${doubts(cell.findings)}` }
}

/** A place as the index shows it: in two lines, the second exact; one line where the caption names the only sheet. */
export function placeCell(oneSheet: boolean): ValueCell {
  return (cell) => {
    if (!cell?.place) return { kind: 'missing', content: html`${annexWords.missing}` }
    const [first, second] = cell.place.short
    return { kind: '', content: html`${first}${oneSheet ? null : html`<small>${second}</small>`}` }
  }
}

function figure(shown: ShownCell, { inferred, corrected }: MemoCell): Markup {
  switch (shown.state) {
    case 'number':
      return inferred && !corrected
        ? html`<u>${shown.text}</u><small class="tag">${annexWords.inferred}</small>`
        : html`${shown.text}`
    case 'text':
      return html`${shownText(shown)}`
    case 'blank':
      return html``
    case 'missing':
      return html`${annexWords.missing}`
    case 'unreadable':
      return html`<small class="tag">${annexWords.unreadable}</small>${shown.text}`
  }
}

function correction({ read, corrected }: MemoCell): Markup | null {
  if (!corrected) return null
  return html`<small>${annexWords.before[corrected.kind]} ${shownText(read)}</small><small>${corrected.index}</small>`
}

/** A cell has room for two index numbers; more are counted, and found in section three by the cell's own number. */
function doubts(findings: readonly string[]): Markup | null {
  if (findings.length === 0) return null
  const named = findings.slice(0, 2).join(' ')
  return html`<small class="doubt">${findings.length > 2 ? annexWords.more(named, findings.length) : named}</small>`
}
