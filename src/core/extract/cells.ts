import type { CellId } from '../form/form.ts'
import type { Cell } from './recognised-report.ts'
import { type Reading, type Slot, slotOf } from './slot.ts'
import type { Value } from './stream.ts'

/** A cell that the source does not have. */
export function missingCell(id: CellId): Cell {
  return { id, state: 'missing', value: null, raw: null, inferred: false, where: null, span: null, candidates: [] }
}

/** A cell of a table none of whose numbers is certain: shuffled, torn, or one of several of which nothing says which is meant. */
export function doubted(cell: Cell): Cell {
  return cell.state === 'missing' ? cell : { ...cell, state: 'unreadable', value: null, inferred: false, candidates: [] }
}

/** A cell read from one place. */
export function readCell(id: CellId, slot: Slot, inferred = false): Cell {
  if (slot === null) return missingCell(id)
  const { state, value, candidates } = slot.read
  return { id, state, value, raw: state === 'blank' ? null : slot.raw, inferred, where: slot.where, span: slot.span, candidates }
}

/** A cell that has characters but no certain reading; `candidates` are the numbers it could be. */
export function unreadableCell(id: CellId, slot: Slot, candidates: string[]): Cell {
  const { raw = null, where = null, span = null } = slot ?? {}
  return { id, state: 'unreadable', value: null, raw: raw === '' ? null : raw, inferred: false, where, span, candidates }
}

/**
 * The cells of a row from the readings that are left of it. A cell on which all readings agree is read, and marked as
 * inferred where there had been a choice; the others are unreadable, with what they could be. Without any reading the
 * row's characters are unreadable as a whole.
 */
export function cellsOfRow(
  ids: readonly CellId[],
  readings: readonly Reading[],
  hadChoice: boolean,
  values: readonly Value[],
): Cell[] {
  const first = readings[0]
  if (!first) {
    const token = values.find((value) => value.raw !== '')
    return ids.map((id) => (token ? unreadableCell(id, slotOf(token), []) : missingCell(id)))
  }
  if (readings.length === 1) return ids.map((id, column) => readCell(id, first[column] ?? null, hadChoice))
  return ids.map((id, column) => {
    const slots = readings.map((reading) => reading[column] ?? null)
    const said = new Set(slots.map(saying))
    // Where the readings agree on the number but not on its characters, the first place stands for all.
    if (said.size === 1) return readCell(id, slots[0] ?? null, hadChoice)
    // Candidates are all that the cell can be, or none are named: where it may be blank or a sign, numbers alone would lie.
    const values = slots.map((slot) => slot?.read.value ?? null)
    const numbers = values.includes(null) ? [] : values.filter((value) => value !== null)
    return unreadableCell(id, slots.find((slot) => slot !== null && slot.raw !== '') ?? first[column] ?? null, [
      ...new Set(numbers),
    ])
  })
}

function saying(slot: Slot): string {
  if (slot === null) return 'missing'
  return slot.read.value ?? `${slot.read.state}:${slot.raw}`
}
