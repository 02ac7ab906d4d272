import { diskMessages, workspaceMessages } from '../core/catalogue/store.ts'
import { isDamage } from './damaged-error.ts'
import { isCode } from './lock.ts'
import { NewerError } from './newer-error.ts'
import { ReadOnlyError } from './read-only-error.ts'

/** Stable codes of what the disk or the state of the workspace refuses in the middle of work. */
export type RefusalCode = 'read-only' | 'not-writable' | 'workspace-damaged' | 'workspace-newer' | 'workspace-in-use'

/** What the store could not do for a reason outside of the program; the message is Chinese: what is wrong and what to do. */
export interface Refusal {
  code: RefusalCode
  message: string
}

/** What an error says about the disk or the database; null where it is a fault of the program. Nothing was changed. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof ReadOnlyError) return { code: 'read-only', message: diskMessages['read-only'] }
  if (error instanceof NewerError) return { code: 'workspace-newer', message: workspaceMessages['workspace-newer'] }
  if (isDamage(error)) return { code: 'workspace-damaged', message: workspaceMessages['workspace-damaged'] }
  if (isCode(error, 'SQLITE_FULL') || systemCode(error, ['ENOSPC', 'EDQUOT', 'EFBIG']))
    return { code: 'not-writable', message: diskMessages['disk-full'] }
  if (isCode(error, 'SQLITE_BUSY')) return { code: 'workspace-in-use', message: diskMessages.busy }
  if (isCode(error, 'SQLITE_IOERR') || systemCode(error, ['EIO']))
    return { code: 'not-writable', message: diskMessages['io-error'] }
  const denied = ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_PERM'].some((code) => isCode(error, code))
  if (denied || systemCode(error, noPlace)) return { code: 'not-writable', message: workspaceMessages['not-writable'] }
  return null
}

/** What the system says of a place where nothing can be written, the drive of another machine that is away included. */
const noPlace = `EACCES EPERM EROFS ENOTDIR EEXIST EISDIR ENOENT ELOOP ENAMETOOLONG EINVAL ENXIO ENODEV EBUSY
   ENOTCONN ESTALE EHOSTDOWN EHOSTUNREACH ETIMEDOUT EREMOTEIO`.split(/\s+/)

function systemCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
