import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { RecentWorkspace, WorkspaceInfo } from '../contract/views.ts'
import { requestMessages } from '../core/catalogue/shell.ts'
import { checkReport } from '../core/rules/check.ts'
import { ruleSetVersion } from '../core/rules/registry.ts'
import { createWorkspace, openWorkspace, type Workspace, type WorkspaceResult } from '../store/workspace.ts'
import { now } from './clock.ts'
import { CodedError } from './coded-error.ts'
import type { openPreferences } from './preferences.ts'

/** The workspace that is open, and those opened before. One at a time; changing it closes the one before. */
export interface Workspaces {
  /** Throws a coded error where none is open, with the reason why the last one could not be. */
  current: () => Workspace
  info: () => WorkspaceInfo
  recent: () => RecentWorkspace[]
  /** Opens the one last used, else makes the first one. Never throws: the reason is kept for `current`. */
  openLast: () => void
  /** Throws a coded error; then the workspace open before stays open. */
  open: (folder: string) => WorkspaceInfo
  create: (folder: string) => WorkspaceInfo
  close: () => void
}

const mostRecent = 12

/** The workspaces of this program. `first` is where the first start makes one. */
export function openWorkspaces(preferences: ReturnType<typeof openPreferences>, first: string): Workspaces {
  const options = { check: checkReport, ruleSetVersion, now }
  let open: Workspace | null = null
  let failure = new CodedError('no-workspace', requestMessages['no-workspace'])

  const current = (): Workspace => {
    if (!open) throw failure
    return open
  }
  const info = (): WorkspaceInfo => {
    const { path, name, reviewer } = current()
    return { path, name, reviewer: reviewer === '' ? null : reviewer }
  }
  const take = (folder: string, make: () => WorkspaceResult): WorkspaceInfo => {
    // The one that is open holds its own lock: opening it again is no change.
    if (open?.path === folder) return info()
    const result = make()
    if (!result.ok) throw new CodedError(result.error.code, result.error.message)
    open?.close()
    open = result.workspace
    const others = preferences.get().recent.filter((known) => known.path !== folder)
    preferences.change({ recent: [{ path: folder, name: open.name, openedAt: now() }, ...others].slice(0, mostRecent) })
    return info()
  }
  const openFolder = (folder: string): WorkspaceInfo => take(folder, () => openWorkspace(folder, options))
  const create = (folder: string): WorkspaceInfo => take(folder, () => createWorkspace(folder, basename(folder), options))

  return {
    current,
    info,
    recent: () => preferences.get().recent.map((known) => ({ ...known, present: isPresent(known.path) })),
    openLast: () => {
      const last = preferences.get().recent[0]
      try {
        if (last) openFolder(last.path)
        else if (isPresent(first)) openFolder(first)
        else create(first)
      } catch (thrown) {
        if (!(thrown instanceof CodedError)) throw thrown
        failure = thrown
      }
    },
    open: openFolder,
    create,
    close: () => {
      open?.close()
      open = null
    },
  }
}

function isPresent(folder: string): boolean {
  return existsSync(join(folder, 'workspace.db'))
}
