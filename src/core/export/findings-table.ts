import { desk, reportList } from '../catalogue/desk.ts'
import { findingsExport as words } from '../catalogue/findings-export.ts'
import { severityOrder } from '../catalogue/memo.ts'
import { cellShortLabel, placeOfCells } from '../form/cell-label.ts'
import type { CellId, Edition } from '../form/form.ts'
import { shortMoment } from '../memo/moment.ts'
import { orphansOf } from '../review/orphans.ts'
import { orphanedSeverities } from '../review/effective-severities.ts'
import type { Decision, DecisionState, Review, SeverityChange } from '../review/review.ts'
import type { Rule } from '../rules/rule.ts'
import { type Finding, findingsOf, type Operand, type Severity } from '../rules/verdict.ts'
import type { ReportItem } from '../workspace/report-views.ts'
import type { ExportedReport } from './exported-report.ts'

/** What a column holds: the heading's key in the catalogue, and the width in characters where columns have widths. */
export interface Column {
  name: keyof (typeof words)['columns']
  width: number
}

/** A value of an exported table: text is text, whatever it begins with; null is an empty cell. */
export type Value = string | number | null

/** The rules as far as a finding's line names them. */
export type NamedRule = Pick<Rule, 'id' | 'title' | 'legalBasis'>

/** The columns of the list of findings. */
export const findingColumns: readonly Column[] = [
  { name: 'number', width: 6 },
  { name: 'agency', width: 26 },
  { name: 'year', width: 9 },
  { name: 'severity', width: 7 },
  { name: 'about', width: 10 },
  { name: 'rule', width: 28 },
  { name: 'statement', width: 34 },
  { name: 'message', width: 44 },
  { name: 'expected', width: 10 },
  { name: 'actual', width: 10 },
  { name: 'cells', width: 30 },
  { name: 'operands', width: 30 },
  { name: 'quotes', width: 40 },
  { name: 'decision', width: 8 },
  { name: 'reasonCode', width: 12 },
  { name: 'reason', width: 26 },
  { name: 'who', width: 10 },
  { name: 'at', width: 17 },
  { name: 'notes', width: 26 },
  { name: 'judged', width: 8 },
  { name: 'weighed', width: 20 },
  { name: 'basis', width: 34 },
  { name: 'ruleId', width: 22 },
  { name: 'file', width: 34 },
  { name: 'version', width: 7 },
  { name: 'sha256', width: 20 },
  { name: 'read', width: 9 },
  { name: 'cellsOfForm', width: 9 },
  { name: 'passed', width: 9 },
  { name: 'open', width: 9 },
]

/** The values of a line by column; `where`: where its cells stand, in a few words. */
export type Line = Partial<Record<Column['name'] | 'where', Value>>

/** The findings of a report as lines of the list, in the order of {@link linesOf} and its columns, numbered from `first`. */
export function findingLines(
  exported: ExportedReport,
  rules: ReadonlyMap<string, NamedRule>,
  state: DecisionState | null,
  first: number,
): Value[][] {
  const report = reportLine(exported.item)
  const lines = linesOf(exported, rules, state)
  return lines.map((line, at) => valuesOf({ ...report, ...line, number: first + at }, findingColumns))
}

/**
 * What is said of each finding of a report: what proves itself first, and last the judgements and changed severities whose
 * finding is gone. `state`: only what the auditor holds so; null for all.
 */
export function linesOf(
  { item, review, verdicts }: ExportedReport,
  rules: ReadonlyMap<string, NamedRule>,
  state: DecisionState | null,
): Line[] {
  const findings = findingsOf(verdicts)
  const decisions = new Map(review.decisions.map((decision) => [decision.fingerprint, decision]))
  const weighed = new Map(review.severities.map((change) => [change.fingerprint, change]))
  const severityOf = ({ fingerprint, severity }: Finding): Severity => weighed.get(fingerprint)?.to ?? severity
  return [
    ...findings
      .toSorted((a, b) => severityOrder.indexOf(severityOf(a)) - severityOrder.indexOf(severityOf(b)))
      .map((finding): [DecisionState, Line] => {
        const { fingerprint } = finding
        const change = weighed.get(fingerprint)
        const decision = decisions.get(fingerprint) ?? null
        return [
          decision?.state ?? 'pending',
          {
            ...findingLine(finding, { item, review }, rules),
            ...decisionLine(decision),
            severity: desk.severity[severityOf(finding)],
            judged: change ? desk.severity[finding.severity] : null,
            weighed: change?.reason ?? null,
          },
        ]
      }),
    ...orphansOf(review, findings).map((decision): [DecisionState, Line] => [decision.state, orphanLine(decision, rules)]),
    ...orphanedSeverities(review, findings).map((change): [null, Line] => [null, orphanedWeight(change, rules)]),
  ].flatMap(([held, line]) => (state === null || held === state ? [line] : []))
}

