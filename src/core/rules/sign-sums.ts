import { equal, sum, decimalOf, type Decimal } from '../decimal/decimal.ts'
import { cellParts, type CellId, type Edition } from '../form/form.ts'
import { isZero } from './exact.ts'
import { type NoneSign, noneSign } from './none-sign.ts'
import { resolveOperand } from './operand.ts'
import { isDisplaced, isInferred } from './reading-doubt.ts'
import type { RuleInput } from './rule.ts'
import type { SumRelation } from './sum-relation.ts'
import { sumsOf } from './table-sums.ts'

/** A sum of a table in which some operands are signs, added up as if they counted as none. */
export interface SignSum {
  relation: SumRelation
  left: Decimal
  right: Decimal
}

/** What the sums of a table say of the signs in it. */
export interface SignReading {
  /** The signs as printed, each once. */
  printed: string[]
  /** The sums that would not hold if the signs counted as none. */
  failing: SignSum[]
  /** Whether everything else in the table says that the signs mean none. */
  meansNone: boolean
}

/**
 * Holds the sums of a table that have signs among their operands against the supposition that a sign means none. It is
 * borne out where one kind of sign is used, or no zero is printed beside the signs; where most of these sums hold; and
 * where of the sums that have a number, no more fail than hold, unless a single cell is in all that fail: one slip cannot
 * say that signs mean something else, totals without their parts do. A sum in which anything else is not certain
 * (missing, unreadable, inferred, displaced) bears no witness and is not reported.
 */
export function signSums(input: RuleInput, edition: Edition, table: 3 | 4): SignReading {
  const marked = [...input.cells.values()].flatMap(({ id, state, raw }) => {
    const kind = state === 'text' && cellParts(id).table === table ? noneSign(String(raw)) : null
    return kind ? [{ id, kind, raw: String(raw).trim() }] : []
  })
  if (marked.length === 0) return { printed: [], failing: [], meansNone: false }
  const isConsistent = new Set<NoneSign>(marked.map(({ kind }) => kind)).size === 1 || !printsZero(input, table)
  const signs = new Set(marked.map(({ id }) => id))
  const sums = sumsOf(input, edition, table).flatMap((relation) => asNone(input, edition, relation, signs))
  const [failing, holding] = [sums.filter((one) => !holds(one)), sums.filter(holds)]
  const telling = holding.filter(({ left }) => left.units !== 0n)
  const isBorneOut = holding.length >= failing.length && (telling.length >= failing.length || haveOneCell(failing))
  return { printed: [...new Set(marked.map(({ raw }) => raw))], failing, meansNone: isConsistent && isBorneOut }
}

function printsZero({ cells }: RuleInput, table: 3 | 4): boolean {
  return [...cells.values()].some(({ id, value }) => cellParts(id).table === table && value !== null && isZero(value))
}

/** The sum with its signs as none; nothing where it has no sign, or where an operand is neither a number nor a sign. */
function asNone(input: RuleInput, edition: Edition, relation: SumRelation, signs: ReadonlySet<CellId>): SignSum[] {
  const ids = [...relation.left, ...relation.right]
  if (!ids.some((id) => signs.has(id)) || ids.some((id) => isInferred(input, id) || isDisplaced(input, id))) return []
  const valueOf = (id: CellId): Decimal | null => (signs.has(id) ? decimalOf(0) : resolveOperand(input, edition, id).value)
  const [left, right] = [relation.left.map(valueOf), relation.right.map(valueOf)]
  return areKnown(left) && areKnown(right) ? [{ relation, left: sum(left), right: sum(right) }] : []
}

function areKnown(values: readonly (Decimal | null)[]): values is readonly Decimal[] {
  return values.every((value) => value !== null)
}

function holds({ left, right }: SignSum): boolean {
  return equal(left, right)
}

function haveOneCell(sums: readonly SignSum[]): boolean {
  const [first, ...rest] = sums.map(({ relation: { left, right } }) => [...left, ...right])
  return first?.some((id) => rest.every((ids) => ids.includes(id))) ?? false
}
