import { z } from 'zod'
import type { WorkspaceInfo } from './views.ts'

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

/** A verified backup. */
export interface BackupItem {
  name: string
  /** Local time, to the second. */
  at: string
  /** The last row of the trail that it holds. */
  seq: number
  bytes: number
}

/** The end of the trail: sequence number of the last row and its SHA-256 in hex. */
export interface HeadView {
  seq: number
  hash: string
}

/** What the window shows before anything was asked. */
export interface SafetyState {
  folder: string
  /** Chinese: why the workspace is open for reading only, or could not be opened; null where all is well. */
  trouble: string | null
  /** Whether the workspace is open. */
  open: boolean
  /** Newest first. */
  backups: BackupItem[]
}

/** What a restore would do to one report; counts of what would be other than now, or gone. */
export interface ReportDifference {
  agency: string | null
  year: number | null
  fileName: string
  change: 'removed' | 'added' | 'changed'
  corrections: number
  decisions: number
  notes: number
  identity: number
  state: boolean
}

/** What a restore would do. */
export interface RestoreComparison {
  backup: HeadView
  /** null where the database cannot be read. */
  current: HeadView | null
  /** Reports in the backup. */
  reports: number
  /** Rows of the trail made since; 0 where the backup is not an earlier state of this database. */
  rowsSince: number
  differences: ReportDifference[]
}

/** What a whole verification found. */
export interface VerificationReport {
  database: boolean
  trail: { ok: true; head: HeadView } | { ok: false; seq: number; problem: 'gap' | 'link' | 'hash' | 'head' | 'state' | 'report' }
  head: HeadView
  /** What was last acknowledged and is not there; null where nothing is missed. */
  lost: HeadView | null
  originals: { checked: number; lost: string[] }
}

/** What was brought over from a damaged workspace, and what was not. */
export interface SalvageReport {
  path: string
  reports: number
  reportsLost: number
  rows: number
  rowsLost: number
  unproved: number
  originalsLost: string[]
}

/** What each of these requests answers with. */
export interface SafetyAnswers {
  'safety.state': SafetyState
  'safety.back-up': BackupItem
  'safety.compare': RestoreComparison
  'safety.restore': WorkspaceInfo
  'safety.verify': VerificationReport
  'safety.salvage': SalvageReport | null
  'trail.export': { path: string } | null
  'log.read': { path: string; text: string }
  'log.clear': null
}
