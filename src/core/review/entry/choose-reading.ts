import { decimalOf, equal, parseDecimal, type Decimal } from '../../decimal/decimal.ts'
import type { CellId } from '../../form/form.ts'
import { blankIsZero } from '../../rules/blank-policy.ts'
import type { RuleInput } from '../../rules/rule.ts'
import { type Domains, gluedRows, narrowSum, narrowSplits, sumsOf } from './reading-relations.ts'

/** A reading chosen for a cell that allowed several. */
export interface ChosenReading {
  cell: CellId
  /** One of the cell's candidates, an exact decimal. */
  value: string
}

/** What follows from a choice: the cells that only one candidate is left for, or that the relations cannot hold with it. */
export type JointChoice = { consistent: true; others: ChosenReading[] } | { consistent: false }

/**
 * Lets one choice narrow the others: candidates that can take part in no solution fall away until nothing changes. What
 * narrows are the form's sums (rows, （七）总计, balance) and the digits themselves, where a row's figures stand without
 * separators and only some cuts give the chosen ones.
 */
export function chooseReading(input: RuleInput, chosen: ChosenReading): JointChoice {
  const open = narrowed(input, chosen)
  if (!open) return { consistent: false }
  const others = [...open].flatMap(([cell, [value, ...more]]) =>
    cell !== chosen.cell && value !== undefined && more.length === 0 ? [{ cell, value }] : [],
  )
  return { consistent: true, others }
}

/** The candidates of a cell that go with what is known by now; all of them where nothing goes. */
export function openCandidates(input: RuleInput, cell: CellId): readonly string[] {
  return narrowed(input, null)?.get(cell) ?? input.cells.get(cell)?.candidates ?? []
}

/**
 * What is left of the candidates of every cell that has several; null where a relation that could hold before the
 * choice cannot hold with it. Cells without numbers or candidates are unknown: a sum that has one decides nothing. A
 * cell with a single candidate is as doubtful as its reading, and stays unknown until it is chosen.
 */
function narrowed(input: RuleInput, chosen: ChosenReading | null): Map<CellId, string[]> | null {
  const { edition } = input.report
  const open = new Map<CellId, string[]>()
  for (const cell of input.cells.values())
    if (cell.state === 'unreadable' && cell.candidates.length > 1) open.set(cell.id, cell.candidates)
  if (!edition) return open
  const domains: Domains = (id) => {
    const candidates = open.get(id)
    if (candidates) return candidates.map(exact)
    const cell = input.cells.get(id)
    if (cell?.state === 'number' && cell.value !== null) return [exact(cell.value)]
    return cell?.state === 'blank' && blankIsZero(input, edition, id) ? [decimalOf(0)] : null
  }
  // A relation that no reading satisfies shows an error of the source: it must not be made to hold by choosing.
  const relations = [
    ...sumsOf(input, edition).map((relation) => () => narrowSum(relation, domains)),
    ...gluedRows(input, edition).map((row) => () => narrowSplits(row, domains)),
  ].filter((narrow) => isPossible(narrow()))
  if (chosen) open.set(chosen.cell, [chosen.value])
  for (let changed = true; changed; ) {
    changed = false
    for (const narrow of relations) {
      const kept = narrow()
      if (kept === null) continue
      for (const [id, values] of kept) {
        const candidates = open.get(id)
        if (!candidates) continue
        const left = candidates.filter((one) => values.some((value) => equal(value, exact(one))))
        if (left.length === 0) return null
        if (left.length === candidates.length) continue
        open.set(id, left)
        changed = true
      }
    }
  }
  return open
}

function isPossible(kept: ReadonlyMap<CellId, readonly Decimal[]> | null): boolean {
  return kept === null || [...kept.values()].every((values) => values.length > 0)
}

function exact(text: string): Decimal {
  const value = parseDecimal(text)
  if (!value) throw new Error(`not an exact decimal: ${text}`)
  return value
}
