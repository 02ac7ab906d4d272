export type { RelatedFile, ReportItem, ReportView, ReviewView, SourceFile, TrailEntry } from '../core/workspace/report-views.ts'
export type { TrailHead } from '../core/workspace/safety.ts'

/** Who does something and when; set by the program, never by the window. */
export interface Stamp {
  /** 审核人. */
  who: string
  /** ISO 8601 with offset, second precision. */
  at: string
}
