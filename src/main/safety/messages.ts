import type { ErrorCode } from '../../contract/bridge.ts'
import type { RestoreComparison, SalvageReport } from '../../contract/safety.ts'
import type { Backup, WorkspaceVerification } from '../../core/workspace/safety.ts'
import type { Stamp, TrailHead } from '../../store/workspace.ts'
import type { ExportedFindings, ExportRequest } from '../exporting/export-findings.ts'

/** What the safety worker can do, by name: what it is given, and what it answers. */
export interface SafetyTasks {
  backup: { given: { folder: string; at: string }; answer: Backup }
  compare: { given: { folder: string; name: string }; answer: RestoreComparison }
  restore: { given: { folder: string; name: string; stamp: Stamp }; answer: { replaced: string } }
  verify: { given: { folder: string; printed: TrailHead | null }; answer: WorkspaceVerification }
  findings: { given: ExportRequest; answer: ExportedFindings }
  salvage: { given: { from: string; to: string; at: string }; answer: SalvageReport }
}

/** The name of a task. */
export type SafetyTaskName = keyof SafetyTasks

/** A task as it is sent. */
export interface SafetyTask {
  name: SafetyTaskName
  given: SafetyTasks[SafetyTaskName]['given']
}

/** What the worker sends back; `fault` is one of ours, described without any text of a report. */
export type SafetyReply =
  | { ok: true; answer: SafetyTasks[SafetyTaskName]['answer'] }
  | { ok: false; code: ErrorCode; message: string }
  | { ok: false; code: null; fault: string }
