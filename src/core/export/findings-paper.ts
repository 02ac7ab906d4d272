import { desk } from '../catalogue/desk.ts'
import { findingsExport as words } from '../catalogue/findings-export.ts'
import { memoWords, severityOrder } from '../catalogue/memo.ts'
import { signatureLines } from '../memo/html-sign.ts'
import { html, type Markup, type Piece } from '../memo/markup.ts'
import { paperHtml, shortened } from '../memo/paper.ts'
import { listStyle } from '../memo/style-lists.ts'
import { decisionStates } from '../review/review.ts'
import type { ReportItem } from '../workspace/report-views.ts'
import { agencyName, type Line } from './findings-table.ts'
import { paperStyle } from './paper-style.ts'
import { aboutLines, type ExportAbout } from './reports-table.ts'

/** A report with its lines, as it is listed on paper. */
export interface ListedReport {
  item: ReportItem
  lines: readonly Line[]
}

/** What the paper says beyond the workbook: `asOf` is the moment of the export (ISO 8601). */
export interface PaperAbout extends ExportAbout {
  asOf: string
  appVersion: string
}

const { paper } = words
/** How many characters of the workspace's name the running head of a landscape page has room for. */
const headRoom = 48

/**
 * The findings of the listed reports as a paper to be filed: what it is of, how many of which weight and judgement, then report
 * by report how much was read and checked and what was found; also the reports in which nothing was.
 */
export function findingsPaper(reports: readonly ListedReport[], about: PaperAbout): string {
  const { workspace, asOf, trailHead, appVersion, ruleSet } = about
  return paperHtml({
    title: paper.documentTitle(workspace),
    asOf,
    orientation: 'landscape',
    running: {
      head: { left: shortened(workspace, headRoom), right: paper.title },
      foot: {
        left: memoWords.runningTrail(trailHead.seq, trailHead.hash.slice(0, 16)),
        right: memoWords.program(appVersion, ruleSet),
      },
    },
    style: `${listStyle}${paperStyle}`,
    body: html`${cover(about)}
${tally(reports)}
${list(reports)}
<section class="sign">
${signatureLines(about.reviewer)}
<p class="proof">${paper.proof(trailHead.seq)}<br><span class="hash">${trailHead.hash}</span></p>
</section>`,
  })
}

function cover(about: ExportAbout): Markup {
  return html`<header class="cover">
<p class="over">${memoWords.subtitle}</p>
<h1>${paper.title}</h1>
</header>
<table class="info">
<colgroup><col class="name"><col></colgroup>
<tbody>
${aboutLines(about, paper.readingBody).map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}
</tbody>
</table>`
}

/** How many findings of each severity are judged how. What lost its finding is counted apart. */
function tally(reports: readonly ListedReport[]): Markup {
  const lines = reports.flatMap((report) => report.lines)
  const present = lines.filter(({ about }) => about !== words.orphan)
  const rows = severityOrder.map((severity) => {
    const own = present.filter((line) => line.severity === desk.severity[severity])
    return row(desk.severity[severity], own)
  })
  return html`<h2>${paper.tally}</h2>
<table class="list tally">
<thead><tr><th scope="col">${words.columns.severity}</th>${decisionStates.map((state) => html`<th scope="col" class="count">${desk.decision[state]}</th>`)}<th scope="col" class="count">${paper.all}</th></tr></thead>
<tbody>${rows}</tbody>
<tbody class="sum">${row(paper.all, present)}</tbody>
</table>
${lines.length === present.length ? null : html`<p class="small">${paper.orphans(lines.length - present.length)}</p>`}`
}

function row(name: string, lines: readonly Line[]): Markup {
  const counts = decisionStates.map((state) => lines.filter(({ decision }) => decision === desk.decision[state]).length)
  return html`<tr><th scope="row">${name}</th>${counts.map((count) => html`<td class="count">${count}</td>`)}<td class="count">${lines.length}</td></tr>`
}

function list(reports: readonly ListedReport[]): Markup {
  let number = 0
  return html`<h2>${paper.list}</h2>
<table class="list filed">
<colgroup><col class="index"><col class="severity"><col class="what"><col class="why"><col class="decision"></colgroup>
<thead><tr>${paper.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
${reports.map(({ item, lines }) => {
  const rows = lines.map((line) => entry(line, (number += 1)))
  return html`<tbody>
<tr class="report"><th scope="rowgroup" colspan="5">${reportName(item)}<span class="scope">${scope(item)}</span></th></tr>
${rows.length === 0 ? html`<tr><td></td><td colspan="4">${paper.none}</td></tr>` : rows}
</tbody>`
})}
</table>`
}

function reportName(item: ReportItem): string {
  return memoWords.runningHead(agencyName(item), item.year === null ? memoWords.unknownYear : memoWords.year(item.year))
}

function scope(item: ReportItem): Markup {
  const { completeness: read, checks } = item
  const number = read.total - read.missing - read.unreadable
  return html`${paper.reading(number, read.total, read.missing, read.unreadable)}　${paper.checks(checks.passed, checks.failed, checks.notEvaluable)}　${paper.state(desk.reviewState[item.state], item.version, item.versions)}<br>${item.fileName}　<span class="hash">${item.sha256}</span>`
}

function entry(line: Line, number: number): Markup {
  const { severity, about, rule, ruleId, where, statement, message, notes, judged, weighed } = line
  return html`<tr><td class="index">${number}</td><td class="severity">${severity ?? '—'}${small(about)}</td><td>${rule ?? null}<span class="rule">${ruleId ?? null}</span>${small(where)}</td><td><span class="figures">${statement ?? null}</span>${small(message)}</td><td><b>${line.decision ?? '—'}</b>${line.reasonCode ? html`（${line.reasonCode}）` : null}${small(line.reason)}${small(judged ? paper.weighed(String(judged), String(weighed ?? '')) : null)}${small(notes ? paper.note(String(notes)) : null)}${small(line.who ? paper.by(String(line.who), String(line.at ?? '')) : null)}</td></tr>`
}

function small(text: Piece | undefined): Markup | null {
  return text === undefined || text === null || text === '' ? null : html`<span class="under">${text}</span>`
}
