import type { LabelHit } from './chain.ts'
import type { LabelPattern } from './labels.ts'
import type { Piece, PieceRun } from './piece.ts'
import { matchesIn, type Stream } from './stream.ts'

/** Of a table's row labels so many must stand in one line of a grid before it is taken to lie on its side. */
const share = 0.6

/** Rows of so many cells must reach as far as the widest does, that of the labels among them. */
const fewestCells = 4

/**
 * The pieces of a table that lies on its side (the rows of the form are its columns), turned upright; those of any other
 * table as they are. Only a grid can be turned, whose rows are of one width: null where the table lies on its side and
 * its columns do not line up. `stream`: that of the run.
 */
export function upright(stream: Stream, run: PieceRun, rows: readonly LabelPattern[]): PieceRun | null {
  const grids = new Set(run.pieces.map(({ grid }) => grid))
  if (grids.size !== 1 || grids.has(-1)) return run
  const labelled = rows.map(({ pattern }) => piecesWith(stream, pattern))
  const across = mostInOne(labelled, (piece) => piece.row)
  if (across < rows.length * share || mostInOne(labelled, (piece) => piece.column) >= across) return run
  if (!isEven(run.pieces)) return null
  const pieces = run.pieces
    .map(({ row, column, columnSpan, rowSpan, ...rest }) => ({
      ...rest,
      row: column,
      column: row,
      rowSpan: columnSpan,
      columnSpan: rowSpan ?? 1,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column)
  return { ...run, pieces, merges: pieces.some((piece) => piece.columnSpan > 1) }
}

/**
 * Whether the heads of the columns stand behind the labels of the rows, all but the last few: then the table was on its
 * side, and its numbers follow their heads.
 */
export function areHeadsBehind(stream: Stream, chain: readonly LabelHit[], heads: readonly LabelPattern[]): boolean {
  const behind = chain[Math.floor(chain.length * 0.8)]
  const [first] = chain
  if (!first || !behind) return false
  const places = heads.flatMap(({ pattern, weight }) =>
    weight > 1 ? [matchesIn(stream, pattern).map(({ index }) => index)] : [],
  )
  const met = places.filter((found) => found.length > 0)
  return met.length >= fewestHeads && met.every((found) => found.every((at) => at > behind.start))
}

/** Fewer heads may stand behind a table by chance. */
const fewestHeads = 3

function piecesWith(stream: Stream, label: RegExp): Piece[] {
  return matchesIn(stream, label).flatMap(({ index }) => stream.pieces[stream.pieceOf[index] ?? -1] ?? [])
}

/** How many labels the line of the grid with the most of them has; for each label the pieces that hold it. */
function mostInOne(labelled: readonly Piece[][], lineOf: (piece: Piece) => number): number {
  const counts = new Map<number, number>()
  for (const pieces of labelled) for (const line of new Set(pieces.map(lineOf))) counts.set(line, (counts.get(line) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

/**
 * Whether all rows end where the widest row does: where the first cell of the labels' row is lost, each of them stands over
 * the numbers of the row before its own.
 */
function isEven(pieces: readonly Piece[]): boolean {
  const ends = new Map<number, { end: number; cells: number }>()
  for (const piece of pieces) {
    const row = ends.get(piece.row) ?? { end: 0, cells: 0 }
    ends.set(piece.row, { end: Math.max(row.end, piece.column + piece.columnSpan), cells: row.cells + 1 })
  }
  const widest = Math.max(...pieces.map((piece) => piece.column + piece.columnSpan))
  return [...ends.values()].every(({ end, cells }) => cells < fewestCells || end === widest)
}
