import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { keptRows } from '../blank-rows.ts'
import { type DraftCell, layOut } from '../canonical-text.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import type { ReadResult } from '../read-result.ts'
import { decodeOrFail, plainLines } from './read-text.ts'
import { parseSeparated, separatorOf, withoutHint } from './separated.ts'

/** Reads separated values (comma, tab or semicolon) as one grid; fields are kept to the letter ("000001" stays "000001"). */
export async function readCsv(bytes: Uint8Array): Promise<ReadResult> {
  const decoded = decodeOrFail(bytes)
  const { text, notes } = plainLines(decoded)
  const source = withoutHint(text)
  const records = parseSeparated(source, separatorOf(source) ?? ',')
  const columns = widthOf(records)
  if (columns === 0) throw new IngestFailure('empty-file')
  const filled = records.flatMap((record, row) => (record.some((field) => field.trim() !== '') ? [row] : []))
  const cells: DraftCell[] = []
  for (const row of keptRows(filled, (at) => records[at] !== undefined)) {
    const fields = (records[row] ?? []).slice(0, columns)
    fields.forEach((field, column) => cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: field.trim() }))
    if (cells.length > limits.cells) throw new IngestFailure('too-complex', ingestDetails.cells(limits.cells))
  }
  const laidOut = layOut([{ kind: 'grid', rows: records.length, columns, cells, sheet: null }])
  return { ok: true, document: { format: 'csv', encoding: decoded.encoding, ...laidOut, notes } }
}

/** Columns up to the last one that holds anything. */
function widthOf(records: string[][]): number {
  let width = 0
  for (const record of records) {
    const last = record.findLastIndex((field) => field.trim() !== '')
    if (last >= limits.columns) throw new IngestFailure('too-complex', ingestDetails.columns(limits.columns))
    width = Math.max(width, last + 1)
  }
  return width
}
