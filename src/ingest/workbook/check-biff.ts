import { CFB } from 'xlsx'
import { IngestFailure } from '../ingest-error.ts'

const record = { begin: 0x0809, end: 0x000a, password: 0x002f, sheet: 0x0085 }

// The library leaves this part of itself untyped.
const containers = CFB as {
  read: (bytes: Uint8Array, options: { type: 'array' }) => unknown
  find: (container: unknown, name: string) => { content: ArrayLike<number> } | null
}

/**
 * Refuses a workbook of Excel 97 to 2003 whose record stream does not reach its end: such files have no checksum, and
 * the workbook library reads the first half of a cut sheet without a word. Older workbooks pass unchecked.
 */
export function checkBiff(bytes: Uint8Array): void {
  const stream = workbookStream(bytes)
  if (!stream) return
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const sheets = walk(view, 0)
  for (const start of sheets) walk(view, start)
}

/** Walks one part from its begin record to its end record; gives the places of the sheets that it lists. */
function walk(view: DataView, start: number): number[] {
  const sheets: number[] = []
  let depth = 0
  for (let at = start; at + 4 <= view.byteLength; ) {
    const id = view.getUint16(at, true)
    const next = at + 4 + view.getUint16(at + 2, true)
    if (at === start && id !== record.begin) throw new IngestFailure('damaged')
    if (next > view.byteLength) throw new IngestFailure('truncated')
    if (id === record.password) throw new IngestFailure('encrypted')
    if (id === record.begin) depth += 1
    // Charts stand inside a sheet, with a beginning and an end of their own.
    if (id === record.end) depth -= 1
    if (id === record.sheet) sheets.push(view.getUint32(at + 4, true))
    if (depth === 0) return sheets
    at = next
  }
  throw new IngestFailure('truncated')
}

function workbookStream(bytes: Uint8Array): Uint8Array | null {
  try {
    const entry = containers.find(containers.read(bytes, { type: 'array' }), 'Workbook')
    return entry ? Uint8Array.from(entry.content) : null
  } catch {
    throw new IngestFailure('damaged')
  }
}
