import type { Review } from '../review/review.ts'
import type { Verdict } from '../rules/verdict.ts'
import type { ReportItem } from '../workspace/report-views.ts'

/** A report as its findings are exported: judged by the rules as they are now, as the auditor left it. */
export interface ExportedReport {
  item: ReportItem
  review: Review
  /** Severities as the rules judged them; the auditor's are in the review. */
  verdicts: readonly Verdict[]
}
