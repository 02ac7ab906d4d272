import { z } from 'zod'
import type { Backup, RestoreComparison, Salvaged, WorkspaceVerification } from '../core/workspace/safety.ts'
import type { WorkspaceInfo } from './views.ts'

export type { ReportDifference, RestoreComparison, StatementDifference } from '../core/workspace/safety.ts'

const backupName = z.string().regex(/^\d{8}T\d{6}-\d{8,12}\.db$/)
const head = z.strictObject({ seq: z.int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{64}$/) })

/** The window's requests about backups, verification, salvage and the log. They work also where no workspace could be opened. */
export const safetyRequests = {
  /** The folder concerned, what is wrong with it, and its backups. */
  'safety.state': z.strictObject({}),
  'safety.back-up': z.strictObject({}),
  /** What a restore of this backup would change. Verifies the backup. */
  'safety.compare': z.strictObject({ name: backupName }),
  /** Puts a backup in the place of the database, which is kept, and opens it. */
  'safety.restore': z.strictObject({ name: backupName }),
  /** Verifies everything; `printed`: a head that was printed on a memo. */
  'safety.verify': z.strictObject({ printed: head.nullable() }),
  /** Asks with the system's dialog for a folder and brings what can be read there; null where the user cancelled. */
  'safety.salvage': z.strictObject({}),
  /** Asks with the system's dialog where to, and writes the whole trail; null where the user cancelled. */
  'trail.export': z.strictObject({ format: z.enum(['csv', 'json']) }),
  'log.read': z.strictObject({}),
  'log.clear': z.strictObject({}),
} as const

/** What the window shows before anything was asked. */
export interface SafetyState {
  folder: string
  /** Chinese: why the workspace is open for reading only, or could not be opened; null where all is well. */
  trouble: string | null
  /** Whether the workspace is open. */
  open: boolean
  /** Newest first. */
  backups: Backup[]
}

/** What was brought over from a damaged workspace, and where to. */
export type SalvageReport = Salvaged & { path: string }

/** What each of these requests answers with. */
export interface SafetyAnswers {
  'safety.state': SafetyState
  'safety.back-up': Backup
  'safety.compare': RestoreComparison
  'safety.restore': WorkspaceInfo
  'safety.verify': WorkspaceVerification
  'safety.salvage': SalvageReport | null
  'trail.export': { path: string } | null
  'log.read': { path: string; text: string }
  'log.clear': null
}
