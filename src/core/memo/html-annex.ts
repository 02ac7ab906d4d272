import { annexWords } from '../catalogue/memo.ts'
import { html, type Markup } from './markup.ts'
import type { Memo } from './memo.ts'
import { formTable } from './html-table.ts'
import { placeCell, valueCell } from './html-value.ts'
import { remarksHtml } from './html-remark.ts'

/** The annexes: the tables as read, where each figure stands in the source, and what each rule answered. */
export function annexHtml(memo: Memo): Markup {
  return html`${memo.tables.length === 0 ? null : [tables(memo), index(memo)]}
<section class="annex">
<h2>${annexWords.rules}</h2>
${rules(memo)}
</section>`
}

function tables(memo: Memo): Markup {
  return html`<section class="annex">
<h2>${annexWords.tables}</h2>
<p class="small">${annexWords.tablesLead}</p>
${legend()}
${memo.tables.map((table) => formTable(table, 'values', valueCell))}
</section>`
}

function index(memo: Memo): Markup {
  return html`<section class="annex">
<h2>${annexWords.index}</h2>
<p class="small">${annexWords.indexLead(memo.file.sha256)}<br>${memo.locators.map((kind) => annexWords.indexHow[kind])}</p>
${memo.tables.map((table) => formTable(table, 'places', placeCell(table.sheet !== null)))}
${memo.scope.remarks.length === 0 ? null : html`<h3>${annexWords.remarks}</h3>${remarksHtml(memo.scope.remarks)}`}
</section>`
}

function legend(): Markup {
  const { legends } = annexWords
  const entries: [string, string, string][] = [
    ['', '12', legends.number],
    ['', '', legends.blank],
    ['', '“/”', legends.text],
    ['missing', annexWords.missing, legends.missing],
    ['unreadable', `${annexWords.unreadable}3123`, legends.unreadable],
    ['inferred', `13${annexWords.inferred}`, legends.inferred],
    ['corrected', '82', legends.corrected],
  ]
  return html`<ul class="legend">${entries.map(([kind, sample, words]) => html`<li><span class="sample ${kind}">${sample}</span>${words}</li>`)}</ul>`
}

function rules({ scope }: Memo): Markup {
  const rows = scope.rules.map(
    ({ rule, title, basis, passed, failed, notEvaluable }) =>
      html`<tr><td>${title}<span class="rule">${rule}</span></td><td class="basis">${basis}</td><td class="count">${passed}</td><td class="count">${failed}</td><td class="count">${notEvaluable}</td></tr>`,
  )
  const silent = scope.silent.map(({ rule, title }) => html`<li>${title}<span class="rule">${rule}</span></li>`)
  const { passed, failed, notEvaluable } = scope.checks
  return html`<table class="list rules">
<thead><tr>${annexWords.ruleColumns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
<tbody class="sum"><tr><th scope="row" colspan="2">${annexWords.total}</th><td class="count">${passed}</td><td class="count">${failed}</td><td class="count">${notEvaluable}</td></tr></tbody>
</table>
${silent.length === 0 ? null : html`<h3>${annexWords.silent}</h3><ul class="silent">${silent}</ul>`}`
}
