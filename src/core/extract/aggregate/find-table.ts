import type { GridCell } from '../../document/source-document.ts'
import type { CellId } from '../../form/form.ts'
import { bareText, squeeze } from '../squeeze.ts'
import { readValue } from '../value.ts'
import { cellOfPath, type Level } from './cell-of-path.ts'
import { holdsFormLabel, isFormLabel, isFurniture, isNameHead, isOrganName } from './form-labels.ts'
import type { Matrix } from './matrix.ts'

/** One organ of an aggregated table. */
export interface OrganPart {
  name: GridCell
  /** The first and last row (column, where turned) that it takes. */
  from: number
  to: number
  /** Which cell of the form each of its cells is; a cell that stands for several ids is listed for each. */
  cells: { id: CellId; cell: GridCell }[]
  /** Numbers under heads that mean no cell of the form. */
  unplaced: GridCell[]
  /** The cell with the organ's own year; null where the table has no such column. */
  year: GridCell | null
}

/** An aggregated table: organs in rows, or in columns where the matrix is turned. */
export interface AggregateTable {
  /** Cells above the heads: titles, units, periods. */
  title: GridCell[]
  organs: OrganPart[]
}

const isNumber = (cell: GridCell | undefined): boolean => cell !== undefined && readValue(cell.text).state === 'number'
const isEmpty = (cell: GridCell | undefined): boolean => cell === undefined || cell.text.trim() === ''

/** Finds the organs of an aggregated table; null where the matrix is none: no names of organs beside the form's labels. */
export function findTable(matrix: Matrix): AggregateTable | null {
  const firstBody = firstNumbers(matrix) ?? belowHeads(matrix)
  if (firstBody === null) return null
  const columns = columnsOf(matrix, firstBody)
  if (columns.data.length === 0) return null
  const start = bodyStart(matrix, firstBody, columns)
  const names = namesOf(matrix, start, columns)
  if (!names) return null
  const titles = titleCells(matrix, start)
  const organs = organsOf(matrix, start, columns, names, titles)
  return organs && organs.length >= 2 ? { title: titles, organs } : null
}

/** The first row with several numbers that does not merely number the columns. */
function firstNumbers(matrix: Matrix): number | null {
  return matrix.usedRows().find((row) => numbersIn(matrix, row).length >= 2 && !isCount(matrix, row)) ?? null
}

function numbersIn(matrix: Matrix, row: number): string[] {
  const numbers: string[] = []
  for (let column = 0; column < matrix.columns; column += 1) {
    const cell = matrix.at(row, column)
    if (cell && matrix.left(cell) === column && isNumber(cell)) numbers.push(cell.text)
  }
  return numbers
}

/** Whether a row numbers the columns: 1, 2, 3 without a name. */
function isCount(matrix: Matrix, row: number): boolean {
  const numbers = numbersIn(matrix, row)
  const isCounted = numbers.length >= 3 && numbers.every((text, index) => Number(text) === Number(numbers[0]) + index)
  return isCounted && !hasName(matrix, row)
}

/** Where zeros are blank a table may have no number at all: the row below the last one with several labels of the form. */
function belowHeads(matrix: Matrix): number | null {
  let below: number | null = null
  for (const row of matrix.usedRows()) {
    const heads = new Set<GridCell>()
    for (let column = 0; column < matrix.columns; column += 1) {
      const cell = matrix.at(row, column)
      if (cell && holdsFormLabel(cell.text) && !isTitle(matrix, row, cell)) heads.add(cell)
    }
    if (heads.size >= 2) below = row + 1
  }
  return below
}

function hasName(matrix: Matrix, row: number): boolean {
  for (let column = 0; column < matrix.columns; column += 1) {
    const cell = matrix.at(row, column)
    if (cell && isOrganName(cell.text)) return true
  }
  return false
}

interface Columns {
  data: number[]
  /** Columns of text left of the first data column. */
  text: number[]
  year: number | null
}

