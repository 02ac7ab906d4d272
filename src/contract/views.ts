import type { OriginalLook } from '../core/document/original-look.ts'
import type { ReportItem } from '../core/workspace/report-views.ts'

export type { Completeness } from '../core/review/completeness.ts'
export type {
  RelatedFile,
  ReportItem,
  ReportView,
  ReviewView,
  SourceFile,
  TrailEntry,
} from '../core/workspace/report-views.ts'

/** How many reports one part of the list has: few enough that main is soon free for other work. */
export const listPart = 400

/** An original as it looks. */
export interface OriginalView {
  look: OriginalLook
  /** Whether it reads today as it did at its import: only then can places be marked by the numbers of their pieces. */
  aligned: boolean
}

/** The workspace that is open. */
export interface WorkspaceInfo {
  /** The folder that holds the database and the originals. */
  path: string
  name: string
  /** 审核人, printed on the memo and in the trail; null until it was set. */
  reviewer: string | null
  /** Chinese: what is wrong with it, where it is damaged and open for reading only; null where all is well. */
  damage: string | null
}

/** A workspace opened before; `present` is false where its folder is no longer there. */
export interface RecentWorkspace {
  path: string
  name: string
  openedAt: string
  present: boolean
}

/** Reports that were compared with others since the last event of this kind, and how many are still to be. */
export interface ReportsCompared {
  /** The folder of the workspace. */
  workspace: string
  items: ReportItem[]
  due: number
}

/** What became of one file of an import. */
export type ImportOutcome =
  | { kind: 'imported'; reportId: number; agency: string | null; year: number | null; findings: number }
  | { kind: 'new-version'; reportId: number; agency: string | null; year: number | null; version: number; findings: number }
  | { kind: 'duplicate'; reportId: number }
  | { kind: 'failed'; code: string; message: string }
  | { kind: 'cancelled' }

/** Progress of an import: sent when a file is begun, when it is done, and at the end. */
export interface ImportProgress {
  batch: string
  done: number
  total: number
  /** The file that this event is about; null at the start and the end. */
  file: string | null
  /** null while the file is being read. */
  outcome: ImportOutcome | null
  finished: boolean
}
