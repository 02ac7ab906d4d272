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
    if (code === codes['transform'] && isMatrix(args)) matrix = compose(matrix, args)
    if (code === codes['paintFormXObjectBegin'] && Array.isArray(args) && isMatrix(args[0])) matrix = compose(matrix, args[0])
    if (code === codes['setTextRenderingMode'] && Array.isArray(args)) textMode = Number(args[0])
    visit(code, args, matrix, textMode)
  })
}

function isMatrix(args: unknown): args is Matrix {
  return Array.isArray(args) && args.length === 6 && args.every((entry) => typeof entry === 'number')
}
