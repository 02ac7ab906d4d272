import { csvLine } from '../../core/export/text-cell.ts'
import { findingsExport as words } from '../../core/catalogue/findings-export.ts'
import { findingsPaper, type ListedReport } from '../../core/export/findings-paper.ts'
import { emptyLine, findingColumns, findingLines, linesOf, type Value } from '../../core/export/findings-table.ts'
import { type ExportAbout, reportValues } from '../../core/export/reports-table.ts'
import { moment } from '../../core/memo/moment.ts'
import type { DecisionState } from '../../core/review/review.ts'
import { rules } from '../../core/rules/registry.ts'
import { eachExported, type ExportedWorkspace } from '../../store/export-findings.ts'
import type { WorkspaceOptions } from '../../store/workspace.ts'
import { findingsWorkbook } from './findings-workbook.ts'

/** What is to be exported. */
export interface ExportRequest {
  /** The workspace's folder. */
  folder: string
  reportIds: readonly number[]
  /** Only findings that the auditor holds so; null for all. */
  state: DecisionState | null
  /** `page`: the paper as HTML, to be printed. */
  format: 'xlsx' | 'csv' | 'page'
  /** The registered name of who exports; null where there is none. */
  reviewer: string | null
  /** ISO 8601. */
  at: string
  appVersion: string
}

/** The bytes of the file, and how many findings are in it. */
export interface ExportedFindings {
  bytes: Uint8Array
  findings: number
}

const named = new Map(rules.map((rule) => [rule.id, rule]))

/** The findings of reports as a file, or as a paper to be printed. */
export async function exportFindings(request: ExportRequest, options: WorkspaceOptions): Promise<ExportedFindings> {
  return request.format === 'page' ? exportPage(request, options) : exportTable(request, request.format, options)
}

function exportPage(request: ExportRequest, options: WorkspaceOptions): ExportedFindings {
  const { folder, reportIds, state, at, appVersion } = request
  const listed: ListedReport[] = []
  const told = eachExported(folder, reportIds, options, (report) => {
    listed.push({ item: report.item, lines: linesOf(report, named, state) })
  })
  const findings = listed.reduce((sum, { lines }) => sum + lines.length, 0)
  const page = findingsPaper(listed, { ...aboutOf(request, told, listed.length, findings), asOf: at, appVersion })
  return { bytes: Buffer.from(page), findings }
}

/** A CSV has a line also for each report without any finding, for it has no sheet of the reports. */
async function exportTable(request: ExportRequest, format: 'xlsx' | 'csv', options: WorkspaceOptions): Promise<ExportedFindings> {
  const { folder, reportIds, state } = request
  const reports: Value[][] = []
  const lines: Value[][] = []
  let findings = 0
  const told = eachExported(folder, reportIds, options, (report) => {
    const own = findingLines(report, named, state, findings + 1)
    findings += own.length
    lines.push(...(own.length === 0 && format === 'csv' ? [emptyLine(report, state)] : own))
    reports.push(reportValues(report))
  })
  if (format === 'csv') {
    const head = findingColumns.map((column) => words.columns[column.name])
    // The byte order mark tells Excel that it is UTF-8.
    return { bytes: Buffer.from(`\uFEFF${csvLine(head)}${lines.map(csvLine).join('')}`), findings }
  }
  return { bytes: await findingsWorkbook(lines, reports, aboutOf(request, told, reports.length, findings)), findings }
}

function aboutOf(
  { state, reviewer, at }: ExportRequest,
  told: ExportedWorkspace,
  reports: number,
  findings: number,
): ExportAbout {
  const { name, all, ruleSet, trailHead } = told
  return { workspace: name, reviewer, at: moment(at), reports, all, findings, state, ruleSet, trailHead }
}
