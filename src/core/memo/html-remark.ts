import { annexWords } from '../catalogue/memo.ts'
import { html, type Markup } from './markup.ts'
import type { ReadingRemark } from './scope.ts'

/** The cells whose reading wants to be seen, with the characters as they stand in the source. */
export function remarksHtml(remarks: readonly ReadingRemark[]): Markup {
  const rows = remarks.map(({ index, label, kind, raw, readAs }) => {
    const read = kind === 'unreadable' ? annexWords.candidates(readAs.join('、')) : readAs.join('')
    return html`<tr><td class="index">${index}</td><td>${label}</td><td class="figures">“${raw}”</td><td class="figures">${read}</td><td>${annexWords.remarkKinds[kind]}</td></tr>`
  })
  return html`<table class="list remarks">
<thead><tr>${annexWords.remarkColumns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table>`
}
