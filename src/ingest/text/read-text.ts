import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { textLocator } from '../../core/document/locator.ts'
import type { Paragraph, ReadingNote } from '../../core/document/source-document.ts'
import { boundParagraphs, layOut } from '../canonical-text.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { markedBlocks } from '../markup/marked-blocks.ts'
import type { ReadResult } from '../read-result.ts'
import { decodeText, type DecodedText } from './decode-text.ts'
import { unfolded } from './folded-lines.ts'
import { withoutLineMarks } from './line-marks.ts'

/**
 * Reads plain text: the canonical text is the file's own, character by character, with line ends become "\n" and without
 * the marks that a program set before all lines. Every non-empty line is a paragraph. Where tables are in a markup, they
 * are laid out as the tables of any other format.
 */
export async function readText(bytes: Uint8Array): Promise<ReadResult> {
  const decoded = decodeOrFail(bytes)
  const { text, notes } = plainLines(decoded)
  if (text.trim() === '') throw new IngestFailure('empty-file')
  const marked = markedBlocks(text)
  const shown = marked ? layOut(marked) : { text, blocks: linesOf(text) }
  return { ok: true, document: { format: 'text', encoding: decoded.encoding, ...shown, notes } }
}

/** Decodes, or throws the coded failure. `declared` as for `decodeText`; `longest` in UTF-16 code units. */
export function decodeOrFail(
  bytes: Uint8Array,
  declared: string | null = null,
  longest: number = limits.textLength,
): DecodedText {
  const decoded = decodeText(bytes, declared)
  if (typeof decoded === 'string') throw new IngestFailure(decoded)
  if (decoded.text.length > longest) throw new IngestFailure('too-large', ingestDetails.characters(limits.textLength))
  return decoded
}

/** CRLF, CR and LF each become one "\n": a report whose cells are parted by runs of CR keeps the runs. */
export function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
}

/** Decoded text by its own lines, with the notes that this gives rise to. */
export function plainLines(decoded: DecodedText): { text: string; notes: ReadingNote[] } {
  const lines = unifyLineEnds(decoded.text)
  const unmarked = withoutLineMarks(lines)
  const whole = unfolded(unmarked ?? lines)
  const notes = decodingNotes(decoded)
  if (unmarked !== null) notes.push({ code: 'line-marks', detail: '' })
  if (whole !== null) notes.push({ code: 'folded-lines', detail: '' })
  return { text: whole ?? unmarked ?? lines, notes }
}

/** The notes that decoding gives rise to. */
export function decodingNotes(decoded: DecodedText): ReadingNote[] {
  return decoded.replaced > 0 ? [{ code: 'replacement-characters', detail: String(decoded.replaced) }] : []
}

function linesOf(text: string): Paragraph[] {
  const blocks: Paragraph[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (text.slice(start, end).trim() !== '')
      blocks.push({ kind: 'paragraph', span: { start, end }, where: textLocator(start, end) })
    boundParagraphs(blocks.length)
    start = end + 1
  }
  return blocks
}
