import { findingWords, memoWords, reviewWords, severityNames } from '../catalogue/memo.ts'
import type { MemoCorrection } from './corrections.ts'
import { decisionName } from './html-decision.ts'
import { shownText } from './html-shown.ts'
import { html, type Markup } from './markup.ts'
import type { Memo } from './memo.ts'
import { shortMoment } from './moment.ts'

/** Sections five to seven: corrections of our reading and of the source apart, notes, and decisions without a finding. */
export function reviewHtml(memo: Memo): Markup {
  return html`<section>
<h2>${reviewWords.correctionsTitle}</h2>
<h3>${reviewWords.reading}</h3>
${corrections('reading', memo.corrections.reading)}
<h3>${reviewWords.source}</h3>
${corrections('source', memo.corrections.source)}
</section>
<section>
<h2>${reviewWords.notesTitle}</h2>
${notes(memo)}
</section>
<section>
<h2>${reviewWords.orphansTitle}</h2>
${orphans(memo)}
</section>`
}

function corrections(kind: 'reading' | 'source', list: readonly MemoCorrection[]): Markup {
  if (list.length === 0) return none()
  const rows = list.map(
    ({ index, label, cellIndex, raw, before, after, reason, who, at, place }) =>
      html`<tr><td class="index">${index}</td><td>${cellIndex === null ? null : html`<span class="ref">${cellIndex}</span> `}${label}${place === null ? null : html`<span class="place">${place}</span>`}</td><td class="figures">${raw === null ? '—' : `“${raw}”`}</td><td class="figures">${shownText(before)}</td><td class="figures"><b>${shownText(after)}</b></td><td class="said">${reason === '' ? reviewWords.noReason : reason}</td><td class="who">${signed(who, at)}</td></tr>`,
  )
  const lead = kind === 'reading' ? reviewWords.readingLead : reviewWords.sourceLead
  return html`<p class="lead">${lead}</p>${table('corrections', reviewWords.columns[kind], rows)}`
}

function notes(memo: Memo): Markup {
  if (memo.notes.length === 0) return none()
  const rows = memo.notes.map(
    ({ index, target, quote, body, who, at }) =>
      html`<tr><td class="index">${index}</td><td>${target}${quote === null ? null : html`<br><q>${quote.text}</q><span class="place">${quote.place}</span>`}</td><td class="said">${body}</td><td class="who">${signed(who, at)}</td></tr>`,
  )
  return table('notes', reviewWords.noteColumns, rows)
}

function orphans(memo: Memo): Markup {
  if (memo.orphans.length === 0) return none()
  const rows = memo.orphans.map(({ index, title, rule, subject, statement, decision, severityChange }) => {
    const { reason = '', who = '', at = '' } = decision ?? severityChange ?? {}
    const name = severityChange
      ? findingWords.severityChanged(severityNames[severityChange.from], severityNames[severityChange.to])
      : decision && decisionName(decision)
    return html`<tr><td class="index">${index}</td><td>${title}<span class="rule">${rule}</span><br>${subject}　<span class="figures">${statement}</span></td><td>${name}${reason === '' ? null : html`<br><span class="said">${reason}</span>`}</td><td class="who">${signed(who ?? '', at ?? '')}</td></tr>`
  })
  return html`<p class="lead">${reviewWords.orphansLead}</p>${table('orphans', reviewWords.orphanColumns, rows)}`
}

function table(name: string, columns: readonly string[], rows: readonly Markup[]): Markup {
  return html`<table class="list ${name}">
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table>`
}

function signed(who: string, at: string): Markup {
  return html`${who}<br>${shortMoment(at)}`
}

function none(): Markup {
  return html`<p>${memoWords.none}</p>`
}
