import { cellIds, type CellId } from '../form/form.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Correction, Decision, IdentityCorrection, Note, Review, ReviewState, SeverityChange } from './review.ts'

/** One part of a review before and after: enough to do a change, to undo it exactly, and to prove it. */
export type ReviewChange =
  | { part: 'correction'; key: CellId; before: Correction | null; after: Correction | null }
  | { part: 'identity'; key: IdentityCorrection['field']; before: IdentityCorrection | null; after: IdentityCorrection | null }
  | { part: 'decision'; key: string; before: Decision | null; after: Decision | null }
  | { part: 'severity'; key: string; before: SeverityChange | null; after: SeverityChange | null }
  | { part: 'note'; key: string; before: Note | null; after: Note | null }
  | { part: 'state'; key: 'state'; before: ReviewState; after: ReviewState }

/** The review with the changes made. Throws where a part is not what the change found before: history would be broken. */
export function applyChanges(review: Review, changes: readonly ReviewChange[]): Review {
  return changes.reduce(applyChange, review)
}

/** The changes that take back these ones: last one first, before and after exchanged. */
export function invertChanges(changes: readonly ReviewChange[]): ReviewChange[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as ReviewChange).reverse()
}

function applyChange(review: Review, change: ReviewChange): Review {
  const current = currentPart(review, change)
  if (canonicalJson(current) !== canonicalJson(change.before))
    throw new Error(`review history is broken at ${change.part} ${change.key}`)
  switch (change.part) {
    case 'correction':
      return { ...review, corrections: replace(review.corrections, keys.correction, change.key, change.after).sort(byForm) }
    case 'identity':
      return { ...review, identity: replace(review.identity, keys.identity, change.key, change.after).sort(by(keys.identity)) }
    case 'decision':
      return { ...review, decisions: replace(review.decisions, keys.decision, change.key, change.after).sort(by(keys.decision)) }
    case 'severity':
      return {
        ...review,
        severities: replace(review.severities, keys.severity, change.key, change.after).sort(by(keys.severity)),
      }
    case 'note':
      return { ...review, notes: replace(review.notes, keys.note, change.key, change.after).sort(by(keys.note)) }
    case 'state':
      return { ...review, state: change.after }
  }
}

function currentPart(review: Review, change: ReviewChange): unknown {
  switch (change.part) {
    case 'correction':
      return review.corrections.find((correction) => correction.cell === change.key) ?? null
    case 'identity':
      return review.identity.find((identity) => identity.field === change.key) ?? null
    case 'decision':
      return review.decisions.find((decision) => decision.fingerprint === change.key) ?? null
    case 'severity':
      return review.severities.find((severity) => severity.fingerprint === change.key) ?? null
    case 'note':
      return review.notes.find((note) => note.id === change.key) ?? null
    case 'state':
      return review.state
  }
}

const keys = {
  correction: (correction: Correction): string => correction.cell,
  identity: (identity: IdentityCorrection): string => identity.field,
  decision: (decision: Decision): string => decision.fingerprint,
  severity: (change: SeverityChange): string => change.fingerprint,
  note: (note: Note): string => note.id,
}

function replace<T>(list: readonly T[], keyOf: (item: T) => string, key: string, after: T | null): T[] {
  const rest = list.filter((item) => keyOf(item) !== key)
  return after === null ? rest : [...rest, after]
}

function by<T>(keyOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0)
}

/** Brings a review read from anywhere into the order that changes keep: cells as on the form, the rest by key. */
export function inOrder(review: Review): Review {
  return {
    state: review.state,
    corrections: [...review.corrections].sort(byForm),
    identity: [...review.identity].sort(by(keys.identity)),
    decisions: [...review.decisions].sort(by(keys.decision)),
    severities: [...review.severities].sort(by(keys.severity)),
    notes: [...review.notes].sort(by(keys.note)),
  }
}

const formOrder = new Map<CellId, number>(
  [...cellIds('2019'), ...cellIds('2021'), ...cellIds('2021', true)].map((id, index) => [id, index]),
)

function byForm(a: Correction, b: Correction): number {
  return (formOrder.get(a.cell) ?? 0) - (formOrder.get(b.cell) ?? 0)
}
