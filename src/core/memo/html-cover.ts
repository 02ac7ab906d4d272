import { formatNames, kindNames, memoWords } from '../catalogue/memo.ts'
import { reviewStateNames } from '../catalogue/review.ts'
import { html, type Markup, type Piece } from './markup.ts'
import type { Memo } from './memo.ts'
import { moment } from './moment.ts'

/** The top of page one: title, whether this is a draft, and what was audited. */
export function coverHtml(memo: Memo): Markup {
  return html`<header class="cover">
<p class="over">${memoWords.subtitle}</p>
<h1>${memoWords.title}</h1>
</header>
${standing(memo)}
${information(memo)}`
}

/** Whether the memo may be relied on: never silent about what is still open. */
function standing(memo: Memo): Markup {
  const open = (list: Memo['findings']) => list.filter(({ decision }) => decision.state === 'pending').length
  if (memo.pending > 0)
    return html`<div class="standing draft"><b>${memoWords.draft}</b><p><strong>${memoWords.draftPending(memo.pending)}</strong>${memoWords.draftParts(open(memo.findings), open(memo.doubts))}${limits(memo)}</p></div>`
  if (memo.state !== 'reviewed')
    return html`<div class="standing draft"><b>${memoWords.draft}</b><p><strong>${memoWords.draftState(reviewStateNames[memo.state])}</strong>${limits(memo)}</p></div>`
  const count = memo.findings.length + memo.doubts.length
  return html`<div class="standing"><p>${count === 0 ? memoWords.settledNone : memoWords.settled(count)}${limits(memo)}</p></div>`
}

/** What was not read or not judged, said on page one as well; nothing where there is none. */
function limits({ scope }: Memo): string {
  const unread = scope.read.text + scope.read.missing + scope.read.unreadable
  const open = scope.checks.notEvaluable
  const off = scope.settings.filter((setting) => setting.off).length
  const parts = [
    unread === 0 ? null : memoWords.unread(unread),
    open === 0 ? null : memoWords.unjudged(open),
    off === 0 ? null : memoWords.switchedOff(off),
  ]
  const named = parts.filter((part) => part !== null)
  return named.length === 0 ? '' : memoWords.limits(named.join('、'))
}

function information(memo: Memo): Markup {
  const { info } = memoWords
  const { file } = memo
  const form = memo.edition && memo.formDocument ? memoWords.form(memo.edition, memo.formDocument) : memoWords.noForm
  const size = [memoWords.bytes(grouped(file.bytes)), formatNames[file.format], file.encoding ?? memoWords.noEncoding].join('　')
  return html`<table class="info">
<colgroup><col class="name"><col><col class="name"><col></colgroup>
<tbody>
${wide(info.agency, html`<strong>${memo.agency ?? memoWords.unknownAgency}</strong>`)}
${pair(info.year, memo.year === null ? memoWords.unknownYear : memoWords.year(memo.year), info.state, reviewStateNames[memo.state])}
${wide(info.form, form)}
${memo.kind === 'annual-report' ? null : wide(info.kind, kindNames[memo.kind])}
${memo.part === null ? null : wide(info.part, memo.part)}
${wide(info.file, html`<span class="name">${file.name}</span>`)}
${wide(info.sha, html`<span class="hash">${file.sha256}</span>`)}
${wide(info.size, size)}
${pair(info.imported, moment(file.importedAt), info.version, memoWords.version(file.version, file.versions))}
${pair(info.reviewer, memo.reviewer ?? memoWords.noReviewer, info.workspace, memo.workspaceName)}
${pair(info.asOf, moment(memo.asOf), info.program, memoWords.program(memo.appVersion, memo.ruleSetVersion))}
${wide(info.trail, html`<span class="hash">${memoWords.trail(memo.trailHead.seq, memo.trailHead.hash)}</span>`)}
</tbody>
</table>`
}

function wide(name: string, value: Piece): Markup {
  return html`<tr><th scope="row">${name}</th><td colspan="3">${value}</td></tr>`
}

function pair(name: string, value: Piece, otherName: string, other: Piece): Markup {
  return html`<tr><th scope="row">${name}</th><td>${value}</td><th scope="row">${otherName}</th><td>${other}</td></tr>`
}

/** 10,464: digits in threes, as paper has them. */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
