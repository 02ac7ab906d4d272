import type { Severity } from '../../../../core/rules/verdict.ts'
import type { Mark, Place } from '../original-marks.ts'

/** Characters of a cell with the same marks. */
export interface CellRun {
  text: string
  on: boolean
  severity: Severity | null
}

/**
 * A cell's characters cut at the edges of what is quoted and selected in it. Where the cell shows something else than
 * was read (a rounded number), the cell is one run.
 */
export function cellRuns(shown: string, text: string, marks: readonly Mark[], on: readonly Place[]): CellRun[] {
  const quotes = marks.filter((mark) => mark.kind === 'quote')
  const [first] = [...on, ...quotes]
  if (!first) return [{ text: shown, on: false, severity: null }]
  const { piece } = first
  const indent = shown.length - shown.trimStart().length
  const exact = shown.trim() === text.slice(piece.span.start, piece.span.end)
  if (!exact || shown === '') return [{ text: shown, on: on.length > 0, severity: quotes[0]?.severity ?? null }]
  const inside = (place: Place) => {
    const start = place.span.start - piece.span.start
    const end = place.span.end - piece.span.start
    // The blanks around a cell's text belong to whoever reaches its end.
    return { from: start === 0 ? 0 : start + indent, to: end + indent >= shown.trimEnd().length ? shown.length : end + indent }
  }
  const selected = on.map(inside)
  const quoted = quotes.map((quote) => ({ ...inside(quote), severity: quote.severity }))
  const edges = [...new Set([0, shown.length, ...[...selected, ...quoted].flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  )
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1]!
    const covers = (span: { from: number; to: number }) => span.from <= from && span.to >= to
    return { text: shown.slice(from, to), on: selected.some(covers), severity: quoted.find(covers)?.severity ?? null }
  })
}
