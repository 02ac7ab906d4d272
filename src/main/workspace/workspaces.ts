import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { RecentWorkspace, WorkspaceInfo } from '../../contract/views.ts'
import { safetyMessages } from '../../core/catalogue/safety.ts'
import { programNames, requestMessages } from '../../core/catalogue/main.ts'
import { databasePath } from '../../store/database.ts'
import { createWorkspace, type Damage, openWorkspace, type Workspace } from '../../store/workspace.ts'
import type { WorkspaceOptions, WorkspaceResult } from '../../store/workspace.ts'
import { RequestError } from '../ipc/request-error.ts'
import type { PreferencesFile } from './preferences.ts'
import { presenceOf } from './presence.ts'

/** How many workspaces are remembered. */
const remembered = 12
/** How long a drive may take to say whether it has a workspace, in milliseconds: later ones are taken for away. */
const patience = 3_000

/** What opening workspaces needs. */
export interface WorkspacesOptions extends WorkspaceOptions {
  preferences: PreferencesFile
  /** Where the first start makes a workspace. */
  defaultFolder: string
  /** Called before the open workspace is closed in favour of another. */
  leaving: () => void
  /** Called when another workspace was opened in place of one that was open, or of none. */
  changed: (info: WorkspaceInfo) => void
}

/** The workspace that is open, and the way to others. Everything throws {@link RequestError} for what can be expected. */
export class Workspaces {
  readonly #options: WorkspacesOptions
  #open: Workspace | null = null
  #problem: RequestError | null = null
  /** The folder that is open, or that could not be opened. */
  #place: string | null = null
  /** While its database is being replaced, nothing else may open it. */
  #replacing = false

  constructor(options: WorkspacesOptions) {
    this.#options = options
  }

  /** Opens the workspace of the last time, or makes the first one. What goes wrong is what `current` says afterwards. */
  async begin(folder: string | null = null): Promise<void> {
    const last = folder ?? this.#options.preferences.get().recent[0]?.path
    const place = last ?? this.#options.defaultFolder
    this.#place = place
    try {
      await answering(place)
      // A default workspace whose preferences were lost is opened, not made anew; a given folder may be new.
      const fresh = (folder !== null || last === undefined) && !existsSync(databasePath(place))
      this.#take(fresh ? this.#make(place) : openWorkspace(place, this.#options))
    } catch (thrown) {
      if (!(thrown instanceof RequestError)) throw thrown
      this.#problem = new RequestError(thrown.code, requestMessages['not-opened'](place, thrown.message))
    }
  }

