import { isAbsolute } from 'node:path'
import { requestMessages } from '../../core/catalogue/main.ts'
import type { Handlers } from '../ipc/dispatch.ts'
import { RequestError } from '../ipc/request-error.ts'
import type { DeskServices } from './desk-services.ts'

/** Answers the requests about importing. Progress goes by events. */
export function importHandlers({ workspaces, imports, dialogs }: DeskServices) {
  const start = (paths: readonly string[]) => {
    // A relative path would mean whatever folder the program was started in.
    const usable = paths.filter((path) => isAbsolute(path) && !path.includes('\0'))
    if (usable.length === 0) throw new RequestError('bad-request', requestMessages['no-paths'])
    workspaces.current()
    return { batch: imports.start(usable) }
  }
  return {
    'import.start': ({ paths }) => start(paths),
    'import.pick': async () => {
      workspaces.current()
      const paths = await dialogs.pickReports()
      return paths === null || paths.length === 0 ? null : start(paths)
    },
    'import.cancel': ({ batch }) => {
      imports.cancel(batch)
      return null
    },
  } satisfies Partial<Handlers>
}
