import type { TextSpan } from '../../core/document/locator.ts'
import type { CellId } from '../../core/form/form.ts'
import type { Decision, Note, SeverityChange } from '../../core/review/review.ts'
import type { EffectiveCell } from '../../core/rules/rule.ts'
import { findingsOf, type Finding, type Verdict } from '../../core/rules/verdict.ts'
import type { ReportView } from '../../contract/views.ts'
import { quantitiesOf } from './quantities.ts'
import { noHighlight, type Highlight, type Selection } from './selection.ts'

/** What the panes need of an open report, by key; computed once an answer. */
export interface Derived {
  cells: ReadonlyMap<CellId, EffectiveCell>
  findings: readonly Finding[]
  findingByFingerprint: ReadonlyMap<string, Finding>
  decisions: ReadonlyMap<string, Decision>
  /** Severities that the auditor changed. */
  severities: ReadonlyMap<string, SeverityChange>
  /** Verdicts that speak of a cell, in their order. */
  verdictsOf: ReadonlyMap<CellId, readonly Verdict[]>
  notesOfCell: ReadonlyMap<CellId, readonly Note[]>
  notesOfFinding: ReadonlyMap<string, readonly Note[]>
}

/** rule + subject: what a verdict that is no finding is selected by. */
export function topicOf(verdict: Verdict): string {
  return `${verdict.rule}¦${verdict.subject}`
}

const severityOrder = { error: 0, warning: 1, notice: 2 }
const cache = new WeakMap<ReportView, Derived>()

/** The derived data of a view; the same object for the same view. */
export function derive(view: ReportView): Derived {
  const known = cache.get(view)
  if (known) return known
  const findings = findingsOf(view.verdicts).sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity])
  const derived: Derived = {
    cells: new Map(view.cells.map((cell) => [cell.id, cell])),
    findings,
    findingByFingerprint: new Map(findings.map((finding) => [finding.fingerprint, finding])),
    decisions: new Map(view.review.decisions.map((decision) => [decision.fingerprint, decision])),
    severities: new Map(view.review.severities.map((change) => [change.fingerprint, change])),
    verdictsOf: group(view.verdicts.flatMap((verdict) => verdict.cells.map((cell) => [cell, verdict] as const))),
    notesOfCell: group(
      view.review.notes.flatMap((note) => (note.target.kind === 'cell' ? [[note.target.cell, note] as const] : [])),
    ),
    notesOfFinding: group(
      view.review.notes.flatMap((note) => (note.target.kind === 'finding' ? [[note.target.fingerprint, note] as const] : [])),
    ),
  }
  cache.set(view, derived)
  return derived
}

/** What a selection marks in a view. A cell without a place in the source marks only itself. */
export function highlightOf(view: ReportView, selection: Selection | null): Highlight {
  if (!selection) return noHighlight
  const derived = derive(view)
  if (selection.kind === 'cell') return ofCells(derived, [selection.cell], [])
  if (selection.kind === 'passage') return { cells: new Set(), spans: [selection.span] }
  if (selection.kind === 'quantity') {
    const quantity = quantitiesOf(view).byStart.get(selection.start)
    return quantity ? ofCells(derived, quantity.cells, [quantity.span]) : noHighlight
  }
  if (selection.kind === 'finding') return ofVerdict(derived, derived.findingByFingerprint.get(selection.fingerprint))
  if (selection.kind === 'check')
    return ofVerdict(
      derived,
      view.verdicts.find((verdict) => topicOf(verdict) === selection.topic),
    )
  const note = view.review.notes.find((one) => one.id === selection.id)
  if (note?.target.kind === 'cell') return ofCells(derived, [note.target.cell], [])
  if (note?.target.kind === 'finding') return ofVerdict(derived, derived.findingByFingerprint.get(note.target.fingerprint))
  const span = note ? noteSpan(view, note) : null
  return span ? { cells: new Set(), spans: [span] } : noHighlight
}

/** Where a note on a passage stands now: at its position if the words are still there, else where its quote is found; null where they are gone. */
export function noteSpan(view: ReportView, note: Note): TextSpan | null {
  if (note.target.kind !== 'text') return null
  const { position, quote } = note.target
  const { text } = view.document
  if (text.slice(position.start, position.end) === quote.exact) return position
  const anchored = text.indexOf(quote.prefix + quote.exact + quote.suffix)
  if (anchored < 0) return null
  const start = anchored + quote.prefix.length
  return { start, end: start + quote.exact.length }
}

function ofVerdict(derived: Derived, verdict: Verdict | undefined): Highlight {
  if (!verdict) return noHighlight
  return ofCells(
    derived,
    verdict.cells,
    verdict.quotes.map((quote) => quote.span),
  )
}

function ofCells(derived: Derived, cells: readonly CellId[], quotes: readonly TextSpan[]): Highlight {
  const spans = cells.flatMap((id) => derived.cells.get(id)?.span ?? [])
  return { cells: new Set(cells), spans: [...quotes, ...spans] }
}

function group<K, V>(pairs: readonly (readonly [K, V])[]): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const [key, value] of pairs) {
    const members = groups.get(key)
    if (members) members.push(value)
    else groups.set(key, [value])
  }
  return groups
}
