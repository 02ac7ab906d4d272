import { findingWords, severityNames } from '../catalogue/memo.ts'
import { decisionStateNames } from '../catalogue/review.ts'
import { decisionText } from './html-decision.ts'
import { shownText } from './html-shown.ts'
import type { MemoFinding, MemoOperand } from './findings.ts'
import { html, type Markup, type Piece } from './markup.ts'
import type { Memo } from './memo.ts'
import { shortMoment } from './moment.ts'

/** Sections three and four: what the report contradicts, and, apart from it, what the program did not read for sure. */
export function findingsHtml(memo: Memo): Markup {
  return html`<section>
<h2>${findingWords.sourceTitle}</h2>
${memo.findings.length === 0 ? html`<p>${findingWords.sourceNone}</p>` : list(memo.findings)}
</section>
<section>
<h2>${findingWords.readingTitle}</h2>
${memo.doubts.length === 0 ? html`<p>${findingWords.readingNone}</p>` : html`<p class="lead">${findingWords.readingLead}</p>${list(memo.doubts)}`}
</section>`
}

function list(findings: readonly MemoFinding[]): Markup {
  return html`<table class="list findings">
<colgroup><col class="index"><col><col class="severity"><col class="decision"></colgroup>
<thead><tr>${findingWords.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
${findings.map(entry)}
</table>`
}

/** One finding is one row group, so that it is not torn between pages unless it is longer than one. */
function entry(finding: MemoFinding): Markup {
  const { about, severity, severityChange, decision } = finding
  return html`<tbody class="finding">
<tr class="head"><td class="index" rowspan="2">${finding.index}</td><td class="title">${finding.title}<span class="rule">${finding.rule}</span></td><td class="severity">${severityNames[severity]}</td><td class="decision">${decisionStateNames[decision.state]}</td></tr>
<tr><td colspan="3"><dl>
${term(findingWords.message, finding.message)}
${quotes(finding)}
${statement(finding)}
${figures(finding) === null ? null : term(findingWords.figures, html`<span class="figures">${figures(finding)}</span>`)}
${operands(finding)}
${otherCells(finding)}
${severityChange === null ? null : term(findingWords.severity, html`${findingWords.severityChanged(severityNames[severityChange.from], severityNames[severityChange.to])}　<span class="said">${severityChange.reason}</span><span class="place">${findingWords.by(severityChange.who, shortMoment(severityChange.at))}</span>`)}
${term(findingWords.decision, decisionText(decision))}
${finding.basis === '' ? null : term(findingWords.basis, html`<span class="basis">${finding.basis}</span>`)}
</dl></td></tr>
</tbody>`

  function figures({ expected, actual }: MemoFinding): string | null {
    const parts = [
      actual === null ? null : findingWords.figure(findingWords.printed[about], actual),
      expected === null ? null : findingWords.figure(findingWords.expected[about], expected),
    ].filter((part) => part !== null)
    return parts.length === 0 ? null : parts.join(findingWords.separator)
  }
}

function term(name: string, value: Piece): Markup {
  return html`<dt>${name}</dt><dd>${value}</dd>`
}

/** The source's own words, a line each; bare numbers, of which a sum over a column has two dozen, in one run. */
function quotes({ quotes: all }: MemoFinding): Markup[] {
  const quoted = ({ text, place }: MemoFinding['quotes'][number]) =>
    html`<q>${inOneRun(text)}</q><span class="place">${place}</span>`
  const isNumber = ({ text }: MemoFinding['quotes'][number]) => /^[\d.,，\s]+$/.test(text)
  const numbers = all.filter(isNumber)
  return [
    ...all.filter((quote) => !isNumber(quote)).map((quote) => term(findingWords.quote, quoted(quote))),
    ...(numbers.length === 0
      ? []
      : [
          term(
            findingWords.quote,
            numbers.map(
              (quote, at) => html`${at === 0 ? null : findingWords.separator}<span class="quoted">${quoted(quote)}</span>`,
            ),
          ),
        ]),
  ]
}

/** A quote over cells that stand one a line in the source: its place says where, so that the line ends only take room. */
function inOneRun(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}

/** 自然人 91〔三-01-A〕: what was used, from which cell, and what stood there where the auditor corrected it. */
function operand({ label, cellIndex, value, blankAsZero, printed, correction }: MemoOperand, at: number): Markup {
  const notes = [
    cellIndex ?? findingWords.inText,
    blankAsZero ? findingWords.blankAsZero : null,
    correction !== null && printed !== null ? findingWords.corrected(shownText(printed), correction) : null,
  ].filter((note) => note !== null)
  return html`${at === 0 ? null : findingWords.separator}<span class="operand">${label} <b>${value ?? findingWords.unusable}</b><span class="ref">〔${notes.join('，')}〕</span></span>`
}

/** The equation. A statement that is a mere name of the program's own (an id) says nothing to a reader, one that repeats the quote nothing new. */
function statement({ statement: text, quotes }: MemoFinding): Markup | null {
  if (/^[\w.]*$/.test(text) || quotes.some((quote) => quote.text === text)) return null
  const name = /[=≠<>≤≥≈↔]/.test(text) ? findingWords.statement : findingWords.evidence
  return term(name, html`<span class="figures">${text}</span>`)
}

/** The operands one by one; those that could not be used are named together. */
function operands(finding: MemoFinding): Markup | null {
  const usable = finding.operands.filter(({ value, cellIndex }) => value !== null || cellIndex === null)
  if (usable.length + finding.unusable.length === 0) return null
  const rest =
    finding.unusable.length === 0
      ? null
      : html`${usable.length === 0 ? null : findingWords.separator}${findingWords.unusable}<span class="ref">〔${finding.unusable.join('、')}〕</span>`
  return term(findingWords.operands, html`<span class="figures">${usable.map(operand)}${rest}</span>`)
}

/** The cells that are no operands: few with name and place, many by their index numbers alone. */
function otherCells({ cells, others, operands }: MemoFinding): Markup | null {
  if (others.length === 0) return null
  const named = new Set(operands.map(({ cellIndex }) => cellIndex))
  const rest = cells.filter(({ index }) => !named.has(index))
  if (rest.length > 3)
    return term(
      findingWords.cells,
      html`<span class="figures">${others.join('、')}</span><span class="place">${findingWords.seeIndex}</span>`,
    )
  const lines = rest.map(
    ({ index, label, place }) =>
      html`<li><span class="ref">${index}</span> ${label}<span class="place">${place ?? findingWords.noPlace}</span></li>`,
  )
  return term(findingWords.cells, html`<ul class="tight">${lines}</ul>`)
}
