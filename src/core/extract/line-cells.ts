import type { TextLine } from './line-chunks.ts'
import { type Piece, trimmedPiece } from './piece.ts'
import { isValueLike, readValue } from './value.ts'

/** Cells behind each row label, row by row, of the tables that are too small for a majority: two (both editions) and four. */
const smallTables: readonly (readonly number[])[] = [[3, 3, 1, 1, 1, 1], [3, 3, 3, 3, 3, 3, 2, 2], [15]]
/** Cells of a row of table three: all of them, or one less where a column is lost. */
const rowWidths = [7, 6] as const
/** So many rows make a table three, and so many of them (in a hundred) must have a line for every cell. */
const fewestRows = 8
const share = 85

/**
 * One cell a line, where an empty line is an empty cell: told by the counts, since behind every row label stand exactly
 * as many lines as the row has cells. Lines of blanks are cells before lines of nothing are, which may be mere spacing
 * between rows; and every line before every paragraph is, behind which one line is spacing. Null where the counts are
 * others, or where no line is empty.
 */
export function lineCells(lines: readonly TextLine[]): Piece[] | null {
  const found = cellsAmong(lines.filter((line) => line.text !== '')) ?? cellsAmong(lines)
  // A label with its numbers in one line shows that these are not parted as others are.
  return found ?? (lines.some(({ text }) => gluedNumber.test(text)) ? null : cellsAmong(paragraphs(lines)))
}

const gluedNumber = /\p{Script=Han}\p{Nd}+\s*$/u

/** The lines without the one of nothing that closes a paragraph. */
function paragraphs(lines: readonly TextLine[]): TextLine[] {
  return lines.filter((line, at) => line.text !== '' || isEmpty(lines[at - 1] ?? line))
}

function cellsAmong(lines: readonly TextLine[]): Piece[] | null {
  const runs = runsOf(lines)
  const rows = hasBlank(runs) && !areSpaced(runs) ? rowsAmong(runs) : null
  // A blank that no row holds (of a page's number) says nothing of the others.
  if (!rows || !hasBlank(rows)) return null
  const cells = new Set(rows.flat())
  return lines.flatMap((line) => {
    if (isEmpty(line) && !cells.has(line)) return []
    return [trimmedPiece(line.text, line.start)]
  })
}

function hasBlank(runs: readonly (readonly TextLine[])[]): boolean {
  return runs.some((run) => run.some(isEmpty))
}

function isEmpty(line: TextLine): boolean {
  return line.text.trim() === ''
}

/** Whether an empty line stands before every value and nowhere else: then it parts them, and is no cell. */
function areSpaced(runs: readonly TextLine[][]): boolean {
  return runs.every((run) => {
    const last = run.findLastIndex((line) => !isEmpty(line))
    return last >= 0 && run.slice(0, last + 1).every((line, at) => isEmpty(line) === (at % 2 === 0))
  })
}

/** The runs as rows of a table; empty lines behind the last row part the table from what follows. Null where they are none. */
function rowsAmong(runs: readonly TextLine[][]): readonly TextLine[][] | null {
  const width = rowWidths.find((cells) => {
    const whole = runs.filter((run) => run.length === cells).length
    return whole >= fewestRows && whole * 100 >= runs.length * share
  })
  // A row of another count has lost a line or taken one up (a page's number): its empty lines say nothing then.
  if (width !== undefined)
    return runs.map((run, row) => (fits(runs, row, width) ? run.slice(0, width) : run.filter((line) => !isEmpty(line))))
  const small = smallTables.find(
    (widths) => widths.length === runs.length && widths.every((width, row) => fits(runs, row, width)),
  )
  const [only] = runs
  // A single row in which more empty lines follow may have two of them for a blank: its sums must bear the count out.
  if (runs.length === 1 && only && only.length > groups * results && !areGroupsSummed(only)) return null
  return small ? runs.map((run, row) => run.slice(0, small[row])) : null
}

/** Of table four: its groups, and the cells of each, of which the last is the sum of the others. */
const [groups, results] = [3, 5]

function areGroupsSummed(run: readonly TextLine[]): boolean {
  const values = run.map(({ text }) => readValue(text))
  const numbers = values.map(({ state, value }) => (state === 'blank' ? 0 : Number(value ?? Number.NaN)))
  return Array.from({ length: groups }, (_, group) => numbers.slice(group * results, (group + 1) * results)).every(
    (group) => group.slice(0, -1).reduce((sum, number) => sum + number, 0) === group.at(-1),
  )
}

function fits(runs: readonly TextLine[][], row: number, width: number): boolean {
  const run = runs[row] ?? []
  if (run.length === width) return true
  return row === runs.length - 1 && run.length > width && run.slice(width).every(isEmpty)
}

/** The runs of values and empty lines between lines of words; what stands before the first words is none. */
function runsOf(lines: readonly TextLine[]): TextLine[][] {
  const runs: TextLine[][] = []
  let run: TextLine[] = []
  let begun = false
  // Behind the last line end there is no line.
  const last = lines.at(-1)?.text === '' ? lines.length - 1 : lines.length
  for (const line of lines.slice(0, last)) {
    const text = line.text.trim()
    if (text === '' || isValueLike(text)) {
      if (begun) run.push(line)
      continue
    }
    begun = true
    if (run.length > 0) runs.push(run)
    run = []
  }
  return run.length > 0 ? [...runs, run] : runs
}
