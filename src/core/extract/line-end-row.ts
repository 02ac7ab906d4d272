import type { TextSpan } from '../document/locator.ts'
import type { Piece } from './piece.ts'
import { type Reading, type Slot, slotOf } from './slot.ts'
import type { Value } from './stream.ts'

/**
 * Reads a row that stands alone under its heads where nothing but line ends parts the cells: the heads have no blanks
 * among them, so that they show how far apart cells and rows are. `heads` are the pieces up to the last head, `end` is
 * where the table's region ends. Null where the line ends do not come out even.
 */
export function rowByLineEnds(
  canonical: string,
  heads: readonly Piece[],
  values: readonly Value[],
  width: number,
  end: number,
): Reading | null {
  const gaps = gapsOf(heads)
  const last = heads.at(-1)
  if (!gaps || !last) return null
  const { cell, row } = gaps
  const tokens = values.filter((value) => value.raw !== '')
  const reading: Slot[] = []
  const blanks = (count: number, at: number): void => {
    for (let blank = 0; blank < count; blank += 1) reading.push(blankAt(at))
  }
  for (const [index, token] of tokens.entries()) {
    const before = (token.lineEndsBefore - (index === 0 ? row : cell)) / cell
    if (!Number.isInteger(before) || before < 0) return null
    blanks(before, token.span.start)
    reading.push(slotOf(token))
  }
  const open = width - reading.length
  const from = tokens.at(-1)?.span.end ?? last.span.end
  const lineEnds = canonical.slice(from, end).split('\n').length - 1
  // Behind the table there may be more line ends than its own, never fewer.
  if (open < 0 || lineEnds < (tokens.length === 0 ? row + (open - 1) * cell : open * cell)) return null
  blanks(open, from)
  return reading
}

function gapsOf(heads: readonly Piece[]): { cell: number; row: number } | null {
  const gaps = new Set(heads.slice(1).flatMap(({ lineEndsBefore }) => (lineEndsBefore >= 2 ? [lineEndsBefore] : [])))
  const cell = Math.min(...gaps)
  const wider = [...gaps].filter((gap) => gap > cell)
  const [row] = wider
  return row !== undefined && wider.length === 1 ? { cell, row } : null
}

function blankAt(at: number): Slot {
  const span: TextSpan = { start: at, end: at }
  return slotOf({
    raw: '',
    span,
    where: { kind: 'text', ...span },
    grid: -1,
    row: 0,
    column: 0,
    columnSpan: 1,
    lineEndsBefore: 0,
    attached: false,
    at: 0,
  })
}
