import type { GridCell } from '../../document/source-document.ts'
import { squeezedText } from '../squeeze.ts'
import { isWords, kindOf } from './cell-kind.ts'
import { isFormLabel, isOrganName } from './form-labels.ts'
import type { Matrix } from './matrix.ts'

/** Rows of heads and the rows of values below them, up to the next heads that differ or the sheet's end. */
export interface Band {
  heads: number[]
  body: number[]
  /** Cells above the heads that are neither heads nor values: titles, units, periods. */
  titles: GridCell[]
}

/** No table has more rows of heads over each other. */
const mostHeads = 40

/** A sheet parted into bands, and the columns that hold words beside the numbers. */
export interface Bands {
  bands: Band[]
  /** Columns of names, labels and remarks. */
  words: ReadonlySet<number>
}

/**
 * Parts a sheet into bands. A row of heads holds labels of the form over several columns and no numbers; columns whose
 * cells beside numbers are words (names of organs, labels of the rows) count for nothing there.
 */
export function bandsOf(matrix: Matrix): Bands {
  const counts = new Set(matrix.usedRows().filter((row) => isCount(matrix, row)))
  const numbered = new Set(matrix.usedRows().filter((row) => !counts.has(row) && hasNumbers(matrix, row)))
  const words = wordColumns(matrix, numbered.size > 0 ? [...numbered] : belowWidest(matrix))
  const isHead = (row: number): boolean => !numbered.has(row) && labelledColumns(matrix, row, words) >= 2
  const bands: Band[] = []
  let titles: GridCell[] = []
  let open = false
  for (const row of matrix.usedRows()) {
    const last = bands.at(-1)
    if (isHead(row)) {
      if (open && last && last.heads.length < mostHeads) last.heads.push(row)
      else bands.push({ heads: [row], body: [], titles })
      open = true
      titles = []
    } else if (open && last && isUnderHead(matrix, row, last, numbered, counts, words)) last.heads.push(row)
    else {
      open = false
      last?.body.push(row)
      if (!numbered.has(row)) titles.push(...matrix.cellsIn(row).filter(isWords))
      else titles = []
    }
  }
  bands.forEach((band, index) => addUpper(matrix, band, bands[index - 1], words, numbered))
  return { bands: withoutRepeated(matrix, bands), words }
}

/** Whether a row numbers the columns, which some print below the heads: 1, 2, 3, also "甲 1 2 3". */
function isCount(matrix: Matrix, row: number): boolean {
  const cells = matrix.cellsIn(row)
  let first = 0
  let counted = 0
  for (const cell of cells) {
    if (kindOf(cell) !== 'number') continue
    const number = Number(cell.text)
    if (counted === 0) first = number
    if (number !== first + counted) return false
    counted += 1
  }
  return counted >= 3 && !cells.some((cell) => isWords(cell) && isOrganName(cell.text))
}

/** Whether a row has numbers that are more than years in heads. */
function hasNumbers(matrix: Matrix, row: number): boolean {
  return matrix.cellsIn(row).some((cell) => kindOf(cell) === 'number' && !isYear(cell.text))
}

const isYear = (text: string): boolean => /^20[0-3]\d(?:年(?:度)?)?$/.test(squeezedText(text))

/** The columns in which, in most of the rows given, there are words. */
function wordColumns(matrix: Matrix, rows: readonly number[]): Set<number> {
  const columns = new Set<number>()
  for (let column = 0; column < matrix.columns; column += 1) {
    let words = 0
    let others = 0
    for (const row of rows) {
      const cell = matrix.at(row, column)
      if (isWords(cell)) words += 1
      else if (kindOf(cell) !== 'empty') others += 1
    }
    // A single cell may hold words in place of its number.
    if (words > others && words >= Math.min(2, rows.length)) columns.add(column)
  }
  return columns
}

/** Where blanks stand for zero a sheet may have no number at all: the rows below the widest row of labels. */
function belowWidest(matrix: Matrix): number[] {
  let widest = -1
  let most = 1
  for (const row of matrix.usedRows()) {
    const labelled = labelledColumns(matrix, row, new Set())
    if (labelled < most) continue
    most = labelled
    widest = row
  }
  return widest < 0 ? [] : matrix.usedRows().filter((row) => row > widest)
}

