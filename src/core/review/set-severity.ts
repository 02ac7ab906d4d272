import { severityLine, severityWithdrawnLine } from '../catalogue/review.ts'
import { cleanText, type CommandContext, type Draft, excerpt, reject } from './command-context.ts'
import type { Review, ReviewCommand, SeverityChange } from './review.ts'

/**
 * Has a finding count as graver or milder than the rule set has it, with a reason. Null takes that back, which is also all
 * that can be done where the finding is no longer there.
 */
export function setSeverity(
  review: Review,
  command: Extract<ReviewCommand, { type: 'set-severity' }>,
  context: CommandContext,
): Draft {
  const { fingerprint, severity } = command
  const before = review.severities.find((change) => change.fingerprint === fingerprint) ?? null
  const finding = context.findings.find((candidate) => candidate.fingerprint === fingerprint)
  if (severity === null) {
    if (!before) return reject(finding ? 'no-change' : 'unknown-finding')
    const subject = excerpt(before.statement || before.topic, 40)
    return {
      ok: true,
      changes: [{ part: 'severity', key: fingerprint, before, after: null }],
      summary: severityWithdrawnLine(subject, before.to, before.from),
    }
  }
  if (!finding) return reject('unknown-finding')
  const reason = cleanText(command.reason)
  const same = before ? before.to === severity && before.reason === reason : finding.severity === severity
  if (same) return reject('no-change')
  if (finding.severity === severity) return reject('severity-as-judged')
  if (reason === '') return reject('severity-reason-required')
  const { topic, statement, message } = finding
  const after: SeverityChange = {
    fingerprint,
    topic,
    statement,
    from: finding.severity,
    to: severity,
    reason,
    who: context.who,
    at: context.at,
  }
  return {
    ok: true,
    changes: [{ part: 'severity', key: fingerprint, before, after }],
    summary: severityLine(excerpt(statement || message, 40), before?.to ?? finding.severity, severity),
  }
}
