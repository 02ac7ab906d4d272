import { csvLine } from '../../core/export/text-cell.ts'
import { findingsExport as words } from '../../core/catalogue/findings-export.ts'
import { emptyLine, findingColumns, findingLines, type Value } from '../../core/export/findings-table.ts'
import { reportValues } from '../../core/export/reports-table.ts'
import { moment } from '../../core/memo/moment.ts'
import type { DecisionState } from '../../core/review/review.ts'
import { rules } from '../../core/rules/registry.ts'
import { eachExported } from '../../store/export-findings.ts'
import type { Stamp, WorkspaceOptions } from '../../store/workspace.ts'
import { findingsWorkbook } from './findings-workbook.ts'

/** What is to be exported. */
export interface ExportRequest {
  /** The workspace's folder. */
  folder: string
  reportIds: readonly number[]
  /** Only findings that the auditor holds so; null for all. */
  state: DecisionState | null
  format: 'xlsx' | 'csv'
  stamp: Stamp
}

/** The bytes of the file, and how many findings are in it. */
export interface ExportedFindings {
  bytes: Uint8Array
  findings: number
}

/** The findings of reports as a file. A CSV has a line also for each report without any, for it has no sheet of the reports. */
export async function exportFindings(request: ExportRequest, options: WorkspaceOptions): Promise<ExportedFindings> {
  const { folder, reportIds, state, format, stamp } = request
  const named = new Map(rules.map((rule) => [rule.id, rule]))
  const reports: Value[][] = []
  const lines: Value[][] = []
  let findings = 0
  const { name, ...told } = eachExported(folder, reportIds, options, (report) => {
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
  const about = { ...told, workspace: name, who: stamp.who, at: moment(stamp.at), reports: reports.length, findings, state }
  return { bytes: await findingsWorkbook(lines, reports, about), findings }
}
