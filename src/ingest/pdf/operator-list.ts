import { compose, type Matrix } from '../page/geometry.ts'
import { HiddenContent } from './hidden-content.ts'
import { restoring, saving } from './saved-state.ts'

/** The parts of pdf.js's operator list that are needed here. */
export interface Operators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
  /** Whether a group of optional content (ISO 32000-1, 8.11) is shown. */
  isVisible: (group: unknown) => boolean
}

/** The mode that text in hidden groups is drawn in, which no PDF can name: it moves on, and nobody sees or reads it. */
export const hiddenMode = -1

/** The numbers of the operators, from pdf.js. */
export type OperatorCodes = Readonly<Record<string, number>>

/** Calls `visit` for each operator with what it does, from the displayed page's point of view. */
export function walkOperators(
  operators: Operators,
  codes: OperatorCodes,
  viewport: Matrix,
  visit: (code: number, args: unknown, matrix: Matrix, textMode: number) => void,
): void {
  const stack: { matrix: Matrix; textMode: number }[] = []
  const hidden = new HiddenContent(codes, operators.isVisible)
  const begins = codesOf(codes, saving)
  const ends = codesOf(codes, restoring)
  const marks = codesOf(codes, painting)
  let matrix = viewport
  let textMode = 0
  operators.fnArray.forEach((code, index) => {
    const args = operators.argsArray[index]
    hidden.take(code, args)
    if (begins.has(code)) stack.push({ matrix, textMode })
    if (ends.has(code)) ({ matrix, textMode } = stack.pop() ?? { matrix: viewport, textMode: 0 })
    if (code === codes['transform']) matrix = moved(matrix, args)
    else if (code === codes['paintFormXObjectBegin']) matrix = moved(matrix, entryOf(args, 0))
    // What an annotation looks like is drawn on the page itself, whatever was done to the page before.
    else if (code === codes['beginAnnotation']) matrix = moved(moved(viewport, entryOf(args, 2)), entryOf(args, 3))
    if (code === codes['setTextRenderingMode'] && Array.isArray(args)) textMode = Number(args[0])
    if (hidden.isHidden && marks.has(code)) return
    visit(code, args, matrix, hidden.isHidden ? hiddenMode : textMode)
  })
}

/** The names of the operators that draw pictures. */
export const pictureOperators = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject']

/** Operators that leave marks, besides those of text, which also moves what comes after it. */
const painting = ['constructPath', 'shadingFill', ...pictureOperators]

/** The names of the operators that fill a path. */
export const fillOperators = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']

/** The entries of a graphics state, each with its key, as pdf.js hands them over with `setGState` (ISO 32000-1, 8.4.5). */
export function stateEntries(args: unknown): [key: unknown, value: unknown][] {
  const entries = entryOf(args, 0)
  return Array.isArray(entries) ? entries.flatMap((entry) => (Array.isArray(entry) ? [[entry[0], entry[1]]] : [])) : []
}

/** The numbers of operators by their names. */
export function codesOf(codes: OperatorCodes, names: readonly string[]): ReadonlySet<number> {
  return new Set(names.flatMap((name) => codes[name] ?? []))
}

function moved(matrix: Matrix, given: unknown): Matrix {
  const own = matrixOf(given)
  return own ? compose(matrix, own) : matrix
}

/** A form's own matrix comes first of its arguments, or not at all; an annotation has two. */
function entryOf(args: unknown, index: number): unknown {
  return Array.isArray(args) ? args[index] : null
}

/** pdf.js hands over matrices as arrays and as typed ones. */
function matrixOf(given: unknown): Matrix | null {
  if (!Array.isArray(given) && !(given instanceof Float32Array)) return null
  const [a, b, c, d, e, f] = Array.from(given as ArrayLike<unknown>, Number)
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return null
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : null
}
