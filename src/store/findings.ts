import type { Database } from 'better-sqlite3'
import type { DecisionState, DismissalReason } from '../core/review/review.ts'
import type { AlikeFinding, RuleCount } from '../core/workspace/alike.ts'
import { findingShape } from '../core/rules/finding-shape.ts'
import { findingsOf, type About, type Severity, type Verdict } from '../core/rules/verdict.ts'
import { hasTable } from './has-table.ts'

/** A finding as it is kept to be found without opening its report. */
export interface KeptFinding {
  fingerprint: string
  topic: string
  rule: string
  shape: string
  /** As the rules judged it. */
  severity: Severity
  about: About
  statement: string
  message: string
}

/** The findings of verdicts, as they are kept. */
export function keptFindings(verdicts: readonly Verdict[]): KeptFinding[] {
  return findingsOf(verdicts).map((finding) => {
    const { fingerprint, topic, rule, severity, about, statement, message } = finding
    return { fingerprint, topic, rule, shape: findingShape(finding), severity, about, statement, message }
  })
}

/** The findings of all reports: what follows from their verdicts, rewritten with these. */
export interface Findings {
  write: (reportId: number, findings: readonly KeptFinding[]) => void
  of: (reportId: number) => KeptFinding[]
  /** null where the report has no such finding. */
  get: (reportId: number, fingerprint: string) => KeptFinding | null
  /** Findings of a rule (of one shape, where given) in reports that were judged by this rule set; at most `limit`, by organ and year. */
  alike: (rule: string, shape: string | null, ruleSet: string, limit: number) => AlikeFinding[]
  countAlike: (rule: string, shape: string | null, ruleSet: string) => number
  counts: () => RuleCount[]
  /** How many findings of a report are still 待核. */
  pending: (reportId: number) => number
}

type Row = Omit<AlikeFinding, 'decision'> & {
  state: DecisionState | null
  reasonCode: DismissalReason | null
  reason: string
  who: string
  at: string
}

const columns = 'fingerprint, topic, rule, shape, severity, about, statement, message'

const alikeWhere = `
  FROM finding JOIN report ON report.id = finding.report_id
  WHERE finding.rule = @rule AND (@shape IS NULL OR finding.shape = @shape) AND report.rule_set_version = @ruleSet`

/** The repository of findings; a database of an older program keeps none. */
export function openFindings(database: Database): Findings {
  if (!hasTable(database, 'finding')) return noFindings
  const clear = database.prepare('DELETE FROM finding WHERE report_id = ?')
  const insert = database.prepare(
    `INSERT INTO finding (report_id, fingerprint, topic, rule, shape, severity, about, statement, message)
     VALUES (@reportId, @fingerprint, @topic, @rule, @shape, @severity, @about, @statement, @message)
     ON CONFLICT DO NOTHING`,
  )
  const select = database.prepare<[number, string], KeptFinding>(
    `SELECT ${columns} FROM finding WHERE report_id = ? AND fingerprint = ?`,
  )
  const all = database.prepare<[number], KeptFinding>(`SELECT ${columns} FROM finding WHERE report_id = ?`)
  const alike = database.prepare<[Record<string, unknown>], Row>(
    `SELECT found.*, source.name AS fileName, coalesce(severity_change.severity_to, found.judged) AS severity,
       decision.state, decision.reason_code AS reasonCode, decision.reason, decision.who, decision.at
     FROM (SELECT report.id AS reportId, report.agency, report.year, report.source_id, finding.fingerprint,
         finding.severity AS judged, finding.about, finding.statement, finding.message ${alikeWhere}) AS found
     JOIN source ON source.id = found.source_id
     LEFT JOIN decision ON decision.report_id = found.reportId AND decision.fingerprint = found.fingerprint
     LEFT JOIN severity_change ON severity_change.report_id = found.reportId
       AND severity_change.fingerprint = found.fingerprint
     ORDER BY found.agency, found.year, found.reportId, found.fingerprint LIMIT @limit`,
  )
  const countAlike = database.prepare<[Record<string, unknown>], number>(`SELECT count(*) ${alikeWhere}`).pluck()
  const counts = database.prepare<[], RuleCount>(
    'SELECT rule, count(*) AS findings, count(DISTINCT report_id) AS reports FROM finding GROUP BY rule',
  )
  const pending = database
    .prepare<[number], number>(
      `SELECT count(*) FROM finding LEFT JOIN decision
         ON decision.report_id = finding.report_id AND decision.fingerprint = finding.fingerprint
       WHERE finding.report_id = ? AND coalesce(decision.state, 'pending') = 'pending'`,
    )
    .pluck()
  return {
    write(reportId, findings) {
      clear.run(reportId)
      for (const finding of findings) insert.run({ ...finding, reportId })
    },
    of: (reportId) => all.all(reportId),
    get: (reportId, fingerprint) => select.get(reportId, fingerprint) ?? null,
    alike: (rule, shape, ruleSet, limit) => alike.all({ rule, shape, ruleSet, limit }).map(alikeOf),
    countAlike: (rule, shape, ruleSet) => countAlike.get({ rule, shape, ruleSet }) ?? 0,
    counts: () => counts.all(),
    pending: (reportId) => pending.get(reportId) ?? 0,
  }
}

const noFindings: Findings = {
  write: () => undefined,
  of: () => [],
  get: () => null,
  alike: () => [],
  countAlike: () => 0,
  counts: () => [],
  pending: () => 0,
}

function alikeOf(row: Row): AlikeFinding {
  const { reportId, agency, year, fileName, fingerprint, severity, about, statement, message } = row
  const { state, reasonCode, reason, who, at } = row
  const decision = state === null ? null : { state, reasonCode, reason, who, at }
  return { reportId, agency, year, fileName, fingerprint, severity, about, statement, message, decision }
}
