import { CFB } from 'xlsx'
import { IngestFailure } from '../ingest-error.ts'

// The library leaves this part of itself untyped.
const containers = CFB as {
  read: (bytes: Uint8Array, options: { type: 'array' }) => unknown
  find: (container: unknown, name: string) => { content: ArrayLike<number> } | null
}

/** Numbers of the records of a workbook of Excel 97 to 2003 that are used here (MS-XLS 2.3). */
export const record = {
  begin: 0x0809,
  end: 0x000a,
  continued: 0x003c,
  password: 0x002f,
  sheet: 0x0085,
  font: 0x0031,
  format: 0x00e0,
  strings: 0x00fc,
  sharedString: 0x00fd,
  formula: 0x0006,
  number: 0x0203,
  shortNumber: 0x027e,
  shortNumbers: 0x00bd,
} as const

/** The record stream of such a workbook; null where it is an older one. Throws `damaged`. */
export function workbookStream(bytes: Uint8Array): DataView | null {
  try {
    const entry = containers.find(containers.read(bytes, { type: 'array' }), 'Workbook')
    if (!entry) return null
    const stream = Uint8Array.from(entry.content)
    return new DataView(stream.buffer)
  } catch {
    throw new IngestFailure('damaged')
  }
}

/** The records of one part, from its begin record to its end record. Throws `damaged` or `truncated`. */
export function* recordsOf(stream: DataView, start: number): Generator<{ id: number; content: DataView }> {
  let depth = 0
  for (let at = start; at + 4 <= stream.byteLength; ) {
    const id = stream.getUint16(at, true)
    const size = stream.getUint16(at + 2, true)
    if (at === start && id !== record.begin) throw new IngestFailure('damaged')
    if (at + 4 + size > stream.byteLength) throw new IngestFailure('truncated')
    if (id === record.begin) depth += 1
    // Charts stand inside a sheet, with a beginning and an end of their own.
    if (id === record.end) depth -= 1
    yield { id, content: new DataView(stream.buffer, stream.byteOffset + at + 4, size) }
    if (depth === 0) return
    at += 4 + size
  }
  throw new IngestFailure('truncated')
}
