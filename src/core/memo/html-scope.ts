import { quantityWords } from '../catalogue/quantities.ts'
import { memoWords, readingNoteNames, scopeWords, stateNames } from '../catalogue/memo.ts'
import type { CellState } from '../extract/recognised-report.ts'
import { html, type Markup } from './markup.ts'
import type { Memo } from './memo.ts'
import type { OpenReason } from './open-reasons.ts'

const states: readonly CellState[] = ['number', 'blank', 'text', 'missing', 'unreadable']

/** Section two: how much was read and checked, and what could not be, with the reasons. */
export function scopeHtml({ scope, related }: Memo): Markup {
  const { passed, failed, notEvaluable } = scope.checks
  return html`<section>
<h2>${scopeWords.title}</h2>
<h3>${scopeWords.reading}</h3>
${scope.read.total === 0 ? html`<p>${scopeWords.noCells}</p>` : reading(scope)}
${scope.readingNotes.length === 0 ? null : readingNotes(scope)}
<h3>${scopeWords.checking}</h3>
<p>${scopeWords.checkSentence(scope.rules.length, passed, failed, notEvaluable)}${scope.silent.length === 0 ? null : scopeWords.silent(scope.silent.length)}</p>
${scope.quantities.total === 0 ? null : html`<p>${quantityWords.summary(scope.quantities)}</p>`}
${scope.settings.length === 0 ? null : settings(scope)}
${notEvaluable === 0 ? html`<p>${scopeWords.noneOpen}</p>` : open(scope)}
${related.length === 0 ? null : relatedTable(related)}
</section>`
}

/** What this report was compared with: each figure of it in this memo leads here by its index number. */
function relatedTable(related: Memo['related']): Markup {
  const rows = related.map(
    ({ index, agency, year, fileName, sha256 }) =>
      html`<tr><td class="index">${index}</td><td>${agency ?? memoWords.unknownAgency}　${year === null ? memoWords.unknownYear : memoWords.year(year)}<br><span class="name">${fileName}</span></td><td class="hash">${sha256}</td></tr>`,
  )
  return html`<h3>${scopeWords.relatedTitle}</h3>
<table class="list related">
<thead><tr>${scopeWords.relatedColumns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table>`
}

function reading(scope: Memo['scope']): Markup {
  const { read, notNumbers } = scope
  const rows = states.map((state) => {
    const cells = state === 'number' || state === 'blank' ? '' : notNumbers[state].join('、')
    return html`<tr><th scope="row">${stateNames[state]}</th><td class="count">${read[state]}</td><td class="index">${cells}</td><td>${scopeWords.meanings[state]}</td></tr>`
  })
  return html`<p class="keep">${scopeWords.readSentence(read.total, read.number)}${scope.corrected === 0 ? null : scopeWords.corrected(scope.corrected)}</p>
<table class="list reading">
<thead><tr>${scopeWords.readColumns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
<tbody class="sum"><tr><th scope="row">${scopeWords.total}</th><td class="count">${read.total}</td><td></td><td></td></tr></tbody>
</table>`
}

function readingNotes(scope: Memo['scope']): Markup {
  const notes = scope.readingNotes.map(
    ({ code, detail }) => html`<li>${readingNoteNames[code]}${detail === '' ? null : `：${detail}`}</li>`,
  )
  return html`<h4>${scopeWords.notesTitle}</h4><ul>${notes}</ul>`
}

/** What this workspace does not check, or checks otherwise than the rule set: never left to be guessed. */
function settings(scope: Memo['scope']): Markup {
  const rows = scope.settings.map(
    ({ rule, title, changes }) => html`<tr><td>${title}<span class="rule">${rule}</span></td><td>${changes.join('；')}</td></tr>`,
  )
  return html`<h4>${scopeWords.settingsTitle}</h4>
<table class="list settings">
<thead><tr>${scopeWords.settingsColumns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table>`
}

/** Every reason is printed; equal reasons of one rule are counted. */
function open(scope: Memo['scope']): Markup {
  const rows = scope.rules
    .filter(({ notEvaluable }) => notEvaluable > 0)
    .map(
      ({ rule, title, notEvaluable, reasons }) =>
        html`<tr><td>${title}<span class="rule">${rule}</span></td><td class="count">${notEvaluable}</td><td><ul class="tight">${reasons.map((reason) => html`<li>${reasonText(reason)}${reasons.length > 1 ? scopeWords.times(reason.count) : null}</li>`)}</ul></td></tr>`,
    )
  return html`<h4>${scopeWords.openTitle}</h4>
<table class="list open">
<thead><tr>${scopeWords.openColumns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table>`
}

function reasonText({ text, operands }: OpenReason): string {
  if (text !== null) return text
  const parts = operands.map(({ state, cells }) => scopeWords.unusable(scopeWords.unusableStates[state], cells.join('、')))
  return `${scopeWords.needed}${parts.join('；')}`
}
