import { lookAt } from '../../ingest/look/look-at.ts'
import { readFileBytes } from '../../ingest/read-file.ts'
import type { AlteredAnswer, LookedAnswer, RefusedAnswer, WorkerTask } from './messages.ts'

/** Reads an original and makes it ready to be shown; one that is not what was imported is not parsed at all. */
export async function lookAtOriginal({
  path,
  sha256,
  format,
}: WorkerTask & { kind: 'look' }): Promise<LookedAnswer | AlteredAnswer | RefusedAnswer> {
  const reading = await readFileBytes(path)
  if (!reading.ok) return { kind: 'refused', error: reading.error }
  if (reading.sha256 !== sha256) return { kind: 'altered' }
  const seen = await lookAt(reading.bytes, format)
  return seen.ok ? { kind: 'looked', look: seen.look, text: seen.text } : { kind: 'refused', error: seen.error }
}
