import { compose, type Matrix } from '../page/geometry.ts'

/** The parts of pdf.js's operator list that are needed here. */
export interface Operators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

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
  let matrix = viewport
  let textMode = 0
  operators.fnArray.forEach((code, index) => {
    const args = operators.argsArray[index]
    if (code === codes['save'] || code === codes['paintFormXObjectBegin']) stack.push({ matrix, textMode })
    if (code === codes['restore'] || code === codes['paintFormXObjectEnd'])
      ({ matrix, textMode } = stack.pop() ?? { matrix: viewport, textMode: 0 })
    const own = code === codes['transform'] ? matrixOf(args) : code === codes['paintFormXObjectBegin'] ? formMatrix(args) : null
    if (own) matrix = compose(matrix, own)
    if (code === codes['setTextRenderingMode'] && Array.isArray(args)) textMode = Number(args[0])
    visit(code, args, matrix, textMode)
  })
}

/** A form's own matrix comes first of its arguments, or not at all. */
function formMatrix(args: unknown): Matrix | null {
  return Array.isArray(args) ? matrixOf(args[0]) : null
}

/** pdf.js hands over matrices as arrays and as typed ones. */
function matrixOf(given: unknown): Matrix | null {
  if (!Array.isArray(given) && !(given instanceof Float32Array)) return null
  const [a, b, c, d, e, f] = Array.from(given as ArrayLike<unknown>, Number)
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return null
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : null
}
