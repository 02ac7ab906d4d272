import { memoIndex, memoNoteTargets } from '../catalogue/memo.ts'
import { textLocator } from '../document/locator.ts'
import type { Note, SeverityChange } from '../review/review.ts'
import type { MemoDecision, MemoFinding } from './findings.ts'
import type { MemoContext } from './memo-context.ts'
import type { MemoInput } from './memo-input.ts'
import { placeLine } from './place.ts'

/** A note as printed. */
export interface MemoNote {
  /** 注-1 */
  index: string
  /** What it is attached to, in words with its index number. */
  target: string
  /** The passage it is attached to and where that stands; null for other targets. */
  quote: { text: string; place: string } | null
  body: string
  who: string
  at: string
}

/** A decision whose finding is no longer there: what was judged, and how. */
export interface MemoOrphan {
  /** 存-1 */
  index: string
  rule: string
  title: string
  /** The subject within the rule. */
  subject: string
  statement: string
  /** null where it was only weighed otherwise, not judged. */
  decision: MemoDecision | null
  /** The severity that the auditor gave it; null where he only judged it. */
  severityChange: Pick<SeverityChange, 'from' | 'to' | 'reason' | 'who' | 'at'> | null
}

/** The notes in the order in which they were written. */
export function memoNotes(notes: readonly Note[], findings: readonly MemoFinding[], context: MemoContext): MemoNote[] {
  return notes.map(({ target, body, who, at }, position) => {
    const quote =
      target.kind === 'text'
        ? { text: target.quote.exact, place: placeLine(context.place(textLocator(target.position.start, target.position.end))) }
        : null
    return { index: memoIndex.note(position + 1), target: targetName(target, findings, context), quote, body, who, at }
  })
}

/** The orphaned decisions in their order, then the orphaned severities. */
export function memoOrphans({
  orphans,
  orphanedSeverities,
  rules,
}: Pick<MemoInput, 'orphans' | 'orphanedSeverities' | 'rules'>): MemoOrphan[] {
  const judged = orphans.map(({ topic, statement, state, reasonCode, reason, who, at }) => {
    return { topic, statement, decision: { state, reasonCode, reason, who, at }, severityChange: null }
  })
  const weighed = orphanedSeverities.map((change) => {
    return { topic: change.topic, statement: change.statement, decision: null, severityChange: change }
  })
  return [...judged, ...weighed].map(({ topic, statement, decision, severityChange }, position) => {
    const [rule = topic, ...subject] = topic.split('¦')
    const title = rules.find(({ id }) => id === rule)?.title ?? rule
    const index = memoIndex.orphan(position + 1)
    return { index, rule, title, subject: subject.join('¦'), statement, decision, severityChange }
  })
}

function targetName(target: Note['target'], findings: readonly MemoFinding[], context: MemoContext): string {
  switch (target.kind) {
    case 'report':
      return memoNoteTargets.report
    case 'text':
      return memoNoteTargets.text
    case 'cell':
      return memoNoteTargets.cell(context.index.one(target.cell), context.label(target.cell))
    case 'finding': {
      const finding = findings.find(({ fingerprint }) => fingerprint === target.fingerprint)
      return finding ? memoNoteTargets.finding(finding.index) : memoNoteTargets.gone(target.topic.split('¦').join(' · '))
    }
  }
}
