import { type CellId, cellParts } from '../form/form.ts'
import type { EffectiveCell } from '../rules/rule.ts'
import type { Verdict } from '../rules/verdict.ts'
import { columnsOf, exchangedColumns, slippedColumns } from './column-repairs.ts'
import { type Equation, equationsOf, failedGroups, valuesOf } from './equations.ts'
import { leftInRepairs } from './left-in-repairs.ts'
import { type Likeness, likenessOf } from './likeness.ts'
import { type Change, pairRepairs, type Repair, shiftRepairs, singleRepairs, type Situation } from './repairs.ts'

/**
 * What kind of slip a hypothesis supposes: `one-cell`; `carried`: one cell and the total that took it up; `swapped`: two
 * cells in each other's place; `moved`: counted in the one instead of the other; `shifted`: a row moved by a column;
 * `exchanged`: two columns in each other's place over several rows; `slipped`: numbers of a column one row too high or low;
 * `left-in`: last year's numbers left in a row or a column.
 */
export type SlipKind = 'one-cell' | 'carried' | 'swapped' | 'moved' | 'shifted' | 'exchanged' | 'slipped' | 'left-in'

/** A cell that a hypothesis supposes to be wrong, and what speaks for it. */
export interface SupposedChange extends Change {
  likeness: Likeness | null
  /** True where the prose says the supposed number of this very cell. */
  inProse: boolean
  /** True where the program itself was not sure of the reading: then the reading is to be looked at first. */
  doubtful: boolean
  /** True where the number that stands there is that of the same cell last year (across.left-in). */
  leftIn: boolean
}

/** The smallest change that would mend failed relations. A supposition with its evidence, never applied by itself. */
export interface Hypothesis {
  kind: SlipKind
  changes: SupposedChange[]
  /** rule + subject of the failed verdicts that it would mend, all at once. */
  mends: string[]
  /** How many equally small changes there are that are not listed. */
  others: number
}

/** Hypotheses that are listed for failures that hang together; more say nothing. */
const mostListed = 3
/** A sum that no other one crosses tells its cells not apart: all five of a group of table four are listed. */
const mostOfOneSum = 5

/**
 * Explains the failed sum relations: for each group of failures that hang together the smallest changes that mend them
 * all and break nothing else, those first that look like a slip of the pen or that the prose confirms; at most `listed`
 * of them (of a sum that stands alone, one for each of its cells), the rest counted.
 */
export function diagnose(
  verdicts: readonly Verdict[],
  cells: ReadonlyMap<CellId, EffectiveCell>,
  listed = mostListed,
): Hypothesis[] {
  const equations = equationsOf(verdicts)
  const groups = failedGroups(equations)
  if (groups.length === 0) return []
  const values = valuesOf(verdicts, equations)
  const said = numbersInProse(verdicts)
  const repeated = numbersLeftIn(verdicts)
  const suppose = (kind: SlipKind, repair: Repair): Hypothesis => ({
    kind,
    changes: repair.map((change) => ({
      ...change,
      likeness: likenessOf(change.from, change.to),
      inProse: said.has(`${change.cell}=${change.to}`),
      doubtful: cells.get(change.cell)?.inferred ?? false,
      leftIn: repeated.has(change.cell),
    })),
    mends: mendedBy(repair, equations),
    others: 0,
  })
  // Slips of many cells spread over relations without a cell in common: they are looked for once.
  const table = groups.length > 1 ? columnsOf(equations, values) : null
  const wide = table
    ? [
        ...leftInRepairs(table, repeated).map((repair) => suppose('left-in', repair)),
        ...exchangedColumns(table).map((repair) => suppose('exchanged', repair)),
        ...slippedColumns(table).map((repair) => suppose('slipped', repair)),
      ]
    : []
  const found = groups.map((group): Hypothesis[] => {
    const situation: Situation = { equations, group, values }
    const single = singleRepairs(situation).map((repair) => suppose('one-cell', repair))
    if (single.length > 0) return single
    const pairs = pairRepairs(situation).flatMap((repair) => {
      const kind = kindOfPair(repair)
      return kind === null ? [] : [suppose(kind, repair)]
    })
    const shifts = shiftRepairs(situation).map((repair) => suppose('shifted', repair))
    return [...wide.filter(({ mends }) => group.every(({ topic }) => mends.includes(topic))), ...pairs, ...shifts]
  })
  const told = withoutRepeats(found).filter((hypotheses) => hypotheses.length > 0)
  const ranked = told.map((hypotheses) => best(hypotheses, standsAlone(hypotheses) ? Math.max(listed, mostOfOneSum) : listed))
  return ranked.toSorted((a, b) => weight(b[0]!) - weight(a[0]!)).flat()
}

