export type {
  ImportInput,
  ImportResult,
  ReviewError,
  ReviewResult,
  TrailVerification,
  Workspace,
  WorkspaceErrorCode,
  WorkspaceOptions,
  WorkspaceResult,
} from './workspace-api.ts'
export type { ReportItem, ReportView, ReviewView, SourceFile, Stamp, TrailEntry, TrailHead } from './shapes.ts'

import type { WorkspaceOptions, WorkspaceResult } from './workspace-api.ts'

/** Signature of `createWorkspace`: makes a new workspace in the folder (made where absent) and opens it. */
export type CreateWorkspace = (folder: string, name: string, options: WorkspaceOptions) => WorkspaceResult
/** Signature of `openWorkspace`: opens the workspace in the folder, migrating an older one. */
export type OpenWorkspace = (folder: string, options: WorkspaceOptions) => WorkspaceResult
