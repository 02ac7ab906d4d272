import { decidedLine, decisionStateNames, dismissalReasonNames, dismissedAs } from '../catalogue/review.ts'
import { cleanText, type CommandContext, type Draft, excerpt, reject } from './command-context.ts'
import type { Finding } from '../rules/verdict.ts'
import type { Decision, Review, ReviewCommand } from './review.ts'

/** What deciding looks at: who, when, and the findings that there are. */
export interface DecisionContext extends Pick<CommandContext, 'who' | 'at'> {
  findings: readonly Pick<Finding, 'fingerprint' | 'topic' | 'statement' | 'message'>[]
}

/**
 * Decides a finding. Back to 待核 without a word takes the decision away; that is also all that can be done to a decision
 * whose finding is no longer there (an orphan).
 */
export function decide(review: Review, command: Extract<ReviewCommand, { type: 'decide' }>, context: DecisionContext): Draft {
  const { fingerprint, state } = command
  const before = review.decisions.find((decision) => decision.fingerprint === fingerprint) ?? null
  const finding = context.findings.find((candidate) => candidate.fingerprint === fingerprint)
  const reason = cleanText(command.reason)
  const withdrawn = state === 'pending' && reason === ''
  if (!finding && !(before && withdrawn)) return reject('unknown-finding')
  if (state === 'dismissed' && command.reasonCode === null) return reject('reason-code-required')
  if (state === 'dismissed' && command.reasonCode === 'other' && reason === '') return reject('reason-required')
  const reasonCode = state === 'dismissed' ? command.reasonCode : null
  const named = finding ?? before
  if (!named) return reject('unknown-finding')
  const { topic, statement } = named
  const after: Decision | null = withdrawn
    ? null
    : { fingerprint, topic, statement, state, reasonCode, reason, who: context.who, at: context.at }
  if (sameJudgement(before, after)) return reject('no-change')
  const subject = excerpt(statement || (finding?.message ?? topic), 40)
  return {
    ok: true,
    changes: [{ part: 'decision', key: fingerprint, before, after }],
    summary: decidedLine(subject, shown(before), shown(after)),
  }
}

function sameJudgement(a: Decision | null, b: Decision | null): boolean {
  if (a === null || b === null) return a === b
  return a.state === b.state && a.reasonCode === b.reasonCode && a.reason === b.reason
}

/** A decision as a summary prints it; no decision is 待核. */
function shown(decision: Decision | null): string {
  if (decision === null) return decisionStateNames.pending
  if (decision.state !== 'dismissed' || decision.reasonCode === null) return decisionStateNames[decision.state]
  return dismissedAs(dismissalReasonNames[decision.reasonCode])
}