/** How many columns of values have a label of the form in this row that is no title. */
function labelledColumns(matrix: Matrix, row: number, words: ReadonlySet<number>): number {
  let labelled = 0
  for (let column = 0; column < matrix.columns; column += 1) {
    const cell = words.has(column) ? undefined : matrix.at(row, column)
    if (cell && kindOf(cell) === 'label' && !isTitle(matrix, row, cell)) labelled += 1
  }
  return labelled
}

/** A cell alone in its row, or over nearly all of it without being a head of the form, is a title. */
export function isTitle(matrix: Matrix, row: number, cell: GridCell): boolean {
  if (matrix.width(cell) > 1 && isFormLabel(cell.text)) return false
  if (matrix.width(cell) >= matrix.columns * 0.8 && matrix.columns > 3) return true
  return matrix.cellsIn(row).every((other) => other === cell || kindOf(other) === 'empty')
}

/** Rows directly below heads that go on with them: the rest of a merged head, units, numbers of the columns. */
function isUnderHead(
  matrix: Matrix,
  row: number,
  band: Band,
  numbered: ReadonlySet<number>,
  counts: ReadonlySet<number>,
  words: ReadonlySet<number>,
): boolean {
  if (numbered.has(row)) return false
  if (counts.has(row)) return true
  const above = band.heads.at(-1) ?? row
  const own = matrix.cellsIn(row).filter((cell) => kindOf(cell) !== 'empty' && matrix.top(cell) > above)
  const heads = own.filter((cell) => !words.has(matrix.left(cell)))
  if (heads.length === 0) return false
  if (heads.every((cell) => isUnit(cell.text))) return own.length === heads.length
  // Heads that are no labels of the form ("本年", "上年") stand where no organ's name stands.
  return heads.length >= 2 && heads.every(isWords) && own.every((cell) => !words.has(matrix.left(cell)))
}

const isUnit = (text: string): boolean =>
  /^[(]?(?:单位[:：]?)?(?:件|件数|个|项|条|次|份|数量|万元|元|金额|件次)[)]?$/.test(squeezedText(text))

/** Rows directly above the first heads: years and groups over several columns that are no labels of the form. */
function addUpper(
  matrix: Matrix,
  band: Band,
  before: Band | undefined,
  words: ReadonlySet<number>,
  numbered: ReadonlySet<number>,
): void {
  while (band.heads.length < mostHeads) {
    const above = (band.heads[0] ?? 0) - 1
    if (above < 0 || numbered.has(above)) return
    const cells = matrix.cellsIn(above).filter((cell) => kindOf(cell) !== 'empty')
    const over = cells.filter((cell) => !isTitle(matrix, above, cell) && !words.has(matrix.left(cell)))
    const isUpper = over.some((cell) => matrix.width(cell) > 1 || isYear(cell.text) || kindOf(cell) === 'label')
    if (!isUpper || cells.some((cell) => /[:：]/.test(cell.text))) return
    band.heads.unshift(above)
    if (before?.body.at(-1) === above) before.body.pop()
  }
}

/** Heads printed again further down, as on each page, begin nothing new. */
function withoutRepeated(matrix: Matrix, bands: readonly Band[]): Band[] {
  if (bands.length < 2) return [...bands]
  const kept: Band[] = []
  let said = ''
  for (const band of bands) {
    const last = kept.at(-1)
    const own = saying(matrix, band)
    // Bodies may have more rows than a call may have arguments.
    if (last && said === own) for (const row of band.body) last.body.push(row)
    else kept.push(band)
    said = own
  }
  return kept
}

function saying(matrix: Matrix, band: Band): string {
  return band.heads
    .flatMap((row) => matrix.cellsIn(row).filter(isWords))
    .map((cell) => `${matrix.left(cell)}:${squeezedText(cell.text)}`)
    .join('|')
}
