import { decimalOf, equal, formatDecimal, parseDecimal, subtract, sum, type Decimal } from '../../decimal/decimal.ts'
import { formOf, type CellId, type Edition } from '../../form/form.ts'
import { cuts } from '../../rules/glued-row.ts'
import { leavesOf, rowsOf } from '../../rules/row-cells.ts'
import type { RuleInput } from '../../rules/rule.ts'

/** The values that a cell can have; null where nothing is known of it. */
export type Domains = (id: CellId) => readonly Decimal[] | null

/** The sum of the left equals the sum of the right. */
export interface Sums {
  left: readonly CellId[]
  right: readonly CellId[]
}

/** A row whose figures stand without separators, and the cuts that give it as many numbers as it has cells. */
export interface GluedRow {
  ids: readonly CellId[]
  splits: readonly (readonly Decimal[])[]
}

/** For each cell of a relation the values with which the relation can hold; null where it cannot be weighed. */
export type Kept = Map<CellId, readonly Decimal[]> | null

/** Sums beyond this many are not weighed: such a relation then decides nothing. */
const mostSums = 4_000
const longestRun = 24
const mostSplits = 20_000

/** The form's relations between cells: rows of tables three and four, （七）总计 and the balance. */
export function sumsOf(input: RuleInput, edition: Edition): Sums[] {
  const rows = [...rowsOf(input, edition, 3), ...rowsOf(input, edition, 4)]
  return [
    ...rows.map(({ cells }) => ({ left: cells.slice(0, -1), right: cells.slice(-1) })),
    ...formOf(edition).table3.columns.flatMap(({ id }): Sums[] => [
      { left: leavesOf(input, edition, id), right: [`t3.totalProcessed.${id}`] },
      { left: [`t3.newReceived.${id}`, `t3.carriedOver.${id}`], right: [`t3.totalProcessed.${id}`, `t3.carriedForward.${id}`] },
    ]),
  ]
}

/** The rows whose cells, as they were read, follow each other without anything between them. */
export function gluedRows(input: RuleInput, edition: Edition): GluedRow[] {
  const read = new Map(input.report.cells.map((cell) => [cell.id, cell]))
  return ([2, 3, 4] as const).flatMap((table) =>
    rowsOf(input, edition, table).flatMap(({ cells: ids }): GluedRow[] => {
      let digits = ''
      let end: number | null = null
      for (const id of ids) {
        const cell = read.get(id)
        if (!cell?.span || !/^\d+$/.test(cell.raw ?? '') || (end !== null && cell.span.start !== end)) return []
        end = cell.span.end
        digits += cell.raw
      }
      if (ids.length < 2 || digits.length > longestRun) return []
      const splits = cuts(digits, ids.length)
      return splits.length > 0 && splits.length <= mostSplits ? [{ ids, splits: splits.map((parts) => parts.map(exact)) }] : []
    }),
  )
}

/** What the sums leave of the cells' values. */
export function narrowSum({ left, right }: Sums, domains: Domains): Kept {
  const sides = [...left.map((id) => ({ id, sign: 1n })), ...right.map((id) => ({ id, sign: -1n }))]
  const fixed: Decimal[] = []
  const open: { id: CellId; values: readonly Decimal[]; signed: readonly Decimal[] }[] = []
  for (const { id, sign } of sides) {
    const values = domains(id)
    if (!values) return null
    const signed = values.map((value) => ({ ...value, units: sign * value.units }))
    const [only] = signed
    if (only && signed.length === 1) fixed.push(only)
    else open.push({ id, values, signed })
  }
  const base = sum(fixed)
  // With nothing left to choose the relation holds or fails as a whole.
  if (open.length === 0) return new Map(sides.map(({ id }) => [id, base.units === 0n ? (domains(id) ?? []) : []]))
  const kept: Kept = new Map()
  for (const [at, { id, values, signed }] of open.entries()) {
    const others = totalsOf(
      base,
      open.filter((_, other) => other !== at).map((one) => one.signed),
    )
    if (!others) return null
    kept.set(
      id,
      values.filter((_, index) => others.has(formatDecimal(subtract(decimalOf(0), signed[index]!)))),
    )
  }
  return kept
}

/** What the cuts of a glued row leave of the cells' values. */
export function narrowSplits({ ids, splits }: GluedRow, domains: Domains): Kept {
  const known = ids.map(domains)
  const possible = splits.filter((parts) =>
    parts.every((part, at) => known[at] == null || known[at].some((value) => equal(value, part))),
  )
  return new Map(ids.map((id, at) => [id, possible.map((parts) => parts[at]!)]))
}

function totalsOf(base: Decimal, domains: readonly (readonly Decimal[])[]): Set<string> | null {
  let totals = new Map<string, Decimal>([[formatDecimal(base), base]])
  for (const domain of domains) {
    const next = new Map<string, Decimal>()
    for (const sofar of totals.values())
      for (const value of domain) {
        const total = sum([sofar, value])
        next.set(formatDecimal(total), total)
      }
    if (next.size > mostSums) return null
    totals = next
  }
  return new Set(totals.keys())
}

function exact(digits: string): Decimal {
  const value = parseDecimal(digits)
  if (!value) throw new Error(`not a number: ${digits}`)
  return value
}
