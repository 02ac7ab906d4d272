import { readDocument } from '../../src/ingest/read-document.ts'

/** The code with which a hostile file is refused, or "read"; throws where the answer took more than five seconds. */
export async function answerTo(bytes: Uint8Array): Promise<string> {
  const start = performance.now()
  const result = await readDocument(bytes, 'x.bin')
  const seconds = (performance.now() - start) / 1_000
  if (seconds > 5) throw new Error(`took ${seconds.toFixed(1)} s`)
  if (!result.ok && (result.error.code === 'reader-failed' || !/[。]$/.test(result.error.message)))
    throw new Error(result.error.message)
  return result.ok ? 'read' : result.error.code
}
