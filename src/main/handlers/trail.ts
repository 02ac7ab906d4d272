import type { Handlers } from '../ipc/dispatch.ts'
import type { DeskServices } from './desk-services.ts'

/** Answers the requests for the trail. */
export function trailHandlers({ workspaces }: DeskServices) {
  return {
    'trail.list': ({ reportId, limit }) => workspaces.current().listTrail(reportId, limit),
  } satisfies Partial<Handlers>
}
