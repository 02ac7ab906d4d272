import { type MarkedCell, type MarkedTable, spanOf } from './marked-table.ts'

const fence = /^\|===[^\S\n]*$/gm
/** What stands before the bar of a cell: how often it is repeated or what it spans, and how it is set. */
const bar = /(?<=^|\s)(?:(\d{1,3})?(?:\.(\d{1,3}))?([+*]))?(?:[<^>](?:\.[<^>])?)?[aehlmdsv]?\|/g

/** The tables of AsciiDoc, whose cells flow into as many columns as its head says or its first line has. */
export function asciidocTables(text: string): MarkedTable[] {
  const fences = [...text.matchAll(fence)]
  const tables: MarkedTable[] = []
  for (let at = 0; at + 1 < fences.length; at += 2) {
    const [open, close] = [fences[at]!, fences[at + 1]!]
    const body = text.slice(open.index + open[0].length, close.index)
    const head = /\[([^\n]{0,200})\][^\S\n]*\n$/.exec(text.slice(Math.max(0, open.index - 220), open.index))
    const first = cellsIn(body.split('\n').find((line) => line.includes('|')) ?? '')
    const columns = columnsOf(head?.[1] ?? '') ?? first.reduce((sum, { columnSpan }) => sum + columnSpan, 0)
    const start = open.index - (head?.[0].length ?? 0)
    if (columns > 0) tables.push({ start, end: close.index + close[0].length, rows: [cellsIn(body)], columns })
  }
  return tables
}

function cellsIn(text: string): MarkedCell[] {
  const bars = [...text.matchAll(bar)]
  return bars.flatMap(({ 0: mark, 1: first, 2: second, 3: kind, index }, at) => {
    const cell = {
      text: text.slice(index + mark.length, bars[at + 1]?.index ?? text.length).trim(),
      columnSpan: kind === '+' ? spanOf(first) : 1,
      rowSpan: kind === '+' ? spanOf(second) : 1,
    }
    return Array.from({ length: kind === '*' ? spanOf(first) : 1 }, () => cell)
  })
}

/** cols="10*", cols="3,1,1" or cols="1,2*"; null where nothing says it. */
function columnsOf(head: string): number | null {
  const listed = /cols\s*=\s*"([^"]+)"/.exec(head)?.[1] ?? /cols\s*=\s*([\d*]+)/.exec(head)?.[1]
  if (listed === undefined) return null
  return listed.split(/[,;]/).reduce((sum, part) => sum + spanOf(/(\d{1,3})\*/.exec(part)?.[1]), 0)
}
