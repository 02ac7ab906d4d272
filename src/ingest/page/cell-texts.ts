import { type Box, boxAround } from './geometry.ts'
import { lineText, linesOf, type TextItem } from './page-items.ts'
import type { RuledCell } from './ruled-tables.ts'

/** One line of a cell. */
interface CellLine {
  text: string
  box: Box
  size: number
}

/** The text of each cell, its lines parted by "\n"; a number that its narrow column has wrapped is in one piece. */
export function cellTexts(cells: readonly RuledCell[], inside: readonly (readonly TextItem[])[]): string[] {
  const lines = cells.map((_, index) => cellLines(inside[index] ?? []))
  const wrapped = cells.map((cell, index) => isWrappedNumber(cell, lines[index] ?? []))
  return cells.map((cell, index) => {
    const texts = (lines[index] ?? []).map((line) => line.text)
    const whole = wrapped[index] === true && !isStacked(cell.row, cells, lines, wrapped)
    return texts.join(whole ? '' : '\n')
  })
}

function cellLines(items: readonly TextItem[]): CellLine[] {
  return linesOf(items).flatMap((line) => {
    const text = lineText(line).trim()
    const box = boxAround(line.map((item) => item.box))
    return text === '' || !box ? [] : [{ text, box, size: Math.max(...line.map((item) => item.size)) }]
  })
}

/** Points that programs leave free at both sides of a cell together. */
const padding = 11

/** Lines of digits that follow each other closely, each but the last so long that no further digit had room. */
function isWrappedNumber(cell: RuledCell, lines: readonly CellLine[]): boolean {
  if (lines.length < 2 || cell.rowSpan > 1 || !lines.every(({ text }) => /^[\d０-９][\d０-９.,．，]*$/.test(text))) return false
  const width = cell.box.x1 - cell.box.x0
  return lines.slice(1).every((line, index) => {
    const above = lines[index]!
    const digit = (above.box.x1 - above.box.x0) / above.text.length
    const isClose = line.box.y0 - above.box.y0 <= above.size * 2
    return isClose && width - (above.box.x1 - above.box.x0) < digit + padding
  })
}

/** Where each of several numbers of a row has lines, they are two rows between which the line is lost. */
function isStacked(row: number, cells: readonly RuledCell[], lines: readonly CellLine[][], wrapped: readonly boolean[]): boolean {
  const numbers = cells.flatMap((cell, index) =>
    cell.row === row && /^[\d０-９]/.test(lines[index]?.[0]?.text ?? '') ? [index] : [],
  )
  return numbers.length > 2 && numbers.every((index) => wrapped[index])
}
