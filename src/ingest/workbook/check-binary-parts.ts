import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import type { PackagePart } from './package-parts.ts'
import { mostColumns, mostRows } from './read-sheet.ts'

/** Records of a sheet's part ([MS-XLSB] 2.3) that the library follows without looking where they lead. */
const record = { row: 0, columns: 60, endSheet: 130, link: 494 }
/** Records that hold a value: 2 to 11 and the rich text 62. */
const isValue = (id: number): boolean => (id >= 2 && id <= 11) || id === 62

/**
 * Checks the sheets of a binary workbook before the library reads them: each must reach its end, no row, column or link
 * may lie where no sheet has any, since the library would count up to it. Gives whether any sheet holds a value. Throws
 * `truncated`, `damaged` or `too-complex`.
 */
export function checkBinaryParts(parts: readonly PackagePart[]): boolean {
  let hasValues = false
  for (const { name, content } of parts) {
    if (!/worksheets?\/[^/]*\.bin$/i.test(name)) continue
    hasValues = checkSheet(content) || hasValues
  }
  return hasValues
}

function checkSheet(bytes: Buffer): boolean {
  let hasValues = false
  let linked = 0
  for (let at = 0; at < bytes.length; ) {
    const id = variable(bytes, at, 2)
    const size = variable(bytes, id.next, 4)
    const from = size.next
    at = from + size.value
    if (at > bytes.length) throw new IngestFailure('truncated')
    if (id.value === record.endSheet) return hasValues
    const field = (index: number): number => (from + index * 4 + 4 <= at ? bytes.readUInt32LE(from + index * 4) : 0)
    if (id.value === record.row && field(0) >= mostRows) damaged()
    if (id.value === record.columns && (field(1) >= mostColumns || field(0) > field(1))) damaged()
    if (id.value === record.link) {
      // The library makes a cell of every place that a link covers.
      linked += (field(1) - field(0) + 1) * (field(3) - field(2) + 1)
      if (field(1) >= mostRows || field(3) >= mostColumns) damaged()
      if (linked > limits.cells) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
    }
    hasValues ||= isValue(id.value)
  }
  throw new IngestFailure('truncated')
}

/** A number of up to `most` bytes, seven bits in each, the eighth saying that it goes on. */
function variable(bytes: Buffer, start: number, most: number): { value: number; next: number } {
  let value = 0
  for (let index = 0; index < most; index += 1) {
    const byte = bytes[start + index]
    if (byte === undefined) throw new IngestFailure('truncated')
    value += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) return { value, next: start + index + 1 }
  }
  return { value, next: start + most }
}

function damaged(): never {
  throw new IngestFailure('damaged', ingestDetails.workbook)
}
