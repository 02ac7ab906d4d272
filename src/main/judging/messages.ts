import type { JudgedElsewhere } from '../../store/workspace.ts'

/** Reports to be judged, in the workspace of a folder. */
export interface JudgingTask {
  folder: string
  reportIds: number[]
}

/** What the worker sends back for each task; `fault` is one of ours, described without any text of a report. */
export type JudgingReply = { ok: true; judged: JudgedElsewhere } | { ok: false; fault: string }
