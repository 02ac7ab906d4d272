import type { Grid, GridCell } from '../../document/source-document.ts'
import { squeeze } from '../squeeze.ts'
import { isWords, kindOf } from './cell-kind.ts'
import { besideOf, cellOfPath } from './cell-of-path.ts'
import { isFurniture, isNameHead, isSumName, isYearHead } from './form-labels.ts'
import { yearAlone } from './year-alone.ts'
import type { Level } from './level.ts'
import type { Matrix } from './matrix.ts'
import type { OrganPart } from './organ-rows.ts'
import type { PlacedTable } from './placed-table.ts'

/** The columns of a long table: every row has an organ, labels and one number. */
interface Columns {
  name: number
  year: number | null
  labels: number[]
  value: number
}

/** The head stands in one of the first rows. */
const mostAbove = 6
/** Fewer rows are no form, or one that the reader of other tables understands as well. */
const fewestRows = 20

/** A row's label behind that of its group, in one cell: "（六）其他处理3.其他". */
const groupBefore = /^([(][三四五六][)][^\d(]+)(\d[.、].*)$/

/**
 * A table with one number a row, as data banks export it (organ, year, table, row, column, number): null where the sheet is
 * none, or most of its labels mean no cell of the form. A row without its organ makes the whole table doubtful. `matrix`: the
 * grid by position.
 */
export function longTable(grid: Grid, matrix: Matrix): PlacedTable | null {
  const rows = matrix.usedRows()
  if (rows.length < fewestRows) return null
  const head = rows.slice(0, mostAbove).find((row) => matrix.cellsIn(row).some(({ text }) => isNameHead(text)))
  if (head === undefined) return null
  const below = rows.filter((row) => row > head && matrix.cellsIn(row).some(({ text }) => text !== ''))
  const columns = columnsOf(matrix, head, below)
  const organs = columns && organsOf(matrix, columns, below)
  if (!organs) return null
  const titles = rows.filter((row) => row < head).flatMap((row) => matrix.cellsIn(row).filter(({ text }) => text !== ''))
  return { grid, turned: false, table: { titles, organs }, offset: 0 }
}

function columnsOf(matrix: Matrix, head: number, below: readonly number[]): Columns | null {
  const all = Array.from({ length: matrix.columns }, (_, column) => column)
  const headed = all.filter((column) => (matrix.at(head, column)?.text ?? '') !== '')
  const says = (is: (text: string) => boolean) => headed.filter((column) => is(matrix.at(head, column)!.text))
  const [names, years] = [says(isNameHead), says(isYearHead)]
  const [name] = names
  const others = headed.filter((column) => ![...names, ...years, ...says(isFurniture)].includes(column))
  const labels = others.filter((column) =>
    below.every((row) => ['label', 'words', 'empty'].includes(kindOf(matrix.at(row, column)))),
  )
  const [value, ...more] = others.filter((column) => !labels.includes(column))
  const isAlone = name !== undefined && names.length === 1 && years.length <= 1 && value !== undefined && more.length === 0
  if (!isAlone || labels.length === 0 || below.some((row) => isWords(matrix.at(row, value)))) return null
  return { name, year: years[0] ?? null, labels, value }
}

function organsOf(matrix: Matrix, { name, year, labels, value }: Columns, below: readonly number[]): OrganPart[] | null {
  const beside = new Map(
    labels.map((column) => [
      column,
      besideOf([...new Set(below.map((row) => squeeze(matrix.at(row, column)?.text ?? '').text))]),
    ]),
  )
  const organs = new Map<string, OrganPart>()
  let understood = 0
  for (const row of below) {
    const [own, number] = [matrix.at(row, name), matrix.at(row, value)]
    const said = year === null ? undefined : matrix.at(row, year)
    const saidYear = said && yearAlone(said.text)
    if (!own || !isWords(own) || (said && !saidYear)) return null
    const path = labels.flatMap((column): Level[] => {
      const cell = matrix.at(row, column)
      const { text } = squeeze(cell?.text ?? '')
      const texts = groupBefore.exec(text)?.slice(1) ?? [text]
      return cell && text !== '' ? texts.map((each) => ({ text: each, cell, beside: beside.get(column)! })) : []
    })
    const id = cellOfPath(path, false)
    const key = `${own.text}|${saidYear ?? ''}`
    const organ =
      organs.get(key) ?? newOrgan(own, matrix.numberOf(row), said && saidYear ? { value: saidYear, cell: said } : null)
    organs.set(key, organ)
    organ.to = matrix.numberOf(row)
    if (id !== null) understood += 1
    if (number && id !== null) organ.cells.push({ id, cell: number })
    else if (number && kindOf(number) === 'number') organ.unplaced.push(number)
  }
  return understood * 4 >= below.length * 3 ? [...organs.values()] : null
}

function newOrgan(name: GridCell, row: number, year: OrganPart['year']): OrganPart {
  return { name, isSum: isSumName(name.text), group: '', from: row, to: row, cells: [], unplaced: [], year }
}
