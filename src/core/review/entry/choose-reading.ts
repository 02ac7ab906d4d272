import { decimalOf, equal, formatDecimal, parseDecimal, subtract, sum, type Decimal } from '../../decimal/decimal.ts'
import { formOf, type CellId } from '../../form/form.ts'
import { blankIsZero } from '../../rules/blank-policy.ts'
import { leavesOf, rowsOf } from '../../rules/row-cells.ts'
import type { RuleInput } from '../../rules/rule.ts'

/** A reading chosen for a cell that allowed several. */
export interface ChosenReading {
  cell: CellId
  /** One of the cell's candidates, an exact decimal. */
  value: string
}

/** What follows from a choice: the cells that only one candidate is left for, or that the relations cannot hold with it. */
export type JointChoice = { consistent: true; others: ChosenReading[] } | { consistent: false }

/** Sums beyond this many are not weighed: such a relation then decides nothing. */
const mostSums = 4_000

/**
 * Lets one choice narrow the others: by the form's sums (rows, （七）总计, balance), candidates that can take part in no
 * solution fall away until nothing changes. Cells without numbers or candidates are unknown; a relation that has one
 * decides nothing. A cell with a single candidate is as doubtful as its reading and stays unknown until it is chosen.
 */
export function chooseReading(input: RuleInput, chosen: ChosenReading): JointChoice {
  const { edition } = input.report
  if (!edition) return { consistent: true, others: [] }
  const open = new Map<CellId, string[]>()
  for (const cell of input.cells.values())
    if (cell.state === 'unreadable' && cell.candidates.length > 1) open.set(cell.id, cell.candidates)
  const before = new Set([...open.keys()].filter((id) => id !== chosen.cell))
  const valuesOf = (id: CellId): Decimal[] | null => {
    const candidates = open.get(id)
    if (candidates) return candidates.map(exact)
    const cell = input.cells.get(id)
    if (cell?.state === 'number' && cell.value !== null) return [exact(cell.value)]
    return cell?.state === 'blank' && blankIsZero(input, edition, id) ? [decimalOf(0)] : null
  }
  // A relation that no reading satisfies shows an error of the source: it must not be made to hold by choosing.
  const relations = relationsOf(input).filter((relation) => isPossible(narrow(relation, valuesOf)))
  open.set(chosen.cell, [chosen.value])
  for (let changed = true; changed; ) {
    changed = false
    for (const relation of relations) {
      const concerned = [...relation.left, ...relation.right]
      // What only read cells say to each other is for the rules to judge; it does not depend on the choice.
      if (!concerned.some((id) => open.has(id))) continue
      const kept = narrow(relation, valuesOf)
      if (kept === 'violated') return { consistent: false }
      if (!kept) continue
      for (const [id, values] of kept) {
        if (values.length === 0) return { consistent: false }
        const candidates = open.get(id)
        if (!candidates || candidates.length === values.length) continue
        open.set(
          id,
          candidates.filter((one) => values.some((value) => equal(value, exact(one)))),
        )
        changed = true
      }
    }
  }
  const others = [...before].flatMap((cell) => {
    const [value, ...more] = open.get(cell) ?? []
    return value !== undefined && more.length === 0 ? [{ cell, value }] : []
  })
  return { consistent: true, others }
}

interface Relation {
  left: readonly CellId[]
  right: readonly CellId[]
}

function relationsOf(input: RuleInput): Relation[] {
  const { edition } = input.report
  if (!edition) return []
  const rows = [...rowsOf(input, edition, 3), ...rowsOf(input, edition, 4)]
  return [
    ...rows.map(({ cells }) => ({ left: cells.slice(0, -1), right: cells.slice(-1) })),
    ...formOf(edition).table3.columns.flatMap(({ id }): Relation[] => [
      { left: leavesOf(input, edition, id), right: [`t3.totalProcessed.${id}`] },
      { left: [`t3.newReceived.${id}`, `t3.carriedOver.${id}`], right: [`t3.totalProcessed.${id}`, `t3.carriedForward.${id}`] },
    ]),
  ]
}

/** For each open cell of the relation the values with which it can hold; null where it cannot be weighed; or that it fails. */
function narrow(
  { left, right }: Relation,
  valuesOf: (id: CellId) => Decimal[] | null,
): Map<CellId, Decimal[]> | 'violated' | null {
  const sides = [...left.map((id) => ({ id, sign: 1n })), ...right.map((id) => ({ id, sign: -1n }))]
  const domains = sides.map(({ id, sign }) => valuesOf(id)?.map((value) => ({ ...value, units: sign * value.units })) ?? null)
  if (domains.some((domain) => domain === null)) return null
  const known = domains as Decimal[][]
  if (known.every((domain) => domain.length === 1)) return sum(known.flat()).units === 0n ? new Map() : 'violated'
  const kept = new Map<CellId, Decimal[]>()
  for (const [at, domain] of known.entries()) {
    if (domain.length < 2) continue
    const others = sumsOf(known.filter((_, other) => other !== at))
    if (!others) return null
    const sign = sides[at]!.sign
    const possible = domain.filter((value) => others.has(formatDecimal(subtract(decimalOf(0), value))))
    kept.set(
      sides[at]!.id,
      possible.map((value) => ({ ...value, units: sign * value.units })),
    )
  }
  return kept
}

function isPossible(kept: ReturnType<typeof narrow>): boolean {
  return kept !== 'violated' && (kept === null || [...kept.values()].every((values) => values.length > 0))
}

function sumsOf(domains: readonly Decimal[][]): Set<string> | null {
  let sums = new Map<string, Decimal>([['0', decimalOf(0)]])
  for (const domain of domains) {
    const next = new Map<string, Decimal>()
    for (const sofar of sums.values())
      for (const value of domain) {
        const total = sum([sofar, value])
        next.set(formatDecimal(total), total)
      }
    if (next.size > mostSums) return null
    sums = next
  }
  return new Set(sums.keys())
}

function exact(text: string): Decimal {
  const value = parseDecimal(text)
  if (!value) throw new Error(`not an exact decimal: ${text}`)
  return value
}
