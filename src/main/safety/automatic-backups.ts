import { backupDue } from '../../store/backups/backup-name.ts'
import { listBackups } from '../../store/backups/backups.ts'
import { now } from '../clock.ts'
import { RequestError } from '../ipc/request-error.ts'
import type { Log } from '../log.ts'
import type { Workspaces } from '../workspace/workspaces.ts'
import type { Keeper } from './keeper.ts'

/** Milliseconds after which it is looked for the first time, so that opening is not slowed, and then again and again. */
const first = 20_000
const again = 10 * 60_000

/** What automatic backups need. */
export interface AutomaticBackupsOptions {
  workspaces: Workspaces
  keeper: Keeper
  log: Log
}

/**
 * Backs the open workspace up once on every day that it changes, and in between where much was done. A backup is verified
 * wholly: where that finds what opening did not look for, the workspace is no longer written to.
 */
export function startAutomaticBackups(options: AutomaticBackupsOptions): { stop: () => void } {
  let timer = setTimeout(look, first)
  function look(): void {
    void backUpIfDue(options).finally(() => (timer = setTimeout(look, again)))
  }
  return { stop: () => clearTimeout(timer) }
}

/** Makes a backup where one is due; answers whether it made one. */
export async function backUpIfDue({ workspaces, keeper, log }: AutomaticBackupsOptions): Promise<boolean> {
  const workspace = workspaces.opened()
  if (!workspace || workspace.damage) return false
  try {
    const { path } = workspace
    if (!backupDue(listBackups(path), workspace.trailHead().seq, now())) return false
    await keeper.run('backup', { folder: path, at: now() })
    return true
  } catch (thrown) {
    if (thrown instanceof RequestError && thrown.code === 'workspace-damaged') workspaces.distrust(workspace.path, thrown.message)
    else log.error('automatic backup', thrown)
    return false
  }
}
