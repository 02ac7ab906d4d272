import { safetyWords as words } from '../../core/catalogue/safety.ts'
import { csvLine } from '../../core/export/text-cell.ts'
import { payloadOf, type TrailRow } from '../../store/trail.ts'

/** The whole trail as a table for a spreadsheet, one row a line; the byte order mark tells Excel that it is UTF-8. */
export function trailCsv(rows: readonly TrailRow[]): string {
  const lines = rows.map((row) => {
    const { seq, at, who, action, reportId, payload, prevHash, hash } = row
    return csvLine([seq, at, who, action, reportId, payloadOf(row)?.summary ?? '', payload, prevHash, hash])
  })
  return `\uFEFF${csvLine(words.trailColumns)}${lines.join('')}`
}

/**
 * The whole trail as JSON, to be verified by anybody: each row as stored, and how its hash is made. Payloads are texts,
 * because their bytes are what was hashed.
 */
export function trailJson(rows: readonly TrailRow[]): string {
  const head = rows.at(-1)
  return `${JSON.stringify(
    {
      format: 'heyue-trail-1',
      hash: 'SHA-256 of the JSON array [1, seq, at, who, action, reportId, payload, prevHash]; prevHash of the first row is 64 zeros',
      head: head ? { seq: head.seq, hash: head.hash } : null,
      rows,
    },
    null,
    1,
  )}\n`
}
