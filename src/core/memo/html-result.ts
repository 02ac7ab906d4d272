import { resultWords, severityNames, severityOrder } from '../catalogue/memo.ts'
import { decisionStates } from '../review/review.ts'
import type { MemoFinding } from './findings.ts'
import { html, type Markup } from './markup.ts'
import type { Memo } from './memo.ts'

/** Section one: findings by severity and decision; what the program could not read for sure stands apart. */
export function resultHtml(memo: Memo): Markup {
  const { checks } = memo.scope
  const rows = severityOrder.map((severity) =>
    row(
      resultWords.source(severityNames[severity]),
      memo.findings.filter((finding) => finding.severity === severity),
    ),
  )
  const all = [...memo.findings, ...memo.doubts]
  return html`<section>
<h2>${resultWords.title}</h2>
<table class="list result">
<thead><tr>${resultWords.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows}
${row(resultWords.reading, memo.doubts)}
</tbody>
<tbody class="sum">${row(resultWords.total, all, false)}</tbody>
</table>
${memo.findings.length > 0 ? null : html`<p>${checks.passed + checks.failed === 0 ? resultWords.nothingChecked : resultWords.noneFound}</p>`}
<p class="small">${resultWords.explain}</p>
</section>`
}

function row(name: string, findings: readonly MemoFinding[], indexed = true): Markup {
  const first = findings[0]?.index
  const last = findings.at(-1)?.index
  const range = indexed && first !== undefined && last !== undefined ? resultWords.range(first, last) : resultWords.noIndex
  const counts = decisionStates.map((state) => findings.filter(({ decision }) => decision.state === state).length)
  return html`<tr><th scope="row">${name}</th><td class="index">${range}</td><td class="count">${findings.length}</td>${counts.map((count) => html`<td class="count">${count}</td>`)}</tr>`
}
