import type { JudgingState } from './judgement.ts'
import type { Answers, Method, Params } from './methods.ts'
import type { ImportProgress, ReportsCompared, WorkspaceInfo } from './views.ts'

/** Stable error codes of requests; the Chinese message travels with them. */
export const errorCodes = [
  'bad-request',
  'not-found',
  'no-workspace',
  'workspace-in-use',
  'workspace-damaged',
  'workspace-newer',
  'not-a-workspace',
  'already-exists',
  'not-writable',
  'read-only',
  'rejected',
  'no-original',
  'internal',
] as const
/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number]

/** What a request answers with: a value, or a coded error with a Chinese sentence that says what and what to do. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; message: string } }

/** The events that main sends to the window. */
export interface Events {
  'import.progress': ImportProgress
  'reports.compared': ReportsCompared
  /** Judging the reports anew has begun, gone on or ended. */
  'judging.progress': JudgingState
  /** Another workspace was opened: everything on the desk is to be loaded anew. */
  'workspace.changed': WorkspaceInfo
  /** The application menu or a shortcut of main asks the window for something. */
  menu: { command: 'import' | 'memo' | 'keys' | 'create-workspace' | 'open-workspace' | 'safety' | 'rules' }
}

/** The names of the events, for the forwarder. */
export const eventNames = [
  'import.progress',
  'reports.compared',
  'judging.progress',
  'workspace.changed',
  'menu',
] as const satisfies readonly (keyof Events)[]

/** What preload puts on `window.heyue`: one validated forwarder, nothing else. */
export interface Bridge {
  invoke: <M extends Method>(method: M, params: Params<M>) => Promise<Reply<Answers[M]>>
  /** Subscribes to an event; returns the function that unsubscribes. */
  on: <E extends keyof Events>(event: E, listener: (payload: Events[E]) => void) => () => void
  /** The path of a dropped file; "" where it has none. */
  pathOf: (file: File) => string
}

/** The IPC channels. */
export const channels = { invoke: 'heyue:invoke', event: 'heyue:event' } as const