  /** Tries once more to open what could not be opened: another window may have closed it, a drive may be back. */
  async retry(): Promise<WorkspaceInfo> {
    const folder = this.#place
    if (this.#open || this.#replacing || folder === null) return this.info()
    await answering(folder)
    // Meanwhile another request may have opened a workspace, or begun to replace this one.
    if (!this.#open && !this.#replacing) this.#reopen(folder)
    return this.info()
  }

  /** The open workspace; throws why there is none. */
  current(): Workspace {
    if (this.#open) return this.#open
    throw this.#problem ?? new RequestError('no-workspace', requestMessages['no-workspace'])
  }

  /** The open workspace; null where there is none. */
  opened(): Workspace | null {
    return this.#open
  }

  /** The folder of the workspace that is open, or of the one that could not be opened; throws where none was wanted. */
  place(): string {
    const place = this.#open?.path ?? this.#place
    if (place === null) throw new RequestError('no-workspace', requestMessages['no-workspace'])
    return place
  }

  /** What is wrong with that workspace, in Chinese; null where it is open and sound. */
  trouble(): string | null {
    return this.#open ? (this.#open.damage?.message ?? null) : (this.#problem?.message ?? null)
  }

  /** What the window shows of the open workspace. */
  info(): WorkspaceInfo {
    const { path, name, reviewer, damage } = this.current()
    return { path, name, reviewer: reviewer === '' ? null : reviewer, damage: damage?.message ?? null }
  }

  /** Closes the workspace for work that replaces its database, and opens what is there afterwards, whatever came of the work. */
  async replaced(work: (folder: string, by: { who: string }) => Promise<unknown>): Promise<WorkspaceInfo> {
    this.#refuseWhileReplacing()
    const folder = this.place()
    const who = this.#open?.reviewer || programNames.unsigned
    if (this.#open) this.#options.leaving()
    this.close()
    this.#problem = beingRestored()
    this.#replacing = true
    try {
      await work(folder, { who })
    } finally {
      this.#replacing = false
      this.#reopen(folder)
    }
    return this.info()
  }

  /** Goes on with a workspace whose content turned out not to be what its trail says: for reading only. */
  distrust(folder: string, message: string): void {
    if (this.#open?.path !== folder || this.#open.damage) return
    this.#options.leaving()
    this.close()
    this.#reopen(folder, { kind: 'trail', message })
  }

  #reopen(folder: string, distrusted: Damage | null = null): void {
    try {
      this.#enter(openWorkspace(folder, this.#options, distrusted))
    } catch (thrown) {
      if (!(thrown instanceof RequestError)) throw thrown
      this.#problem = new RequestError(thrown.code, requestMessages['not-opened'](folder, thrown.message))
    }
  }

  /** Opens a workspace in place of the open one, which stays open where the other cannot be opened. */
  async open(folder: string): Promise<WorkspaceInfo> {
    const path = resolve(folder)
    await answering(path)
    this.#refuseWhileReplacing()
    if (this.#open?.path === path) return this.info()
    return this.#enter(openWorkspace(path, this.#options))
  }

  /** Makes a workspace in a folder and opens it. */
  async create(folder: string): Promise<WorkspaceInfo> {
    await answering(resolve(folder))
    this.#refuseWhileReplacing()
    return this.#enter(this.#make(resolve(folder)))
  }

  /** The workspaces used before, newest first, the open one among them. */
  recent(): Promise<RecentWorkspace[]> {
    const { recent } = this.#options.preferences.get()
    const look = async (path: string) => (await presenceOf(databasePath(path), patience)) === 'there'
    return Promise.all(recent.map(async (one) => ({ ...one, present: await look(one.path) })))
  }

  /** What is opened meanwhile would be closed again when the work ends, or would be the database that is replaced. */
  #refuseWhileReplacing(): void {
    if (this.#replacing) throw beingRestored()
  }

  /** Gives the open workspace free. */
  close(): void {
    this.#open?.close()
    this.#open = null
    this.#problem = null
  }

  #make(folder: string): WorkspaceResult {
    return createWorkspace(folder, basename(folder) || programNames.defaultWorkspace, this.#options)
  }

  #enter(result: WorkspaceResult): WorkspaceInfo {
    this.#take(result)
    const info = this.info()
    this.#options.changed(info)
    return info
  }

  #take(result: WorkspaceResult): void {
    if (!result.ok) throw new RequestError(result.error.code, result.error.message)
    if (this.#open) {
      this.#options.leaving()
      this.#open.close()
    }
    this.#open = result.workspace
    this.#place = result.workspace.path
    this.#problem = null
    const { path, name } = result.workspace
    const others = this.#options.preferences.get().recent.filter((one) => one.path !== path)
    const entry = { path, name, openedAt: this.#options.now() }
    this.#options.preferences.update({ recent: [entry, ...others].slice(0, remembered) })
  }
}

/** Refuses a folder whose drive does not answer: to open it would keep the whole window waiting. */
async function answering(folder: string): Promise<void> {
  if ((await presenceOf(folder, patience)) === 'silent') throw new RequestError('not-writable', requestMessages['silent-drive'])
}

const beingRestored = () => new RequestError('no-workspace', safetyMessages.restoring)
