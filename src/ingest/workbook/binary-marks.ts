import type { Manner } from '../text/growing-text.ts'
import { mannerByFlags, markedText } from './biff-marks.ts'
import { struckFormat } from './struck-formats.ts'

/** How a font of a binary workbook sets characters (BrtFont, MS-XLSB 2.4.149). */
export function mannerOfFont(font: Buffer): Manner {
  return font.length < 8 ? 'plain' : mannerByFlags(font.readUInt16LE(2), font.readUInt16LE(6))
}

/**
 * What a record says with its raised marks and struck numbers set apart, and without the runs that told them: the library
 * drops these. `start` is where the characters begin: before them are their number and, before that, whether there are runs.
 */
export function withMarkedText(content: Buffer, start: number, fonts: readonly Manner[]): Buffer {
  const flags = content[start - 1] ?? 0
  const end = start + 4 + content.readUInt32LE(start) * 2
  if ((flags & 1) === 0 || end + 4 > content.length) return content
  const runs: { from: number; font: number }[] = []
  for (let at = end + 4; at + 4 <= content.length && runs.length < content.readUInt32LE(end); at += 4)
    runs.push({ from: content.readUInt16LE(at), font: content.readUInt16LE(at + 2) })
  const text = Buffer.from(markedText({ text: content.toString('utf16le', start + 4, end), runs }, fonts, false), 'utf16le')
  const length = Buffer.alloc(5)
  length.writeUInt32LE(text.length / 2, 1)
  return Buffer.concat([content.subarray(0, start - 1), length, text])
}

/** No workbook numbers its own formats so high. */
const formatNumber = 391

/** A cell format (BrtXF) with `struckFormat` where its font strikes through. */
export function withStruckFormat(format: Buffer, fonts: readonly Manner[]): Buffer {
  if (format.length < 6 || fonts[format.readUInt16LE(4)] !== 'struck') return format
  const changed = Buffer.from(format)
  changed.writeUInt16LE(formatNumber, 2)
  return changed
}

/** The content of the record (BrtFmt) that defines `struckFormat`. */
export function struckFormatRecord(): Buffer {
  const content = Buffer.alloc(6)
  content.writeUInt16LE(formatNumber, 0)
  content.writeUInt32LE(struckFormat.length, 2)
  return Buffer.concat([content, Buffer.from(struckFormat, 'utf16le')])
}
