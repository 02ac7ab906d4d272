import { formatNames, ingestDetails, noReaderYet } from '../core/catalogue/ingest.ts'
import type { SourceFormat } from '../core/document/source-document.ts'
import { detectFormat } from './detect-format.ts'
import { errorOf, IngestFailure } from './ingest-error.ts'
import { limits, megabytes } from './limits.ts'
import type { Reader, ReadResult } from './read-result.ts'
import { readers } from './readers.ts'

export type { ReadResult } from './read-result.ts'

/**
 * Reads a file into a document, by its content. Never throws: what is wrong with a file is a coded error. The caller
 * runs it where it can be killed (limits.milliseconds, limits.heapMegabytes). `fileName` is for messages only.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadResult> {
  return (await readWithFormat(bytes, fileName)).result
}

/** An import that was made before still costs a look through the loader. */
const loaded = new Map<SourceFormat, Reader>()

/**
 * As `readDocument`, and the format that was recognised, also where reading failed; null where none was. `recognised` is
 * told of it before the reading begins, which may have to be killed.
 */
export async function readWithFormat(
  bytes: Uint8Array,
  fileName: string,
  recognised: (format: SourceFormat) => void = () => undefined,
): Promise<{ format: SourceFormat | null; result: ReadResult }> {
  let format: SourceFormat | null = null
  try {
    if (bytes.length > limits.fileBytes)
      throw new IngestFailure('too-large', ingestDetails.megabytes(megabytes(limits.fileBytes)))
    format = detectFormat(bytes)
    recognised(format)
    const load = readers[format]
    if (!load) throw new IngestFailure('unsupported-format', noReaderYet(formatNames[format]))
    const read = loaded.get(format) ?? (await load())
    loaded.set(format, read)
    return { format, result: await read(bytes, { fileName }) }
  } catch (thrown) {
    return { format, result: { ok: false, error: errorOf(thrown) } }
  }
}
