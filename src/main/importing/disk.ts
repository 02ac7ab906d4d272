import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { expandPaths } from '../../ingest/expand-paths.ts'
import { ingestError } from '../../ingest/ingest-error.ts'
import { limits } from '../../ingest/limits.ts'
import { type FileReading, readFileBytes } from '../../ingest/read-file.ts'

/** What main itself asks the disk for. A drive of another machine that is away may never answer. */
export interface Disk {
  list: typeof expandPaths
  read: (path: string) => Promise<FileReading>
}

/** The disk of the machine; what it does not give within the time of a file is refused. */
export const disk: Disk = { list: expandPaths, read: (path) => inTime(readFileBytes(path), limits.milliseconds) }

/** What was read, or, after so many milliseconds, that the drive does not answer. */
export function inTime(reading: Promise<FileReading>, milliseconds: number): Promise<FileReading> {
  return new Promise((resolve) => {
    const silent = () => resolve({ ok: false, error: ingestError('unreadable-path', ingestDetails.silentDrive) })
    const timer = setTimeout(silent, milliseconds)
    void reading.then(resolve).finally(() => clearTimeout(timer))
  })
}
