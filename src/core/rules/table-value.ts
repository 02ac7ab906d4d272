import type { Reading } from '../claims/claim.ts'
import { formatDecimal, subtract, sum, type Decimal } from '../decimal/decimal.ts'
import { cellParts, type CellId, type Edition } from '../form/form.ts'
import { ruleMessages } from '../catalogue/rules.ts'
import { resolveOperand, type ResolvedOperand } from './operand.ts'
import { isDisplaced, isInferred, possibleSums } from './reading-doubt.ts'
import { remembered } from './remembered.ts'
import { rowOf } from './row-cells.ts'
import type { RuleInput } from './rule.ts'
import type { Operand } from './verdict.ts'

/** What the tables say for one reading of a quantity. */
export interface TableValue {
  cells: CellId[]
  operands: Operand[]
  /** The value; null where an operand has none. */
  value: Decimal | null
  /** "309 + 5 = 314", or "314" for one cell; "?" stands for what has no value. */
  expression: string
  /** "一、新收·总计 + 二、上年结转·总计". */
  name: string
  /** Why there is no value. */
  reasons: string[]
  /** True where a blank total was added up from its row, or a blank counted as zero: then nothing is proved. */
  soft: boolean
  /** The other values it can have under another reading of the source; null where unknown, empty where certain. */
  others: ReadonlySet<string> | null
  /** The characters as printed, where they are unreadable. */
  raw: string | null
}

/** Several rules ask for the same reading of a claim. Dropped with the input that was asked about. */
const known = new WeakMap<RuleInput, Map<Reading, TableValue | null>>()

/** Looks a reading up in the tables. Null where this report's tables have none of its cells. */
export function tableValue(input: RuleInput, edition: Edition, reading: Reading): TableValue | null {
  const values = remembered(known, input, () => new Map<Reading, TableValue | null>())
  return remembered(values, reading, () => lookUp(input, edition, reading))
}

function lookUp(input: RuleInput, edition: Edition, reading: Reading): TableValue | null {
  const plus = reading.plus.filter((id) => input.cells.has(id))
  const minus = reading.minus.filter((id) => input.cells.has(id))
  if (plus.length === 0) return null
  const resolve = (id: CellId): ResolvedOperand & { derived: boolean } =>
    fromRow(input, edition, id) ?? { ...resolveOperand(input, edition, id), derived: false }
  const added = plus.map(resolve)
  const taken = minus.map(resolve)
  const all = [...added, ...taken]
  const isKnown = all.every((one) => one.value !== null)
  const value = isKnown ? subtract(sum(added.map((one) => one.value!)), sum(taken.map((one) => one.value!))) : null
  const signed = (words: string, at: number): string => `${at === 0 ? '' : at < added.length ? ' + ' : ' − '}${words}`
  const written = all.map((one, at) => signed(one.operand.value ?? '?', at)).join('')
  const cells = [...plus, ...minus]
  const unreadable = cells.flatMap((id) => (input.cells.get(id)!.state === 'unreadable' ? [printed(input, edition, id)] : []))
  return {
    cells,
    operands: all.map((one) => one.operand),
    value,
    expression: all.length > 1 && value ? `${written} = ${formatDecimal(value)}` : written,
    name: all.map((one, at) => signed(one.operand.label, at)).join(''),
    reasons: all.flatMap((one) => (one.reason ? [one.reason] : [])),
    soft: all.some((one) => one.derived || one.operand.blankAsZero),
    others: otherValues(input, edition, plus, minus, isKnown),
    raw: unreadable.length > 0 ? unreadable.join(' ') : null,
  }
}

function otherValues(
  input: RuleInput,
  edition: Edition,
  plus: CellId[],
  minus: CellId[],
  known: boolean,
): ReadonlySet<string> | null {
  const cells = [...plus, ...minus]
  if (cells.some((id) => isDisplaced(input, id))) return null
  if (known && !cells.some((id) => isInferred(input, id))) return new Set()
  return possibleSums(input, edition, plus, minus)
}

/** The characters as printed: of the whole row where its figures stand together without separators. */
function printed(input: RuleInput, edition: Edition, id: CellId): string {
  const spans = rowOf(edition, id).map((cell) => input.cells.get(cell)?.span)
  const [first, last] = [spans[0], spans.at(-1)]
  const row = first && last && last.end - first.start <= 24 ? input.document.text.slice(first.start, last.end) : ''
  return /^\d+$/.test(row) ? row : (input.cells.get(id)!.raw ?? '')
}

/** A total left blank although its parts are filled in: their sum, said to be so. */
function fromRow(input: RuleInput, edition: Edition, id: CellId): (ResolvedOperand & { derived: boolean }) | null {
  if (cellParts(id).column !== 'total' || input.cells.get(id)!.state !== 'blank') return null
  const own = resolveOperand(input, edition, id)
  if (own.value) return null
  const parts = rowOf(edition, id)
    .slice(0, -1)
    .map((part) => resolveOperand(input, edition, part))
  if (parts.some((part) => part.value === null)) return null
  const value = sum(parts.map((part) => part.value!))
  const label = `${own.operand.label}（${ruleMessages.derivedTotal}）`
  return { operand: { label, cell: id, value: formatDecimal(value), blankAsZero: false }, value, reason: null, derived: true }
}
