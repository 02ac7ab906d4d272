import { desk } from '../catalogue/desk.ts'
import { findingsExport as words } from '../catalogue/findings-export.ts'
import { programNames } from '../catalogue/main.ts'
import { formatNames } from '../catalogue/memo.ts'
import { orphanedSeverities } from '../review/effective-severities.ts'
import { orphansOf } from '../review/orphans.ts'
import type { DecisionState } from '../review/review.ts'
import { findingsOf } from '../rules/verdict.ts'
import type { TrailHead } from '../workspace/safety.ts'
import type { ExportedReport } from './exported-report.ts'
import { type Column, reportLine, type Value, valuesOf } from './findings-table.ts'

/** The columns of the list of reports: what each was read and checked of, findings or not. */
export const reportColumns: readonly Column[] = [
  { name: 'agency', width: 28 },
  { name: 'year', width: 9 },
  { name: 'file', width: 36 },
  { name: 'kind', width: 14 },
  { name: 'format', width: 18 },
  { name: 'version', width: 7 },
  { name: 'state', width: 9 },
  { name: 'cellsOfForm', width: 9 },
  { name: 'numbers', width: 7 },
  { name: 'blank', width: 7 },
  { name: 'text', width: 7 },
  { name: 'missing', width: 7 },
  { name: 'unreadable', width: 7 },
  { name: 'passed', width: 9 },
  { name: 'failed', width: 9 },
  { name: 'open', width: 9 },
  { name: 'error', width: 7 },
  { name: 'warning', width: 7 },
  { name: 'notice', width: 7 },
  { name: 'pending', width: 7 },
  { name: 'orphans', width: 14 },
  { name: 'sha256', width: 68 },
]

/** A report as a line of that list. */
export function reportValues({ item, review, verdicts }: ExportedReport): Value[] {
  const { completeness: read, checks, findings } = item
  const judged = findingsOf(verdicts)
  const orphans = [...orphansOf(review, judged), ...orphanedSeverities(review, judged)]
  return valuesOf(
    {
      ...reportLine(item),
      kind: desk.kind[item.kind],
      format: formatNames[item.format],
      state: desk.reviewState[item.state],
      numbers: read.number,
      blank: read.blank,
      text: read.text,
      missing: read.missing,
      unreadable: read.unreadable,
      failed: checks.failed,
      ...findings,
      pending: item.pending,
      orphans: orphans.length,
    },
    reportColumns,
  )
}

/** What an export is made of and by whom: printed with it. */
export interface ExportAbout {
  workspace: string
  /** The registered name of who exports; null where there is none. */
  reviewer: string | null
  /** The moment, as it is printed. */
  at: string
  /** Reports listed, and reports in the workspace. */
  reports: number
  all: number
  findings: number
  /** null where all findings are listed. */
  state: DecisionState | null
  ruleSet: string
  trailHead: TrailHead
}

/** What the list is, name and value, line by line; `readingBody`: what is said of cells that were not read. */
export function aboutLines(about: ExportAbout, readingBody: string = words.about.readingBody): [string, string][] {
  const { about: names } = words
  return [
    [names.workspace, about.workspace],
    [names.by, about.reviewer ?? programNames.unsigned],
    [names.at, about.at],
    [names.reports, names.reportsOf(about.reports, about.all)],
    [names.findings, names.findingsOf(about.findings, about.state && desk.decision[about.state])],
    [names.ruleSet, about.ruleSet],
    [names.trail, names.head(about.trailHead.seq, about.trailHead.hash)],
    [names.reading, readingBody],
    [names.doubts, names.doubtsBody],
  ]
}
