import { tableNames } from '../catalogue/cell.ts'
import { columnLabel, rowLabel } from '../form/cell-label.ts'
import { cellParts } from '../form/form.ts'
import { ruleMessages } from '../catalogue/rules.ts'
import type { Deviation, DeviationCode, TableNumber } from '../extract/recognised-report.ts'
import { quoteOf } from './quote.ts'
import { hasTable } from './row-cells.ts'
import type { RuleInput } from './rule.ts'
import type { About, Severity, Verdict } from './verdict.ts'

/** How the deviations of one code become verdicts. */
export interface DeviationRule {
  rule: string
  code: DeviationCode
  severity: Severity
  about: About
  /** Of what was met; whether it may be there and only the reading lacks it. */
  message: (detail: string, isDoubtful: boolean) => string
}

/** The three statutory tables. */
export const tableNumbers = [2, 3, 4] as const satisfies readonly TableNumber[]

/**
 * One failed verdict for each deviation of the code; for each table without any, one that passed, or one that is not
 * evaluable where the table itself is not there.
 */
export function judgeDeviations(input: RuleInput, rule: DeviationRule): Verdict[] {
  const found = input.report.deviations.filter((deviation) => deviation.code === rule.code && !isSupplied(input, deviation))
  const seen = new Map<string, number>()
  const failed = found.map((deviation) => {
    const key = `t${deviation.table}:${placeOf(deviation)}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return failure(input, rule, deviation, times === 1 ? key : `${key}#${times}`)
  })
  const clean = tableNumbers.filter((table) => !found.some((deviation) => deviation.table === table))
  return [...failed, ...clean.map((table) => withoutFinding(input, rule.rule, rule.severity, table))]
}

/**
 * Whether the auditor has typed in every cell of a row or column that was not read: then the source has it (as a picture,
 * say) and only the reading lacked it.
 */
function isSupplied(input: RuleInput, { code, cells }: Deviation): boolean {
  if (!isAbsence(code)) return false
  const states = cells.map((id) => input.cells.get(id))
  return cells.length > 0 && states.every((cell) => cell?.corrected === 'reading' && cell.state !== 'missing')
}

/** Whether the reader lacked a whole row or column. */
function isAbsence(code: DeviationCode): boolean {
  return code === 'row-missing' || code === 'column-missing'
}

/** Whether a row or column that was not read may be there: figures of its table found no place. */
function mayBeUnread(input: RuleInput, { code, table }: Deviation): boolean {
  return isAbsence(code) && input.report.leftovers.some((leftover) => leftover.table === table && /\d/.test(leftover.raw))
}

/** The verdict on a table in which nothing was found: passed where the table is there, else not evaluable. */
export function withoutFinding(input: RuleInput, rule: string, severity: Severity, table: TableNumber): Verdict {
  const present = hasTable(input, table)
  const name = tableNames[table]
  return {
    rule,
    severity,
    subject: `t${table}`,
    outcome: present ? 'passed' : 'notEvaluable',
    about: present ? 'source' : 'reading',
    statement: name,
    expected: null,
    actual: null,
    message: present ? ruleMessages.nothingFound(name) : ruleMessages.cannotJudge(ruleMessages.tableAbsent(name)),
    operands: [],
    cells: [],
    quotes: [],
  }
}

/** What tells deviations of one code and table apart: the row or column they are in, or what was met. */
function placeOf(deviation: Deviation): string {
  const first = deviation.cells[0]
  if (!first || deviation.code === 'label-variant') return plain(deviation.detail)
  const { row, column } = cellParts(first)
  return deviation.code === 'column-missing' ? column : row
}

function nameOf(input: RuleInput, deviation: Deviation): string {
  const first = deviation.cells[0]
  if (first && deviation.code === 'column-missing') return columnLabel(first, input.report.edition)
  if (first && (deviation.code === 'row-missing' || deviation.code === 'value-displaced'))
    return rowLabel(first, input.report.edition)
  return plain(deviation.detail)
}

function plain(detail: string): string {
  return detail.replaceAll(/\s+/g, ' ').trim().slice(0, 120)
}

function failure(input: RuleInput, rule: DeviationRule, deviation: Deviation, subject: string): Verdict {
  const name = nameOf(input, deviation)
  const isDoubtful = mayBeUnread(input, deviation)
  return {
    rule: rule.rule,
    severity: rule.severity,
    about: isDoubtful ? 'reading' : rule.about,
    subject,
    outcome: 'failed',
    // A row or column that is not there is called by its label; its id is no word for an auditor.
    statement: isAbsence(deviation.code) ? name : plain(deviation.detail),
    expected: null,
    actual: null,
    message: rule.message(name, isDoubtful),
    operands: [],
    cells: deviation.cells,
    quotes: deviation.span ? [quoteOf(input.document, deviation.span)] : [],
  }
}
