import { readDocument } from '../../src/ingest/read-document.ts'

/**
 * The code with which a hostile file is refused, or "read"; throws where the answer took more than five seconds of the
 * processor in all threads of this process, so that a busy machine changes nothing.
 */
export async function answerTo(bytes: Uint8Array): Promise<string> {
  const start = process.cpuUsage()
  const result = await readDocument(bytes, 'x.bin')
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1_000_000
  if (seconds > 5) throw new Error(`took ${seconds.toFixed(1)} s`)
  if (!result.ok && (result.error.code === 'reader-failed' || !/[。]$/.test(result.error.message)))
    throw new Error(result.error.message)
  return result.ok ? 'read' : result.error.code
}
