import { listBackups } from '../../store/backups/backups.ts'
import { now } from '../clock.ts'
import type { Handlers } from '../ipc/dispatch.ts'
import { trailCsv, trailJson } from '../safety/trail-file.ts'
import { writeChosen } from '../workspace/write-chosen.ts'
import type { DeskServices } from './desk-services.ts'

/** Answers the requests about backups, verification, salvage, the exported trail and the log. */
export function safetyHandlers({ workspaces, keeper, dialogs, log }: DeskServices) {
  return {
    'safety.state': () => {
      const folder = workspaces.place()
      return { folder, trouble: workspaces.trouble(), open: workspaces.opened() !== null, backups: listBackups(folder) }
    },
    'safety.back-up': () => keeper.run('backup', { folder: workspaces.current().path, at: now() }),
    'safety.compare': ({ name }) => keeper.run('compare', { folder: workspaces.place(), name }),
    'safety.restore': ({ name }) =>
      workspaces.replaced((folder, stamp) => keeper.run('restore', { folder, name, stamp: { ...stamp, at: now() } })),
    'safety.verify': ({ printed }) => keeper.run('verify', { folder: workspaces.place(), printed }),
    'safety.salvage': async () => {
      const to = await dialogs.pickWorkspace('create')
      return to === null ? null : keeper.run('salvage', { from: workspaces.place(), to, at: now() })
    },
    'trail.export': async ({ format }) => {
      const workspace = workspaces.current()
      const path = await dialogs.saveTrail(workspace.name, format)
      if (path === null) return null
      const rows = workspace.trailRows()
      writeChosen(path, format === 'csv' ? trailCsv(rows) : trailJson(rows))
      return { path }
    },
    'log.read': () => ({ path: log.path, text: log.read() }),
    'log.clear': () => {
      log.clear()
      return null
    },
  } satisfies Partial<Handlers>
}
