import { type CellId, cellParts } from '../form/form.ts'
import type { Equation } from './equations.ts'

/** A cell and the number that it would have to hold. */
export interface Change {
  cell: CellId
  from: number
  to: number
}

/** Changes that make every equation of a group hold and break none. */
export type Repair = readonly Change[]

/** Everything the search looks at. */
export interface Situation {
  equations: readonly Equation[]
  /** The failed equations to be mended together. */
  group: readonly Equation[]
  /** The numbers that the equations used. */
  values: ReadonlyMap<CellId, number>
}

/** More pairs than any form has: bounds the search. */
const mostPairs = 60_000

/** The single cells whose change mends the whole group. */
export function singleRepairs({ equations, group, values }: Situation): Repair[] {
  const [first] = group
  if (!first) return []
  return [...first.signs.keys()].flatMap((cell): Repair[] => {
    const touched = equations.filter(({ signs }) => signs.has(cell))
    if (!group.every((equation) => touched.includes(equation))) return []
    const deltas = new Set(touched.map(({ signs, residual }) => -residual * (signs.get(cell) ?? 0)))
    const [delta = 0] = deltas
    return deltas.size === 1 ? changes(values, [[cell, delta]]) : []
  })
}

/** The pairs of cells whose change mends the whole group; where the equations leave a pair open, it is no repair. */
export function pairRepairs(situation: Situation): Repair[] {
  const { equations, group, values } = situation
  const near = [...new Set(group.flatMap(({ signs }) => [...signs.keys()]))]
  const all = [...values.keys()]
  const byCell = new Map(all.map((cell) => [cell, equations.filter(({ signs }) => signs.has(cell))]))
  const repairs: Repair[] = []
  const seen = new Set<CellId>()
  let pairs = 0
  for (const one of near) {
    seen.add(one)
    for (const other of all) {
      if (seen.has(other)) continue
      pairs += 1
      if (pairs > mostPairs) return repairs
      const touched = new Set([...(byCell.get(one) ?? []), ...(byCell.get(other) ?? [])])
      if (!group.every((equation) => touched.has(equation))) continue
      const deltas = solve([...touched], one, other)
      if (deltas)
        repairs.push(
          ...changes(values, [
            [one, deltas[0]],
            [other, deltas[1]],
          ]),
        )
    }
  }
  return repairs
}

/** The one pair of changes under which all of the equations hold; null where there is none, or more than one. */
function solve(equations: readonly Equation[], one: CellId, other: CellId): [number, number] | null {
  let [first, second]: [number | null, number | null] = [null, null]
  for (const { signs, residual } of equations) {
    const [a, b] = [signs.get(one) ?? 0, signs.get(other) ?? 0]
    if (a !== 0 && b === 0) first ??= -residual * a
    if (b !== 0 && a === 0) second ??= -residual * b
  }
  for (const { signs, residual } of equations) {
    const [a, b] = [signs.get(one) ?? 0, signs.get(other) ?? 0]
    if (a === 0 || b === 0) continue
    if (first === null && second !== null) first = -a * (residual + b * second)
    else if (second === null && first !== null) second = -b * (residual + a * first)
  }
  if (first === null || second === null) return null
  const [x, y] = [first, second]
  return equations.every(({ signs, residual }) => residual + (signs.get(one) ?? 0) * x + (signs.get(other) ?? 0) * y === 0)
    ? [x, y]
    : null
}

/** Rows of table three whose numbers, moved by one column, mend the whole group: a label or a lost cell has pushed them. */
export function shiftRepairs({ equations, group, values }: Situation): Repair[] {
  const rows = new Set(group.flatMap(({ signs }) => [...signs.keys()]).map((cell) => rowOf(cell)))
  return [...rows].flatMap((row) => {
    const cells = [...values.keys()].filter((cell) => rowOf(cell) === row && cellParts(cell).column !== 'total')
    const numbers = cells.map((cell) => values.get(cell) ?? 0)
    if (cells.length < 3 || numbers.filter((number) => number !== 0).length < 2) return []
    const left = numbers[0] === 0 ? [[...numbers.slice(1), 0]] : []
    const right = numbers.at(-1) === 0 ? [[0, ...numbers.slice(0, -1)]] : []
    return [...left, ...right].flatMap((moved): Repair[] => {
      const deltas = cells.map((cell, index): [CellId, number] => [cell, (moved[index] ?? 0) - (values.get(cell) ?? 0)])
      const holds = equations.every(({ signs, residual }) => {
        const delta = deltas.reduce((sum, [cell, change]) => sum + (signs.get(cell) ?? 0) * change, 0)
        return delta === 0 ? !group.some((equation) => equation.signs === signs) : residual + delta === 0
      })
      return holds
        ? changes(
            values,
            deltas.filter(([, delta]) => delta !== 0),
          )
        : []
    })
  })
}

function rowOf(cell: CellId): string {
  const { table, row } = cellParts(cell)
  return `t${table}.${row}`
}

/** The changes as one repair; none where a count would be negative or nothing would change. */
function changes(values: ReadonlyMap<CellId, number>, deltas: readonly (readonly [CellId, number])[]): Repair[] {
  const repair = deltas.map(([cell, delta]) => {
    const from = values.get(cell) ?? 0
    return { cell, from, to: from + delta }
  })
  return repair.every(({ from, to }) => to >= 0 && to !== from) ? [repair] : []
}
