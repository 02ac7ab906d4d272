import { type Locator, type TextSpan, textLocator } from '../document/locator.ts'
import { type ReadValue, readValue } from './value.ts'
import type { Value } from './stream.ts'

/** What one reading puts into one cell of a row; null where it puts nothing (the source has no such cell). */
export type Slot = SlotValue | null

/** The characters that a reading gives to a cell; raw is "" for a blank. */
export interface SlotValue {
  raw: string
  span: TextSpan
  where: Locator
  /** The characters as a value, read once. */
  read: ReadValue
}

/** A complete reading of a row: one slot for each of its columns. */
export type Reading = Slot[]

/** A slot that holds a whole value as it stands in the source. */
export function slotOf(value: Value): SlotValue {
  return { raw: value.raw, span: value.span, where: value.where, read: readPart(value, value.raw) }
}

/** The place of a row's label, for cells of which nothing says which numbers are theirs. */
export function labelSlot(span: TextSpan): SlotValue {
  return { raw: '', span, where: textLocator(span.start, span.end), read: readValue('') }
}

/** A slot that holds some characters of a glued value. */
export function partOf(value: Value, from: number, to: number): SlotValue {
  const start = value.span.start + from
  const span = { start, end: value.span.start + to }
  const raw = value.raw.slice(from, to)
  return { raw, span, where: value.where.kind === 'text' ? { ...value.where, ...span } : value.where, read: readPart(value, raw) }
}

/** The characters of a value as one; what goes on below them may be the rest of their number or another, and none is certain. */
function readPart({ goesOn }: Value, raw: string): ReadValue {
  return goesOn === undefined ? readValue(raw) : { state: 'unreadable', value: null, candidates: [] }
}

/** The slot's number for use in relations: a blank or an absent cell counts as zero here, anything else but a number is NaN. */
export function numberOf(slot: Slot): number {
  if (slot === null || slot.read.state === 'blank') return 0
  return slot.read.value === null ? Number.NaN : Number(slot.read.value)
}
