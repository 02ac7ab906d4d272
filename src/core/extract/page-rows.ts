import { tokensAmong } from './layout.ts'
import type { PieceRun } from './piece.ts'
import type { Segment, Segmented } from './segments.ts'
import type { Value } from './stream.ts'

/**
 * Gives each row of text that is set in columns the numbers of its line. Where a page's lines were put together by their
 * heights, the numbers of a row may stand beside its neighbour's label; but where the table has as many lines of `width`
 * numbers as it has rows, and no other numbers, both follow each other down the page. Else the rows are returned of
 * which that is not known.
 */
export function placeRowsByLines(segmented: Segmented, run: PieceRun, width: number, rows: number): ReadonlySet<Segment> {
  const { head, segments, astray } = segmented
  if (!run.placed) return new Set()
  const all = [...head, ...segments.flatMap(({ values }) => values), ...astray].filter(isPrinted)
  const lines = linesOf(all, width)
  // Labels that were put together rightly follow each other as on the form.
  const inOrder = segments.every(({ hit }, index) => hit.row > (segments[index - 1]?.hit.row ?? -1))
  const areWhole = lines.every((line) => line.length === width)
  if (!inOrder || !areWhole || lines.length !== rows || segments.length !== rows)
    return new Set([...crowdedRows(segmented, width), ...rowsBesideHalves(segments, lines, width)])
  // A label that runs into the one below it in its column stands behind those beside both in the text, but not on the page.
  const downThePage = segments.toSorted((above, below) => above.row - below.row)
  for (const [index, segment] of downThePage.entries()) segment.values = lines[index]!
  segmented.head = []
  segmented.astray = []
  return new Set()
}

/**
 * Whether the numbers of one row stand on several lines of text that is set in columns, so that nothing says which is before
 * which, or its line goes on behind them with another, so that any of them may be no cell of it.
 */
export function areNoLine(values: readonly Value[], { values: all }: Segment, run: PieceRun): boolean {
  const lines = new Set(values.filter(isPrinted).map(({ row }) => row))
  return (
    run.placed === true &&
    (lines.size > 1 || all.filter(isPrinted).filter(({ row }) => lines.has(row)).length > tokensAmong(values))
  )
}

/** No blank, and not the stop of a label's number. */
function isPrinted({ raw }: Value): boolean {
  return raw !== '' && !/^[.．、]$/.test(raw)
}

/** The numbers of each line, down the page. Two lines that have a row's numbers together, a label beside both, are one. */
function linesOf(values: readonly Value[], width: number): Value[][] {
  const lines: Value[][] = []
  for (const [, line] of [...Map.groupBy(values, ({ row }) => row)].sort(([above], [below]) => above - below)) {
    const last = lines.at(-1)
    if (last && last.length + line.length === width) last.push(...line)
    else lines.push([...line])
  }
  return lines
}

/** A row without numbers, and the numbers of two behind another: those between may have one another's. */
function crowdedRows({ segments, astray }: Segmented, width: number): ReadonlySet<Segment> {
  const found = new Set<Segment>()
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1]
    // Behind the last row there may be anything.
    if (!next) continue
    const behind = astray.filter(({ at }) => at > segment.hit.start && at < next.hit.start)
    if (linesOf([...segment.values, ...behind].filter(isPrinted), width).length < 2) continue
    for (const others of [segments.slice(0, index).reverse(), segments.slice(index + 1)]) {
      const empty = others.findIndex(({ values }) => tokensAmong(values) === 0)
      if (empty >= 0) for (const other of [segment, ...others.slice(0, empty + 1)]) found.add(other)
    }
  }
  return found
}

/** A line with more numbers than this is no rest of the numbers above it. */
const mostHalves = 3

/** In a table without blanks: the rows around a line of few numbers that is no row, but perhaps halves of those beside it. */
function rowsBesideHalves(segments: readonly Segment[], lines: readonly Value[][], width: number): Segment[] {
  if (lines.filter((line) => line.length === width).length * 2 <= lines.length) return []
  const ownerOf = new Map(segments.flatMap((segment) => segment.values.map((value) => [value, segment] as const)))
  const printed = new Map(segments.map((segment) => [segment, segment.values.filter(isPrinted).length]))
  const owners = (line: readonly Value[] = []): Segment[] => [...new Set(line.flatMap((value) => ownerOf.get(value) ?? []))]
  return lines.flatMap((line, at) => {
    const own = owners(line)
    const isAlone = own.length > 0 && own.every((segment) => printed.get(segment) === line.length)
    const beside = [lines[at - 1], lines[at + 1]]
    const isNear = beside.some((other) => Math.abs((other?.[0]?.row ?? Infinity) - line[0]!.row) === 1)
    return line.length <= mostHalves && !isAlone && isNear ? [...own, ...beside.flatMap(owners)] : []
  })
}
