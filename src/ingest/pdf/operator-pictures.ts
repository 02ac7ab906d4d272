import { apply, type Matrix } from '../page/geometry.ts'
import { type Painted, wholePage } from '../page/painted.ts'
import { codesOf, hiddenMode, type OperatorCodes, type Operators, pictureOperators, walkOperators } from './operator-list.ts'

/** Text rendering modes that draw nothing: invisible, and clipping only. */
const invisible = new Set([3, 7])

/** Whether text drawn in the mode leaves no mark. */
export function isInvisibleMode(mode: number): boolean {
  return invisible.has(mode)
}

/** Measures the pictures of a page and the text that they or its drawing mode hide, as of scans with recognised text. */
export function paintedOn(
  operators: Operators,
  codes: OperatorCodes,
  viewport: Matrix,
  page: { width: number; height: number },
): Painted {
  const pictures = codesOf(codes, pictureOperators)
  const shown = codesOf(codes, ['showText', 'showSpacedText'])
  const painted: Painted = { pictures: 0, hidden: 0, characters: 0 }
  walkOperators(operators, codes, viewport, (code, args, matrix, textMode) => {
    if (pictures.has(code)) {
      const share = coverage(matrix, page)
      painted.pictures = Math.min(1, painted.pictures + share)
      if (share >= wholePage) painted.hidden = painted.characters
    } else if (shown.has(code) && textMode !== hiddenMode) {
      const glyphs = Array.isArray(args) && Array.isArray(args[0]) ? args[0].length : 0
      painted.characters += glyphs
      if (isInvisibleMode(textMode)) painted.hidden += glyphs
    }
  })
  return painted
}

/** The share of the page that the unit square covers once transformed, as pictures are drawn. */
function coverage(matrix: Matrix, { width, height }: { width: number; height: number }): number {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)]
  const extent = (values: readonly number[], most: number): number =>
    Math.max(0, Math.min(most, Math.max(...values)) - Math.max(0, Math.min(...values)))
  const across = extent(
    corners.map(({ x }) => x),
    width,
  )
  const down = extent(
    corners.map(({ y }) => y),
    height,
  )
  return (across * down) / (width * height)
}
