import type { SourceDocument } from './document/source-document.ts'
import { extractReports } from './extract/extract.ts'
import type { RecognisedReport } from './extract/recognised-report.ts'
import { effectiveCells } from './review/effective-cells.ts'
import { emptyReview } from './review/review.ts'
import { checkReport } from './rules/check.ts'
import type { EffectiveCell } from './rules/rule.ts'
import type { Verdict } from './rules/verdict.ts'

/** A report as read and checked, before any correction. */
export interface Examination {
  report: RecognisedReport
  cells: EffectiveCell[]
  verdicts: Verdict[]
}

/** Recognises and checks every report of a document; at least one element, many only for an aggregated workbook. */
export function examineDocument(document: SourceDocument): Examination[] {
  return extractReports(document).map((report) => {
    const cells = effectiveCells(report, emptyReview)
    const byId = new Map(cells.map((cell) => [cell.id, cell]))
    return { report, cells, verdicts: checkReport({ document, report, cells: byId }) }
  })
}
