import type { GridCell } from '../../document/source-document.ts'
import { bareText } from '../squeeze.ts'
import type { Block } from './blocks.ts'
import { kindOf } from './cell-kind.ts'
import { isOrganName, isSumName, looksLikeOrgan } from './form-labels.ts'
import type { Matrix } from './matrix.ts'

/** Whether a row begins an organ: a name beside values, or beside blanks where only an organ can be meant. */
export function isOrgan(
  matrix: Matrix,
  block: Block,
  row: number,
  name: GridCell,
  hasValues: boolean,
  isLabelled: boolean,
  customs: Customs,
): boolean {
  if (!isOrganName(name.text)) return false
  const [first] = block.data.keys()
  // A name that reaches over the values heads a group.
  if (first !== undefined && matrix.at(row, first) === name) return false
  if (hasValues || isLabelled) return true
  // Alone in its row stands an organ that has nothing, if blanks are zeros here and it is written like the others.
  if (!customs.usesBlanks) return false
  if (isSumName(name.text)) return /[计总]$/.test(bareText(name.text))
  if (customs.filled.some((column) => kindOf(matrix.at(row, column)) === 'empty')) return false
  if (/^[一二三四五六七八九十]+、/.test(name.text.trim()) !== customs.isOrdinal) return false
  return looksLikeOrgan(name.text) && (customs.arePlaces || !isPlace(name.text))
}

/** How the organs that have values are written. */
export interface Customs {
  /** Blanks stand for zeros. */
  usesBlanks: boolean
  /** Columns beside the name that are never blank: numbers, codes. */
  filled: number[]
  /** Names begin with "一、". */
  isOrdinal: boolean
  /** Most names are those of districts and towns. */
  arePlaces: boolean
}

const isPlace = (text: string): boolean => /[省市县区州旗镇乡盟村]$/.test(bareText(text))

/** Learns from the organs that have values how organs are written in a table. */
export function customsOf(matrix: Matrix, block: Block): Customs {
  const data = [...block.data.keys()]
  const rows = block.rows.filter((row) => {
    const name = matrix.at(row, block.names)
    return (
      name &&
      isOrganName(name.text) &&
      !isSumName(name.text) &&
      data.some((column) => kindOf(matrix.at(row, column)) === 'number')
    )
  })
  const names = rows.map((row) => matrix.at(row, block.names)?.text.trim() ?? '')
  const blanks = rows.filter((row) => data.some((column) => kindOf(matrix.at(row, column)) === 'empty'))
  return {
    usesBlanks: rows.length === 0 || blanks.length > 0,
    filled: block.stub.filter(
      (column) => column !== block.names && rows.length > 0 && rows.every((row) => kindOf(matrix.at(row, column)) !== 'empty'),
    ),
    isOrdinal: names.length > 0 && names.every((name) => /^[一二三四五六七八九十]+、/.test(name)),
    arePlaces: names.filter(isPlace).length * 2 >= names.length,
  }
}
