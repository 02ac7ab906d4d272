import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { OleFile } from '../ole-file.ts'

/** The streams of a Word 97–2003 document, and where its file information block says that things are. */
export interface WordStreams {
  main: DataView
  table: DataView
  /** Large paragraph properties; empty where the document has none. */
  data: DataView
  /** Characters of the subdocuments, in this order one after the other. */
  lengths: { body: number; footnotes: number; headers: number; comments: number; endnotes: number; boxes: number }
  /** A structure in the table stream, by its place in the list of the block (MS-DOC 2.5.6). */
  structure: (index: number) => DataView
}

/** Opens a document. Throws `encrypted`, `unsupported-format` for Word 95 and before, `truncated` or `damaged`. */
export function openWord(bytes: Uint8Array): WordStreams {
  const ole = new OleFile(bytes)
  const main = viewOf(ole.stream('WordDocument'))
  if (main.byteLength < 0x1aa) throw new IngestFailure('truncated')
  if (main.getUint16(0, true) !== 0xa5ec)
    throw new IngestFailure(main.getUint16(0, true) === 0xa5dc ? 'unsupported-format' : 'damaged', ingestDetails.word95)
  const flags = main.getUint16(10, true)
  if ((flags & 0x0100) !== 0) throw new IngestFailure('encrypted')
  if (main.getUint16(2, true) < 0x00c0) throw new IngestFailure('unsupported-format', ingestDetails.word95)
  const table = viewOf(ole.stream((flags & 0x0200) === 0 ? '0Table' : '1Table'))
  const length = (offset: number) => main.getUint32(offset, true)
  return {
    main,
    table,
    data: viewOf(ole.stream('Data')),
    lengths: {
      body: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
    structure: (index) => {
      const [at, size] = [length(0x9a + index * 8), length(0x9e + index * 8)]
      if (at + size > table.byteLength) throw new IngestFailure('truncated')
      return new DataView(table.buffer, table.byteOffset + at, size)
    },
  }
}

function viewOf(bytes: Uint8Array | null): DataView {
  const content = bytes ?? new Uint8Array()
  return new DataView(content.buffer, content.byteOffset, content.byteLength)
}
