import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { ReadingNote } from '../../core/document/source-document.ts'
import { type DraftBlock, layOut } from '../canonical-text.ts'
import { ingestError, IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { shownOnce } from '../marginal-text.ts'
import { picturesOnly } from '../pictures-only.ts'
import type { Reader } from '../read-result.ts'
import { Formatting } from './formatting.ts'
import { paragraphProperties } from './paragraph-properties.ts'
import { PieceTable } from './piece-table.ts'
import { StyleSheet } from './style-sheet.ts'
import { openWord } from './word-streams.ts'
import { WordTables } from './word-tables.ts'
import { WordText } from './word-text.ts'

/**
 * Reads a Word 97–2003 document (also WPS, which writes the same): paragraphs, and tables with their merges as the marks
 * and row definitions give them; notes, text boxes, headers and footers after the body. Deleted and hidden text is left
 * out. Numbers of automatic lists are not in the text of these documents. Throws as `openWord`.
 */
export const readDoc: Reader = async (bytes) => {
  const streams = openWord(bytes)
  const pieces = new PieceTable(streams)
  const paragraphs = new Formatting(streams, 'paragraphs')
  const text = new WordText(pieces, new Formatting(streams, 'characters'), new StyleSheet(streams))
  const read = (from: number, length: number): DraftBlock[] => {
    const tables = new WordTables()
    text.restart()
    for (const { start, end } of paragraphSpans(pieces.text, from, from + length)) {
      const mark = pieces.text.charCodeAt(end - 1)
      const formatting = paragraphs.at(pieces.place(end - 1))
      const properties = paragraphProperties(formatting?.apply ?? null)
      const ended = mark === 0x0d || mark === 0x07 ? end - 1 : end
      tables.add(text.read(start, ended, formatting?.style ?? 0).split('\n'), properties, mark === 0x07)
    }
    return tables.finish()
  }
  const { body, footnotes, headers, comments, endnotes, boxes } = streams.lengths
  const afterHeaders = body + footnotes + headers
  const drafts = [
    ...read(0, body),
    ...read(body, footnotes),
    ...read(afterHeaders + comments, endnotes),
    ...read(afterHeaders + comments + endnotes, boxes),
    ...shownOnce(read(body + footnotes, headers)),
  ].filter((block) => block.kind === 'grid' || block.text.trim() !== '')
  const { images, deletions } = text.counts
  if (drafts.length === 0)
    return images > 0 ? { ok: true, document: picturesOnly('doc', images) } : { ok: false, error: ingestError('no-content') }
  refuseExcess(drafts)
  const notes: ReadingNote[] = []
  if (images > 0) notes.push({ code: 'image', detail: String(images) })
  if (deletions > 0) notes.push({ code: 'tracked-deletion', detail: String(deletions) })
  return { ok: true, document: { format: 'doc', encoding: null, ...layOut(drafts), notes } }
}

/** The paragraphs of a stretch of the text, each with the mark that ends it: of a paragraph, a cell or row, or a section. */
function* paragraphSpans(text: string, from: number, to: number): Generator<{ start: number; end: number }> {
  const most = Math.min(to, text.length)
  for (let start = from; start < most; ) {
    let end = start
    while (end < most && !'\r\x07\x0c'.includes(text.charAt(end))) end += 1
    end = Math.min(end + 1, most)
    yield { start, end }
    start = end
  }
}

function refuseExcess(drafts: readonly DraftBlock[]): void {
  const cells = drafts.reduce((sum, block) => sum + (block.kind === 'grid' ? block.cells.length : 0), 0)
  if (cells > limits.cells) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
}
