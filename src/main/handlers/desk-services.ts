import { programNames } from '../../core/catalogue/main.ts'
import type { ReportItem, Stamp, Workspace } from '../../store/workspace.ts'
import { now } from '../clock.ts'
import type { ImportQueue } from '../importing/import-queue.ts'
import type { JudgingQueue } from '../judging/judging-queue.ts'
import type { Log } from '../log.ts'
import type { Originals } from '../originals.ts'
import type { Keeper } from '../safety/keeper.ts'
import type { Workspaces } from '../workspace/workspaces.ts'

/** The system's dialogs; each answers null where the user cancelled. */
export interface Dialogs {
  pickReports: () => Promise<string[] | null>
  pickWorkspace: (purpose: 'open' | 'create') => Promise<string | null>
  /** `name` is the suggested file name, with its ending. */
  savePdf: (name: string) => Promise<string | null>
  /** `name` is the workspace's. */
  saveTrail: (name: string, format: 'csv' | 'json') => Promise<string | null>
  /** `name` is the suggested file name, without its ending. */
  saveFindings: (name: string, format: 'xlsx' | 'pdf' | 'csv') => Promise<string | null>
}

/** Makes paper of a document's HTML. */
export interface Paper {
  pdf: (html: string) => Promise<Uint8Array>
  /** Resolves to false where the user cancelled. */
  print: (html: string) => Promise<boolean>
}

/** What the handlers work with. */
export interface DeskServices {
  workspaces: Workspaces
  imports: ImportQueue
  judging: JudgingQueue
  /** Tells the window of a report that was compared because of what it asked for. */
  compared: (item: ReportItem) => void
  originals: Originals
  dialogs: Dialogs
  paper: Paper
  keeper: Keeper
  log: Log
  appVersion: string
}

/** Who changes something in a workspace, and when: never what a window says. */
export function stampIn(workspace: Workspace): Stamp {
  return { who: workspace.reviewer || programNames.unsigned, at: now() }
}
