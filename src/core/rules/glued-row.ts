import { equal, sum, type Decimal } from '../decimal/decimal.ts'
import type { CellId, Edition } from '../form/form.ts'
import { decimal } from './exact.ts'
import { rowOf } from './row-cells.ts'
import type { RuleInput } from './rule.ts'

const longestRun = 16

/**
 * The readings of a row whose figures stand in the source without separators: every way to cut its digits into as many
 * whole numbers, in the order of the form. Cuts whose parts add up to the total are preferred: where there are any,
 * `splits` are only these. Null where the row is not glued, or too long to enumerate, or where its digits go on in cells
 * that are not certain either (the groups of a table four in one run): then nobody knows where it begins and ends.
 */
export function gluedReadings(
  input: RuleInput,
  edition: Edition,
  id: CellId,
): { ids: readonly CellId[]; splits: Decimal[][]; all: Decimal[][]; balanced: boolean } | null {
  const ids = rowOf(edition, id)
  const cells = ids.map((cell) => input.cells.get(cell))
  let digits = ''
  let end: number | null = null
  for (const cell of cells) {
    if (
      !cell ||
      cell.corrected ||
      (cell.state !== 'number' && cell.state !== 'unreadable') ||
      !cell.span ||
      !/^\d+$/.test(String(cell.raw))
    )
      return null
    if (end !== null && cell.span.start !== end) return null
    end = cell.span.end
    digits += cell.raw
  }
  if (digits.length > longestRun || goesOn(input, cells[0]!.span!.start, end!)) return null
  const all = cuts(digits, ids.length).map((parts) => parts.map(decimal))
  const balanced = all.filter((parts) => equal(sum(parts.slice(0, -1)), parts.at(-1)!))
  return { ids, splits: balanced.length > 0 ? balanced : all, all, balanced: balanced.length > 0 }
}

/** Whether the run of a row touches what stands in a cell of another, that was unreadable or inferred. */
function goesOn({ cells }: RuleInput, start: number, end: number): boolean {
  for (const { span, state, inferred } of cells.values())
    if (span && (state === 'unreadable' || inferred) && (span.end === start || span.start === end)) return true
  return false
}

/** Every way to cut digits, at least one, into a number of whole numbers without leading zeros. */
export function cuts(digits: string, parts: number): string[][] {
  if (parts === 1) return isPlain(digits) ? [[digits]] : []
  const found: string[][] = []
  for (let length = 1; length <= digits.length - parts + 1; length += 1) {
    const head = digits.slice(0, length)
    if (!isPlain(head)) break
    for (const rest of cuts(digits.slice(length), parts - 1)) found.push([head, ...rest])
  }
  return found
}

function isPlain(digits: string): boolean {
  return digits === '0' || !digits.startsWith('0')
}