function columnsOf(matrix: Matrix, firstBody: number): Columns {
  const columns: Columns = { data: [], text: [], year: null }
  for (let column = 0; column < matrix.columns; column += 1) {
    const heads = headsOver(matrix, column, firstBody)
    const leaf = heads.at(-1)?.text ?? ''
    if (heads.some((cell) => isFurniture(cell.text))) continue
    if (/^(?:报告|统计)?年(?:度|份)$/.test(squeeze(leaf).text)) columns.year = column
    else if (heads.some((cell) => holdsFormLabel(cell.text)) && !isNameHead(leaf) && !holdsWords(matrix, column, firstBody))
      columns.data.push(column)
    else if (columns.data.length === 0) columns.text.push(column)
  }
  return columns
}

/** Whether a column is one of labels rather than of values: most of what it holds is words. */
function holdsWords(matrix: Matrix, column: number, firstBody: number): boolean {
  let words = 0
  let others = 0
  for (const row of matrix.usedRows()) {
    const text = row >= firstBody ? (matrix.at(row, column)?.text ?? '') : ''
    if (/[\u4e00-\u9fff]{2}/.test(text)) words += 1
    else if (text.trim() !== '') others += 1
  }
  return words > others
}

/** The cells over a column, from the outermost head to the innermost; what covers the whole width is a title. */
function headsOver(matrix: Matrix, column: number, before: number): GridCell[] {
  const heads: GridCell[] = []
  for (const row of matrix.usedRows()) {
    if (row >= before) break
    const cell = matrix.at(row, column)
    // Columns may be numbered below their heads.
    if (cell && cell.text.trim() !== '' && heads.at(-1) !== cell && !isNumber(cell) && !isTitle(matrix, row, cell))
      heads.push(cell)
  }
  return heads
}

/** A cell alone in its row, or over nearly all of it without being a head of the form, is a title. */
function isTitle(matrix: Matrix, row: number, cell: GridCell): boolean {
  if (matrix.width(cell) >= matrix.columns * 0.8 && matrix.columns > 3 && !isFormLabel(cell.text)) return true
  for (let column = 0; column < matrix.columns; column += 1) {
    const other = matrix.at(row, column)
    if (other && other !== cell && other.text.trim() !== '') return false
  }
  return true
}

/** The row below the last head: rows of blanks, or with a single number, between it and the first numbers are organs too. */
function bodyStart(matrix: Matrix, firstBody: number, columns: Columns): number {
  let start = 0
  for (const row of matrix.usedRows()) {
    if (row > firstBody) break
    const isHead =
      row < firstBody &&
      columns.data.some((column) => {
        const cell = matrix.at(row, column)
        return cell !== undefined && !isEmpty(cell) && !isNumber(cell) && !isTitle(matrix, row, cell)
      })
    if (isHead || isCount(matrix, row)) start = row + 1
  }
  return start
}

interface Names {
  organ: number
  /** Columns whose texts are labels of the form: the kinds of applicants, or items, of each organ. */
  labels: number[]
}

function namesOf(matrix: Matrix, start: number, columns: Columns): Names | null {
  const body = matrix.usedRows().filter((row) => row >= start)
  const numbered = body.filter((row) => columns.data.some((column) => isNumber(matrix.at(row, column))))
  const rows = numbered.length > 0 ? numbered : body
  const labels: number[] = []
  const named: number[] = []
  for (const column of columns.text) {
    const texts = rows.map((row) => matrix.at(row, column)?.text ?? '').filter((text) => text.trim() !== '')
    if (texts.length === 0) continue
    // A label may be long beyond the words that tell it apart, so that holding these is enough.
    if (texts.filter(holdsFormLabel).length * 2 > texts.length && texts.some((text) => !isTotal(text))) labels.push(column)
    else if (texts.filter(isOrganName).length >= texts.length * 0.8) named.push(column)
  }
  const organ = named.findLast((column) => headsOver(matrix, column, start).some((cell) => isNameHead(cell.text))) ?? named.at(-1)
  return organ === undefined ? null : { organ, labels }
}

