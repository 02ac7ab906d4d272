import type { GridCell } from '../../document/source-document.ts'
import type { CellId } from '../../form/form.ts'
import { bareText, squeezedText } from '../squeeze.ts'
import type { Block } from './blocks.ts'
import { isWords, kindOf } from './cell-kind.ts'
import { besideOf, cellOfPath, yearOfPath } from './cell-of-path.ts'
import type { Level } from './level.ts'
import { isSumName, organNameOf } from './form-labels.ts'
import type { Matrix } from './matrix.ts'
import { customsOf, isOrgan } from './organ-customs.ts'
import { yearAlone } from './year-alone.ts'

/** One organ (or a sum over organs) of an aggregated table, for one year where the table has several. */
export interface OrganPart {
  name: GridCell
  /** True where the name is that of a sum: 合计, 小计, 市直部门. */
  isSum: boolean
  /** The heading of the group that the organ stands in: a district, 市直部门; "" where there is none. */
  group: string
  /** The first and last row (column, where turned) that it takes. */
  from: number
  to: number
  /** Which cell of the form each of its cells is; a cell that stands for several ids is listed for each. */
  cells: { id: CellId; cell: GridCell }[]
  /** Numbers under heads that mean no cell of the form. */
  unplaced: GridCell[]
  /** The year beside the organ or over its values; null where the table has none of its own. */
  year: OwnYear | null
}

/** A year with the cell that says it. */
interface OwnYear {
  value: number
  cell: GridCell
}

/** What one column of values means in a row. */
interface Meaning {
  id: CellId | null
  year: OwnYear | null
}

/**
 * The organs of a table, row by row. An organ takes one row, or as many as it has labels beside its name. Rows that
 * name no organ (groups, footers, comparisons, checks) are passed over; where names and labels do not fit together
 * (an organ's rows without its name) nothing of the table is taken.
 */
export function organRows(matrix: Matrix, block: Block, hasKinds: boolean): OrganPart[] {
  const organs: OrganPart[] = []
  const customs = customsOf(matrix, block)
  const meaningIn = meanings(matrix, block, hasKinds)
  let group = ''
  let groupYear: OwnYear | null = null
  let current: { name: GridCell; parts: Map<number | null, OrganPart>; labels: Set<string> } | null = null
  for (const row of block.rows) {
    const values = [...block.data.keys()].flatMap((column) => {
      const cell = matrix.at(row, column)
      return cell ? [{ column, cell }] : []
    })
    const name = nameIn(matrix, block, row)
    const labels = block.labels.map((column) => matrix.at(row, column)?.text ?? '')
    const hasValues = values.some(({ cell }) => kindOf(cell) === 'number' || kindOf(cell) === 'value')
    const label = labels.map(bareText).join('|')
    const isStacked = block.labels.length > 0
    const isSame: boolean = current !== null && (name === null || name === current.name || sameText(name, current.name))
    const goesOn = current !== null && (name === current.name || (isStacked && isSame && label !== ''))
    if (isStacked && label.replaceAll('|', '') === '' && !hasValues && name === null) continue
    if (goesOn && current && (name === current.name || !current.labels.has(label))) current.labels.add(label)
    else if (name && isOrgan(matrix, block, row, name, hasValues, isStacked && label !== '', customs)) {
      current = { name, parts: new Map(), labels: new Set([label]) }
    } else {
      // An organ's rows that begin before its name, or go on beyond its labels: whose they are is not certain.
      if (isStacked && name === null && hasValues) return []
      const heading = hasValues ? null : headingIn(matrix, block, row)
      if (heading) {
        const year = yearAlone(heading.text)
        if (year === null) group = bareText(organNameOf(heading.text))
        else groupYear = { cell: heading, value: year }
      }
      current = null
      continue
    }
    if (!current) continue
    const own = yearBeside(matrix, block, row) ?? groupYear
    const meaning = meaningIn(row)
    for (const { column, cell } of values) {
      const { id, year } = meaning(column)
      const said = year ?? own
      const key = said?.value ?? null
      let part = current.parts.get(key)
      if (!part) {
        if (id === null) continue
        const isSum = isSumName(current.name.text)
        part = {
          name: current.name,
          isSum,
          group: groupOf(matrix, block, row, group),
          from: matrix.numberOf(row),
          to: matrix.numberOf(row),
          cells: [],
          unplaced: [],
          year: said,
        }
        current.parts.set(key, part)
        organs.push(part)
      }
      part.to = matrix.numberOf(row)
      if (id !== null) part.cells.push({ id, cell })
      else if (kindOf(cell) === 'number') part.unplaced.push(cell)
    }
  }
  return organs
}

const sameText = (a: GridCell, b: GridCell): boolean => bareText(a.text) === bareText(b.text)

/** The name in a row; where its cell is empty, a sum may be named further left (合计 below 序号). */
function nameIn(matrix: Matrix, block: Block, row: number): GridCell | null {
  const own = matrix.at(row, block.names)
  if (own && kindOf(own) !== 'empty') return own
  const beside = block.stub.map((column) => matrix.at(row, column)).find((cell) => cell && isSumName(cell.text))
  return beside ?? null
}

/** The one text of a row without values: the heading of a group, or a year. */
function headingIn(matrix: Matrix, block: Block, row: number): GridCell | null {
  const cells = new Set(block.stub.flatMap((column) => matrix.at(row, column) ?? []).filter((cell) => kindOf(cell) !== 'empty'))
  const [only] = cells
  return only && cells.size === 1 && (isWords(only) || yearAlone(only.text) !== null) ? only : null
}

/** The heading of the group and the words left of the name: what tells two organs of one name apart. */
function groupOf(matrix: Matrix, block: Block, row: number, heading: string): string {
  const outer = block.stub.filter((column) => column < block.names).map((column) => matrix.at(row, column))
  return [heading, ...outer.flatMap((cell) => (cell && isWords(cell) ? [bareText(cell.text)] : []))].join('|')
}

function yearBeside(matrix: Matrix, block: Block, row: number): OwnYear | null {
  const cell = block.years === null ? undefined : matrix.at(row, block.years)
  const value = cell ? yearAlone(cell.text) : null
  return cell && value !== null ? { cell, value } : null
}

/** For each row the meaning of its columns: rows with the same labels have the same. */
function meanings(matrix: Matrix, block: Block, hasKinds: boolean): (row: number) => (column: number) => Meaning {
  const beside = new Map(block.labels.map((column) => [column, besideOf(distinct(matrix, block, column))]))
  const ofKey = new Map<string, Map<number, Meaning>>()
  return (row) => {
    const own = block.labels.flatMap((at): Level[] => {
      const cell = matrix.at(row, at)
      const text = cell && isWords(cell) ? squeezedText(cell.text) : ''
      return !cell || text === '' ? [] : [{ text, cell, beside: beside.get(at) ?? besideOf([]) }]
    })
    const key = own.map((level) => level.text).join('|')
    const known = ofKey.get(key) ?? new Map<number, Meaning>()
    ofKey.set(key, known)
    return (column) => {
      let meaning = known.get(column)
      if (!meaning) {
        const path = [...own, ...(block.data.get(column) ?? [])]
        meaning = { id: cellOfPath(path, !hasKinds), year: yearOfPath(path) }
        known.set(column, meaning)
      }
      return meaning
    }
  }
}

function distinct(matrix: Matrix, block: Block, column: number): string[] {
  const texts = new Set<string>()
  for (const row of block.rows) {
    const cell = matrix.at(row, column)
    if (cell && isWords(cell)) texts.add(squeezedText(cell.text))
  }
  return [...texts]
}
