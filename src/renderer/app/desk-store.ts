import { create } from 'zustand'
import type { ImportOutcome, RecentWorkspace, ReportItem, ReportView, WorkspaceInfo } from '../../contract/views.ts'
import type { JudgingState, RuleBookView } from '../../contract/judgement.ts'
import type { CellId } from '../../core/form/form.ts'
import type { ChosenReading } from '../../core/review/entry/choose-reading.ts'
import type { NoteTarget } from '../../core/review/review.ts'
import type { Outcome } from '../../core/rules/verdict.ts'
import { freshDesk, type DeskState } from './desk-state.ts'
import type { Selected } from './selection.ts'

/** A message at the foot of the window, never a box that stops the work: a trouble stays until it is dismissed. */
export interface Notice {
  id: number
  tone: 'error' | 'done'
  text: string
}

/** One import as the strip shows it. `lines` holds the files that are done, newest last. */
export interface Batch {
  id: string
  done: number
  total: number
  /** The file being read now; null between files. */
  current: string | null
  lines: { file: string; outcome: ImportOutcome }[]
  finished: boolean
  /** True where a later import has begun: only what it came to is told until it is unfolded. */
  folded: boolean
}

/** The memo pane while it is open. */
export interface MemoPaneState {
  reportId: number
  /** null while it is being made. */
  html: string | null
  error: string | null
  /** What came of printing or saving, to be shown in the pane. */
  result: string | null
  busy: boolean
}

/** A change of many cells that is shown before it is made. */
export type Proposal =
  | { kind: 'paste'; text: string }
  | { kind: 'choice'; chosen: ChosenReading; others: ChosenReading[]; consistent: boolean }

/** Everything that the window shows and is not local to one control. */
export interface Desk extends DeskState {
  phase: 'loading' | 'ready' | 'failed'
  bootError: string | null
  workspace: WorkspaceInfo | null
  recent: RecentWorkspace[]
  items: ReportItem[]
  /** The report that is being opened; null where none is. */
  opening: number | null
  openError: string | null
  view: ReportView | null
  selected: Selected | null
  /** The cell whose editor is open; `typed` is what the first key put into it. */
  editing: { cell: CellId; typed: string | null } | null
  /** True while the tables are typed in cell by cell. */
  entering: boolean
  /** What is proposed for the tables and not yet taken: a pasted block, or a joint choice of readings. */
  proposal: Proposal | null
  /** The note being written, and where on the screen it is anchored. */
  composing: { target: NoteTarget; anchor: { x: number; y: number } } | null
  /** The finding whose reason for dismissal is being asked. */
  dismissing: string | null
  /** The finding whose severity is being changed. */
  weighing: string | null
  /**
   * The finding whose equals in all reports stand in the place of the review; `bulk` is what was last judged there, whether
   * it stands or was taken back, and `said` what came of that, in words.
   */
  alike: { reportId: number; fingerprint: string; bulk: { id: number; stands: boolean } | null; said: string | null } | null
  checksFilter: Outcome
  batches: Batch[]
  notices: Notice[]
  memo: MemoPaneState | null
  help: boolean
  /** Whether backups, verification and the log stand in the place of the desk. */
  safety: boolean
  /** Whether the organs stand in the place of the desk. */
  organs: boolean
  /** The organ that is looked at there, by one of its names. */
  organ: string | null
  /** Whether the library of rules stands in the place of the desk. */
  rules: boolean
  /** The rules as the workspace sets them; null until they were asked for. */
  book: RuleBookView | null
  judging: JudgingState | null
  /** True after a change was made while nobody was named as 审核人. */
  askReviewer: boolean
}

/** The store of the window: all panes read it; it is changed by the functions of the *-actions modules only. */
export const useDesk = create<Desk>()(() => ({
  ...freshDesk,
  phase: 'loading',
  bootError: null,
  workspace: null,
  recent: [],
  items: [],
  opening: null,
  openError: null,
  view: null,
  selected: null,
  editing: null,
  entering: false,
  proposal: null,
  composing: null,
  dismissing: null,
  weighing: null,
  alike: null,
  checksFilter: 'notEvaluable',
  batches: [],
  notices: [],
  memo: null,
  help: false,
  safety: false,
  organs: false,
  organ: null,
  rules: false,
  book: null,
  judging: null,
  askReviewer: false,
}))

let noticeSerial = 0

/** Shows a message at the foot of the window. */
export function notify(tone: Notice['tone'], text: string): void {
  noticeSerial += 1
  const notice = { id: noticeSerial, tone, text }
  useDesk.setState(({ notices }) => ({ notices: [...notices.filter((one) => one.text !== text).slice(-3), notice] }))
}

/** Takes a message away. */
export function dismissNotice(id: number): void {
  useDesk.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}
