import { z } from 'zod'
import { isCellId } from '../core/form/form.ts'
import { formChoices } from '../core/form/form-choice.ts'
import { decisionStates, dismissalReasons, reviewStates, type ReviewCommand } from '../core/review/review.ts'
import { organRequests, type OrganAnswers } from './organs.ts'
import { judgementRequests, type JudgementAnswers } from './judgement.ts'
import { safetyRequests, type SafetyAnswers } from './safety.ts'
import type { OriginalView, RecentWorkspace, ReportItem, ReportView, ReviewView, TrailEntry, WorkspaceInfo } from './views.ts'

const cellId = z.string().refine(isCellId)
const text = (max: number) => z.string().max(max)
const reportId = z.int().positive()
const decimal = z.string().regex(/^-?\d{1,18}(\.\d{1,8})?$/)

/** What a correction lays over a cell. */
const content = {
  state: z.enum(['number', 'blank', 'text', 'missing']),
  value: decimal.nullable(),
  raw: text(200).nullable(),
}

const noteTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report') }),
  z.strictObject({ kind: z.literal('cell'), cell: cellId }),
  z.strictObject({ kind: z.literal('finding'), fingerprint: text(20_000), topic: text(1_000) }),
  z.strictObject({
    kind: z.literal('text'),
    position: z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() }),
    quote: z.strictObject({ exact: text(20_000), prefix: text(200), suffix: text(200) }),
  }),
])

/** A change to the review of one report, as the window may ask for it. */
export const reviewCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('correct-cell'),
    cell: cellId,
    kind: z.enum(['reading', 'source']),
    ...content,
    reason: text(2_000),
  }),
  z.strictObject({
    type: z.literal('correct-cells'),
    kind: z.enum(['reading', 'source']),
    reason: text(2_000),
    cells: z
      .array(z.strictObject({ cell: cellId, ...content }))
      .min(1)
      .max(400),
  }),
  z.strictObject({ type: z.literal('withdraw-correction'), cell: cellId }),
  z.strictObject({
    type: z.literal('correct-identity'),
    field: z.enum(['agency', 'year']),
    value: text(200).min(1),
    reason: text(2_000),
  }),
  z.strictObject({ type: z.literal('withdraw-identity'), field: z.enum(['agency', 'year']) }),
  z.strictObject({ type: z.literal('choose-form'), form: z.enum(formChoices) }),
  z.strictObject({
    type: z.literal('decide'),
    fingerprint: text(20_000),
    state: z.enum(decisionStates),
    reasonCode: z.enum(dismissalReasons).nullable(),
    reason: text(2_000),
  }),
  z.strictObject({
    type: z.literal('set-severity'),
    fingerprint: text(20_000),
    severity: z.enum(['error', 'warning', 'notice']).nullable(),
    reason: text(2_000),
  }),
  z.strictObject({ type: z.literal('add-note'), target: noteTarget, body: text(10_000).min(1) }),
  z.strictObject({ type: z.literal('edit-note'), id: text(64), body: text(10_000).min(1) }),
  z.strictObject({ type: z.literal('delete-note'), id: text(64) }),
  z.strictObject({ type: z.literal('set-state'), state: z.enum(reviewStates) }),
]) satisfies z.ZodType<ReviewCommand>

/** The window's requests: for each method the schema of its parameters. Anything else is refused by main. */
export const requests = {
  /** The workspace that is open; main always has one (the first start makes one in the user's documents). */
  'workspace.current': z.strictObject({}),
  'workspace.recent': z.strictObject({}),
  /** Opens the workspace that could not be opened, where what stood in the way has gone. */
  'workspace.retry': z.strictObject({}),
  /** Asks with the system's dialog for a place, makes a workspace there and opens it; null where the user cancelled. */
  'workspace.create': z.strictObject({}),
  /** Opens a workspace by path (a recent one), or asks with the system's dialog; null where the user cancelled. */
  'workspace.open': z.strictObject({ path: text(4_096).nullable() }),
  'workspace.set-reviewer': z.strictObject({ reviewer: text(100) }),
  /** Imports files and folders (folders in depth). Answers at once; progress comes as events. */
  'import.start': z.strictObject({ paths: z.array(text(4_096)).min(1).max(10_000) }),
  /** Asks with the system's dialog for files, then as `import.start`; null where the user cancelled. */
  'import.pick': z.strictObject({}),
  'import.cancel': z.strictObject({ batch: text(64) }),
  /** The reports in the order of import: all of them, or those after one, `listPart` of them at most. */
  'reports.list': z.strictObject({ after: z.int().nonnegative().optional() }),
  'reports.open': z.strictObject({ reportId }),
  /** The original as it looks, verified against its SHA-256; refused as `no-original` where it cannot be shown. */
  'original.look': z.strictObject({ reportId }),
  'review.apply': z.strictObject({ reportId, command: reviewCommand }),
  'review.undo': z.strictObject({ reportId }),
  'review.redo': z.strictObject({ reportId }),
  'memo.preview': z.strictObject({ reportId }),
  /** Asks with the system's dialog where to, then writes the PDF; null where the user cancelled. */
  'memo.save-pdf': z.strictObject({ reportId }),
  /** Opens the system's print dialog. */
  'memo.print': z.strictObject({ reportId }),
  'trail.list': z.strictObject({ reportId: reportId.nullable(), limit: z.int().positive().max(1_000) }),
  /** What was open, filtered and scrolled: an opaque JSON text kept in the workspace. */
  'desk.load': z.strictObject({}),
  'desk.save': z.strictObject({ state: text(100_000) }),
  ...judgementRequests,
  ...safetyRequests,
  ...organRequests,
} as const

/** The name of a request. */
export type Method = keyof typeof requests
/** The parameters of a request, as the window sends them. */
export type Params<M extends Method> = z.input<(typeof requests)[M]>

/** What each request answers with. */
export interface Answers extends JudgementAnswers, SafetyAnswers, OrganAnswers {
  'workspace.current': WorkspaceInfo
  'workspace.recent': RecentWorkspace[]
  'workspace.retry': WorkspaceInfo
  'workspace.create': WorkspaceInfo | null
  'workspace.open': WorkspaceInfo | null
  'workspace.set-reviewer': WorkspaceInfo
  'import.start': { batch: string }
  'import.pick': { batch: string } | null
  'import.cancel': null
  'reports.list': ReportItem[]
  'reports.open': ReportView
  'original.look': OriginalView
  'review.apply': ReviewView
  'review.undo': ReviewView
  'review.redo': ReviewView
  'memo.preview': { html: string }
  'memo.save-pdf': { path: string } | null
  'memo.print': { printed: boolean }
  'trail.list': TrailEntry[]
  'desk.load': { state: string | null }
  'desk.save': null
}