const isTotal = (text: string): boolean => /^[总合小]计$/.test(squeeze(text).text)

function titleCells(matrix: Matrix, start: number): GridCell[] {
  const cells = new Set<GridCell>()
  for (const row of matrix.usedRows()) {
    if (row >= start) break
    for (let column = 0; column < matrix.columns; column += 1) {
      const cell = matrix.at(row, column)
      if (cell && cell.text.trim() !== '' && (isTitle(matrix, row, cell) || !holdsFormLabel(cell.text))) cells.add(cell)
    }
  }
  return [...cells]
}

function organsOf(
  matrix: Matrix,
  start: number,
  columns: Columns,
  names: Names,
  titles: readonly GridCell[],
): OrganPart[] | null {
  const paths = new Map(columns.data.map((column) => [column, pathOf(matrix, column, start)]))
  const sublabels = new Map(names.labels.map((column) => [column, distinct(matrix, column, start)]))
  const said = [
    ...titles.map((cell) => cell.text),
    ...[...paths.values()].flat().map((level) => level.text),
    ...[...sublabels.values()].flat(),
  ]
  const defaultTotal = said.every((text) => !/自然人|商业企业|科研机构|公益组织|法律服务/.test(squeeze(text).text))
  const organs: OrganPart[] = []
  for (const row of matrix.usedRows()) {
    if (row < start) continue
    const name = matrix.at(row, names.organ)
    const values = columns.data.map((column) => matrix.at(row, column))
    const last = organs.at(-1)?.name
    const isSame = isEmpty(name) || bareText(name?.text ?? '') === bareText(last?.text ?? '')
    const goesOn = last !== undefined && (name === last || (names.labels.length > 0 && isSame))
    if (!goesOn) {
      if (!name || !isOrganName(name.text)) {
        if (values.some(isNumber)) return null
        continue
      }
      organs.push({
        name,
        from: row,
        to: row,
        cells: [],
        unplaced: [],
        year: columns.year === null ? null : (matrix.at(row, columns.year) ?? null),
      })
    }
    const organ = organs.at(-1)
    if (!organ) continue
    organ.to = row
    const own = names.labels.flatMap((column) => levelOf(matrix.at(row, column), sublabels.get(column) ?? []))
    columns.data.forEach((column, index) => {
      const cell = values[index]
      if (!cell) return
      const id = cellOfPath([...own, ...(paths.get(column) ?? [])], defaultTotal)
      if (id !== null) organ.cells.push({ id, cell })
      else if (isNumber(cell)) organ.unplaced.push(cell)
    })
  }
  const placed = organs.filter((organ) => organ.cells.length > 0)
  return placed.some((organ) => organ.cells.length >= 3) ? placed : null
}

function pathOf(matrix: Matrix, column: number, start: number): Level[] {
  const heads = headsOver(matrix, column, start)
  return heads.flatMap((cell, index) => levelOf(cell, siblingsOf(matrix, cell, heads[index - 1] ?? null, start)))
}

/** The heads in the same row under the same outer head. */
function siblingsOf(matrix: Matrix, cell: GridCell, outer: GridCell | null, start: number): string[] {
  const row = matrix.top(cell)
  const from = outer ? matrix.left(outer) : 0
  const to = outer ? from + matrix.width(outer) : matrix.columns
  const texts: string[] = []
  for (let column = from; column < to; column += 1) {
    const other = matrix.at(row, column)
    if (other && other !== cell && row < start && matrix.left(other) === column) texts.push(squeeze(other.text).text)
  }
  return texts
}

function levelOf(cell: GridCell | undefined, siblings: readonly string[]): Level[] {
  const text = cell ? squeeze(cell.text).text : ''
  return text === '' ? [] : [{ text, siblings }]
}

function distinct(matrix: Matrix, column: number, start: number): string[] {
  const texts = new Set<string>()
  for (const row of matrix.usedRows()) {
    const cell = row >= start ? matrix.at(row, column) : undefined
    if (cell) texts.add(squeeze(cell.text).text)
  }
  return [...texts]
}
