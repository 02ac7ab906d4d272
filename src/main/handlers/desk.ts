import type { Handlers } from '../ipc/dispatch.ts'
import type { DeskServices } from './desk-services.ts'

/** Keeps what was open, filtered and scrolled in the workspace. */
export function deskHandlers({ workspaces }: DeskServices) {
  return {
    'desk.load': () => ({ state: workspaces.current().loadDesk() }),
    'desk.save': ({ state }) => {
      workspaces.current().saveDesk(state)
      return null
    },
  } satisfies Partial<Handlers>
}
