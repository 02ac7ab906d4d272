import { constants, inflateSync } from 'node:zlib'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { megabytes } from '../limits.ts'

/**
 * Bytes of one object besides its stream, and of one stream of objects: those of reports have some thousands. pdf.js takes
 * an object to pieces as a whole, and a dictionary of a million names wants more memory in one piece than its thread has,
 * which ends the process and not the thread.
 */
const mostBytes = 4 * 1024 * 1024

/** Refuses a PDF with an object that is too large to be taken to pieces. Throws `too-complex`. */
export function refuseLargeObjects(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const streams = marks(file, 'stream')
  const ends = marks(file, 'endobj')
  for (let at = 0; at < file.length; ) {
    // The table of places is no object, but as long as there are many.
    if (isPlaces.test(file.toString('latin1', at, at + 16))) at = marks(file, 'trailer').from(at)
    const [stream, end] = [streams.from(at), ends.from(at)]
    const next = Math.min(stream, end)
    if (next - at > mostBytes) throw tooLarge()
    if (next === end) at = end + 'endobj'.length
    else {
      const after = file.indexOf('endstream', stream)
      const close = after < 0 ? file.length : after
      if (file.subarray(at, stream).includes('/ObjStm') && inflatesTooFar(file.subarray(stream, close))) throw tooLarge()
      at = close + 'endstream'.length
    }
  }
}

const isPlaces = /^\s*xref\s/

/** Where a word stands from a place on, or the end of the file; a place once found is not searched for again. */
function marks(file: Buffer, word: string): { from: (at: number) => number } {
  let found = -1
  return {
    from: (at) => {
      if (found < at) {
        const next = file.indexOf(word, at)
        found = next < 0 ? file.length : next
      }
      return found
    },
  }
}

/** Whether a stream of objects has more bytes, inflated, than may be; one that does not inflate is pdf.js's to refuse. */
function inflatesTooFar(stream: Buffer): boolean {
  const start = stream.indexOf('\n') + 1
  try {
    inflateSync(stream.subarray(start), { maxOutputLength: mostBytes, finishFlush: constants.Z_SYNC_FLUSH })
    return false
  } catch (thrown) {
    return thrown instanceof RangeError
  }
}

function tooLarge(): IngestFailure {
  return new IngestFailure('too-complex', ingestDetails.objectSize(megabytes(mostBytes)))
}
