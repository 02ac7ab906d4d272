import { type MarkedCell, type MarkedTable, spanOf } from './marked-table.ts'

const opens = /\[table[^\]\n]{0,80}\]/gi
const closes = '[/table]'
const row = /\[tr[^\]\n]{0,80}\]/i
const cell = /\[t[dh]([= ][^\]\n]{0,80})?\]/i
const mark = /\[\/?(?:[a-z]{1,12}|\*)(?:[= ][^\]\n]{0,80})?\]/gi

/** The tables of the markup of forums: [table][tr][td]…; its marks in the text around them are dropped by `plainBbcode`. */
export function bbcodeTables(text: string): MarkedTable[] {
  const lower = text.toLowerCase()
  const tables: MarkedTable[] = []
  for (const { index, 0: open } of text.matchAll(opens)) {
    if (index < (tables.at(-1)?.end ?? 0)) continue
    const end = lower.indexOf(closes, index)
    if (end < 0) break
    const rows = text
      .slice(index + open.length, end)
      .split(row)
      .slice(1)
    tables.push({ start: index, end: end + closes.length, rows: rows.map(cellsOf), columns: null })
  }
  return tables
}

/** A line without the marks of bold letters, alignment and the like. */
export function plainBbcode(line: string): string {
  return line.replace(mark, '')
}

function cellsOf(written: string): MarkedCell[] {
  const parts = written.split(cell).slice(1)
  const cells: MarkedCell[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const setting = parts[at] ?? ''
    // [td=2,3] says columns and rows; [td=120] says a width.
    const [, across, down] = /^=(\d{1,3}),(\d{1,3})/.exec(setting) ?? [
      null,
      /colspan="?(\d{1,3})/i.exec(setting)?.[1],
      /rowspan="?(\d{1,3})/i.exec(setting)?.[1],
    ]
    cells.push({ text: plainBbcode(parts[at + 1] ?? '').trim(), columnSpan: spanOf(across), rowSpan: spanOf(down) })
  }
  return cells
}
