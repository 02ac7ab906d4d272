import type { Handlers } from '../ipc/dispatch.ts'
import { now } from '../clock.ts'
import type { DeskServices } from './desk-services.ts'

/** Answers the requests about workspaces. */
export function workspaceHandlers({ workspaces, dialogs }: DeskServices) {
  return {
    'workspace.current': () => workspaces.info(),
    'workspace.recent': () => workspaces.recent(),
    'workspace.retry': () => workspaces.retry(),
    'workspace.create': async () => {
      const folder = await dialogs.pickWorkspace('create')
      return folder === null ? null : workspaces.create(folder)
    },
    'workspace.open': async ({ path }) => {
      const folder = path ?? (await dialogs.pickWorkspace('open'))
      return folder === null ? null : workspaces.open(folder)
    },
    'workspace.set-reviewer': ({ reviewer }) => {
      workspaces.current().setReviewer(reviewer, now())
      return workspaces.info()
    },
  } satisfies Partial<Handlers>
}
