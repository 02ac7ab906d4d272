import { basename } from 'node:path'
import { dialogWords, requestMessages } from '../../core/catalogue/main.ts'
import { RequestError } from '../ipc/request-error.ts'
import { writeAtomically } from './write-atomically.ts'

/** Writes a file where the user chose to have it, whole or not at all; refuses with `not-writable` what the disk refuses. */
export function writeChosen(path: string, content: string | Uint8Array): void {
  try {
    writeAtomically(path, content)
  } catch {
    throw new RequestError('not-writable', requestMessages['not-writable'](basename(path) || dialogWords.pdf))
  }
}