/** Failures without a cell in common may have one explanation: it is said once. */
function withoutRepeats(groups: readonly Hypothesis[][]): Hypothesis[][] {
  const seen = new Set<string>()
  return groups.map((hypotheses) =>
    hypotheses.filter(({ changes }) => {
      const key = changes
        .map(({ cell, to }) => `${cell}=${to}`)
        .sort()
        .join(' ')
      return !seen.has(key) && seen.add(key)
    }),
  )
}

function standsAlone(hypotheses: readonly Hypothesis[]): boolean {
  return hypotheses.every(({ kind, mends }) => kind === 'one-cell' && mends.length === 1)
}

function mendedBy(repair: Repair, equations: readonly Equation[]): string[] {
  return equations.filter(({ failed, signs }) => failed && repair.some(({ cell }) => signs.has(cell))).map(({ topic }) => topic)
}

function best(hypotheses: readonly Hypothesis[], listed: number): Hypothesis[] {
  const ranked = hypotheses.toSorted((a, b) => weight(b) - weight(a))
  const others = Math.max(0, ranked.length - listed)
  return ranked.slice(0, listed).map((hypothesis) => ({ ...hypothesis, others }))
}

function weight({ kind, changes, mends }: Hypothesis): number {
  const told = changes.reduce(
    (sum, { likeness, inProse, leftIn }) => sum + (likeness ? 1 : 0) + (inProse ? 2 : 0) + (leftIn ? 2 : 0),
    0,
  )
  // What explains more failures at once is the likelier.
  return told / changes.length + (kind === 'swapped' ? 1.5 : kind === 'carried' ? 0.5 : 0) + mends.length
}

/** Two changes that have nothing to do with each other explain anything: such a pair is no hypothesis. */
function kindOfPair([one, other]: Repair): SlipKind | null {
  if (!one || !other) return null
  if (one.to === other.from && other.to === one.from) return 'swapped'
  const [a, b] = [cellParts(one.cell), cellParts(other.cell)]
  const aligned = a.table === b.table && (a.row === b.row || a.column === b.column)
  if (!aligned) return null
  const [first, second] = [one.to - one.from, other.to - other.from]
  if (first === second) return 'carried'
  return first === -second ? 'moved' : null
}

/** What the prose says of single cells, as "cell=number", where it disagrees with the table. */
function numbersInProse(verdicts: readonly Verdict[]): Set<string> {
  return new Set(
    verdicts.flatMap(({ rule, outcome, cells, actual }) =>
      rule.startsWith('prose.') && outcome === 'failed' && actual !== null ? cells.map((cell) => `${cell}=${actual}`) : [],
    ),
  )
}

/** The cells that hold last year's number: those that a verdict says of, not those that the prose disagrees with. */
function numbersLeftIn(verdicts: readonly Verdict[]): Set<CellId> {
  return new Set(
    verdicts.flatMap(({ rule, outcome, quantities, cells }) =>
      rule === 'across.left-in' && outcome === 'failed' && quantities === undefined ? cells : [],
    ),
  )
}
