import type { CellId } from '../form/form.ts'
import type { Verdict } from '../rules/verdict.ts'

/** A sum relation that could be judged: the signed sum of its cells is zero where it holds. */
export interface Equation {
  /** rule + subject of its verdict. */
  topic: string
  failed: boolean
  /** +1 for the cells of the left side, −1 for those of the right. */
  signs: ReadonlyMap<CellId, 1 | -1>
  /** The left side less the right one. */
  residual: number
}

/** How many cells stand on the left of each kind of sum relation; the others have a single cell, the sum, on the right. */
const leftOfBalance = 2
const sumRules = new Set(['t3.balance', 't3.row-total', 't3.column-total', 't4.row-total'])

/** The sum relations among the verdicts that passed or failed with every operand a whole number. */
export function equationsOf(verdicts: readonly Verdict[]): Equation[] {
  return verdicts.flatMap((verdict) => {
    const { rule, subject, outcome, cells, operands } = verdict
    if (!sumRules.has(rule) || outcome === 'notEvaluable') return []
    const left = rule === 't3.balance' ? leftOfBalance : cells.length - 1
    const values = operands.map(({ value }) => (value === null ? Number.NaN : Number(value)))
    if (values.length !== cells.length || !values.every(Number.isSafeInteger)) return []
    const signs = new Map(cells.map((cell, index) => [cell, index < left ? (1 as const) : (-1 as const)]))
    const residual = values.reduce((sum, value, index) => sum + (index < left ? value : -value), 0)
    return [{ topic: `${rule}¦${subject}`, failed: outcome === 'failed', signs, residual }]
  })
}

/** The failed equations in groups that share cells: errors far from each other are explained one by one. */
export function failedGroups(equations: readonly Equation[]): Equation[][] {
  const open = equations.filter(({ failed }) => failed)
  const groups: Equation[][] = []
  while (open.length > 0) {
    const group = open.splice(0, 1)
    for (const member of group) {
      const near = open.filter((other) => [...other.signs.keys()].some((cell) => member.signs.has(cell)))
      for (const other of near) open.splice(open.indexOf(other), 1)
      group.push(...near)
    }
    groups.push(group)
  }
  return groups
}

/** The numbers that the relations used: a blank counts as they counted it. */
export function valuesOf(verdicts: readonly Verdict[], equations: readonly Equation[]): Map<CellId, number> {
  const known = new Set(equations.flatMap(({ signs }) => [...signs.keys()]))
  const values = new Map<CellId, number>()
  for (const { operands, outcome } of verdicts) {
    if (outcome === 'notEvaluable') continue
    for (const { cell, value, report } of operands)
      if (cell !== null && value !== null && report === undefined && known.has(cell)) values.set(cell, Number(value))
  }
  return values
}
