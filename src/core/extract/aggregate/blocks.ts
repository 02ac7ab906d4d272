import type { GridCell } from '../../document/source-document.ts'
import { bareText } from '../squeeze.ts'
import { kindOf } from './cell-kind.ts'
import type { Level } from './level.ts'
import { holdsFormLabel, isFurniture, isNameHead, isOrganName, isPlaceHead, isTypeHead, isYearHead } from './form-labels.ts'
import type { Band } from './head-bands.ts'
import { headPaths } from './head-paths.ts'
import type { Matrix } from './matrix.ts'

/** A table of a sheet: names at the left, values at the right, one meaning a column. Tables may stand side by side. */
export interface Block {
  /** The rows below the heads. */
  rows: number[]
  /** The column of the organs' names. */
  names: number
  /** Columns of words left of the values, the names' own included. */
  stub: number[]
  /** Columns whose words are labels of the form: the kinds of applicants, or items, of each organ. */
  labels: number[]
  /** The column of the years that the rows are of; null where there is none. */
  years: number | null
  /** The columns of values with the heads over each. */
  data: ReadonlyMap<number, readonly Level[]>
  /** Whether a head says that the names are names: 单位名称, 机关. */
  isNamed: boolean
}

/** The tables of a band, from left to right. */
export function blocksOf(matrix: Matrix, band: Band, words: ReadonlySet<number>): Block[] {
  const columns = Array.from({ length: matrix.columns }, (_, column) => column)
  const heads = (column: number): GridCell[] =>
    band.heads.flatMap((row) => matrix.at(row, column) ?? []).filter((cell) => kindOf(cell) !== 'empty')
  const isData = (column: number): boolean => {
    const over = words.has(column) ? [] : heads(column)
    const leaf = over.at(-1)?.text ?? ''
    return over.some((cell) => kindOf(cell) === 'label') && !over.some((cell) => isFurniture(cell.text)) && !isNameHead(leaf)
  }
  const found: Block[] = []
  let stub: number[] = []
  let data: number[] = []
  const close = (): void => {
    if (data.length === 0) return
    const block = blockOf(matrix, band, stub, data)
    const last = found.at(-1)
    // Values behind a column of remarks belong to the names before it.
    if (block) found.push(block)
    else if (last) found[found.length - 1] = { ...last, data: new Map([...last.data, ...headPaths(matrix, band.heads, data)]) }
    stub = []
    data = []
  }
  for (const column of columns) {
    if (isData(column)) data.push(column)
    // A head that means nothing here stands among the values, unless names follow.
    else if (data.length === 0 || words.has(column)) {
      close()
      stub.push(column)
    }
  }
  close()
  return found
}

function blockOf(matrix: Matrix, band: Band, stub: readonly number[], data: readonly number[]): Block | null {
  const filled = band.body.filter((row) => data.some((column) => kindOf(matrix.at(row, column)) === 'number'))
  const rows = filled.length > 0 ? filled : band.body
  const headOf = (column: number): string =>
    band.heads
      .flatMap((row) => matrix.at(row, column)?.text ?? [])
      .filter((text) => text.trim() !== '')
      .at(-1) ?? ''
  const labels: number[] = []
  const named: { column: number; distinct: number; isHeaded: boolean }[] = []
  let years: number | null = null
  for (const column of stub) {
    const texts = rows.map((row) => matrix.at(row, column)?.text ?? '').filter((text) => text.trim() !== '')
    const head = headOf(column)
    if (texts.length === 0) continue
    if (isYearHead(head) || texts.every(isYearText)) years = column
    // A label may be long beyond the words that tell it apart, so that holding these is enough.
    else if (texts.filter(holdsFormLabel).length * 2 > texts.length && texts.some((text) => !isTotal(text))) labels.push(column)
    else if (isFurniture(head) || isTypeHead(head)) continue
    else if (texts.filter(isOrganName).length >= texts.length * 0.7)
      named.push({ column, distinct: new Set(texts.map(bareText)).size, isHeaded: isNameHead(head) })
  }
  const most = Math.max(0, ...named.map((one) => one.distinct))
  const best =
    named.findLast((one) => one.isHeaded && !isPlaceHead(headOf(one.column))) ?? named.findLast((one) => one.distinct === most)
  if (!best) return null
  return {
    rows: band.body,
    names: best.column,
    stub: [...stub],
    labels,
    years,
    data: headPaths(matrix, band.heads, data),
    isNamed: best.isHeaded,
  }
}

const isYearText = (text: string): boolean => /^20[0-3]\d(?:年(?:度)?)?$/.test(text.replace(/\s/g, ''))
const isTotal = (text: string): boolean => /^[总合小]计$/.test(bareText(text))
