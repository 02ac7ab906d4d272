import type { Modifications } from './formatting.ts'

/** How a cell of a row is laid out. */
export interface CellLayout {
  /** Its left and right edge in twips. */
  left: number
  right: number
  /** Covered by the cell to the left, or above. */
  coveredAcross: boolean
  coveredDown: boolean
}

/** What is needed here of a paragraph's properties. */
export interface ParagraphProperties {
  /** How many tables it stands in. */
  depth: number
  /** Whether it only ends a row, and then how that row is laid out. */
  endsRow: boolean
  cells: CellLayout[]
  /** Whether it ends a cell of a table inside another (the outermost ones have a mark of their own). */
  endsInnerCell: boolean
}

/** Numbers of the modifications (MS-DOC 2.6). */
const sprm = {
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  depthChange: 0x664a,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  definition: 0xd608,
  mergeAcross: 0x5624,
  splitAcross: 0x5625,
  mergeDown: 0xd62b,
} as const

const deepest = 32

/** The properties that a list of modifications gives a paragraph; null: none are given. */
export function paragraphProperties(apply: Modifications | null): ParagraphProperties {
  const found = { inTable: false, depth: 0, endsRow: false, endsInnerCell: false, cells: [] as CellLayout[] }
  apply?.((operation, operand) => {
    if (operation === sprm.inTable) found.inTable = operand.getUint8(0) !== 0
    else if (operation === sprm.endsRow || operation === sprm.endsInnerRow) found.endsRow = operand.getUint8(0) !== 0
    else if (operation === sprm.endsInnerCell) found.endsInnerCell = operand.getUint8(0) !== 0
    else if (operation === sprm.depth) found.depth = operand.getInt32(0, true)
    else if (operation === sprm.depthChange) found.depth += operand.getInt32(0, true)
    else if (operation === sprm.definition) found.cells = cellLayouts(operand)
    else if (operation === sprm.mergeAcross || operation === sprm.splitAcross)
      found.cells.slice(operand.getUint8(0) + 1, operand.getUint8(1)).forEach((cell) => {
        cell.coveredAcross = operation === sprm.mergeAcross
      })
    else if (operation === sprm.mergeDown && operand.byteLength >= 2) {
      const cell = found.cells[operand.getUint8(0)]
      if (cell) cell.coveredDown = operand.getUint8(1) === 1
    }
  })
  const depth = found.depth > 0 ? Math.min(found.depth, deepest) : found.inTable ? 1 : 0
  return { depth, endsRow: found.endsRow, cells: found.cells, endsInnerCell: found.endsInnerCell }
}

/** A table definition: the number of cells, their edges, then twenty bytes for each of the first cells, maybe not all. */
function cellLayouts(operand: DataView): CellLayout[] {
  const count = operand.byteLength > 0 ? operand.getUint8(0) : 0
  const edges = 1 + (count + 1) * 2
  if (edges > operand.byteLength) return []
  return Array.from({ length: count }, (_, index): CellLayout => {
    const at = edges + index * 20
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0
    return {
      left: operand.getInt16(1 + index * 2, true),
      right: operand.getInt16(3 + index * 2, true),
      coveredAcross: (flags & 0x03) === 0x02,
      coveredDown: (flags & 0x60) === 0x20,
    }
  })
}