/** The line of a report that has nothing to list: how much of it was read and checked is said all the same. */
export function emptyLine({ item }: ExportedReport, state: DecisionState | null): Value[] {
  const message = state === null ? words.none : words.noneOf(desk.decision[state])
  return valuesOf({ ...reportLine(item), message }, findingColumns)
}

/** The values of a line in the order of the columns. */
export function valuesOf(line: Line, columns: readonly Column[]): Value[] {
  return columns.map(({ name }) => line[name] ?? null)
}

/** Whose report it is, or that this is a line of a workbook that is no organ's, or that it was not read. */
export function agencyName({ agency, kind }: ReportItem): string {
  return agency ?? (kind === 'workbook' ? reportList.workbookLine : reportList.unknownAgency)
}

/** What every line says of its report: whose it is, its file, and how much of it was read and checked. */
export function reportLine(item: ReportItem): Line {
  const { completeness: read, checks } = item
  return {
    agency: agencyName(item),
    year: item.year,
    file: item.fileName,
    version: words.version(item.version, item.versions),
    sha256: item.sha256,
    read: read.total - read.missing - read.unreadable,
    cellsOfForm: read.total,
    passed: checks.passed,
    open: checks.notEvaluable,
  }
}

function findingLine(
  finding: Finding,
  { item, review }: Pick<ExportedReport, 'item' | 'review'>,
  rules: ReadonlyMap<string, NamedRule>,
): Line {
  const { fingerprint, rule, about, statement, message, expected, actual, cells, operands, quotes } = finding
  return {
    about: desk.about[about],
    ...ruleLine(rule, rules),
    statement,
    message,
    expected: numberOrText(expected),
    actual: numberOrText(actual),
    cells: cells.map((id) => cellShortLabel(id, item.edition)).join('；'),
    where: whereOf(cells, item.edition),
    operands: operands.map(operandText).join('；'),
    quotes: [...new Set(quotes.map(({ text }) => text))].join('\n'),
    notes: notesOn(fingerprint, review),
  }
}

function whereOf(cells: readonly CellId[], edition: Edition | null): string {
  return placeOfCells(cells, edition) || (cells.length > 0 ? words.cellCount(cells.length) : '')
}

function orphanLine(decision: Decision, rules: ReadonlyMap<string, NamedRule>): Line {
  const { topic, statement } = decision
  const said = { about: words.orphan, statement, message: words.orphanMessage }
  return { ...ruleLine(ruleOf(topic), rules), ...said, ...decisionLine(decision) }
}

function orphanedWeight(
  { topic, statement, from, to, reason, who, at }: SeverityChange,
  rules: ReadonlyMap<string, NamedRule>,
): Line {
  const said = { about: words.orphan, statement, message: words.orphanWeightMessage, who, at: shortMoment(at) }
  return { ...ruleLine(ruleOf(topic), rules), ...said, severity: desk.severity[to], judged: desk.severity[from], weighed: reason }
}

/** The rule in a topic, which is its id and a subject. */
function ruleOf(topic: string): string {
  return topic.split('¦')[0] ?? ''
}

function ruleLine(id: string, rules: ReadonlyMap<string, NamedRule>): Line {
  const rule = rules.get(id)
  return { rule: rule?.title ?? id, ruleId: id, basis: rule?.legalBasis ?? null }
}

function decisionLine(decision: Decision | null): Line {
  if (!decision) return { decision: desk.decision.pending }
  const { state, reasonCode, reason, who, at } = decision
  const said = { decision: desk.decision[state], reason, who, at: shortMoment(at) }
  return reasonCode === null ? said : { ...said, reasonCode: desk.dismissal[reasonCode] }
}

function notesOn(fingerprint: string, { notes }: Review): string {
  const own = notes.filter(({ target }) => target.kind === 'finding' && target.fingerprint === fingerprint)
  return own.map(({ body }) => body).join('\n')
}

function operandText({ label, value, cell }: Operand): string {
  return `${cell === null ? words.inText : ''}${label} ${value ?? desk.outcome.notEvaluable}`
}

/** A decimal as a number where that is the same to the last digit, else as it is written. */
function numberOrText(decimal: string | null): Value {
  if (decimal === null) return null
  const number = Number(decimal)
  return Number.isFinite(number) && String(number) === decimal ? number : decimal
}
