import { canonicalJson } from '../review/canonical-json.ts'
import { organKey } from './organ-key.ts'

/** The auditor's word that two names mean one organ, where the names do not show it. */
export interface OrganMerge {
  name: string
  /** The name that stands for both. */
  into: string
  who: string
  /** ISO 8601 with offset, second precision. */
  at: string
}

/** The auditor's word of which organs a government's figures are summed from. */
export interface OrganUnits {
  parent: string
  /** Names, each organ once, in the order of their keys; at least one. */
  units: string[]
  who: string
  at: string
}

/** What the auditor stated about the organs of a workspace. */
export interface OrganBook {
  merges: OrganMerge[]
  groups: OrganUnits[]
}

/** One statement before and after, under the key of the name that it is about. */
export type OrganChange =
  | { part: 'merge'; key: string; before: OrganMerge | null; after: OrganMerge | null }
  | { part: 'units'; key: string; before: OrganUnits | null; after: OrganUnits | null }

/** Nothing stated. */
export const emptyBook: OrganBook = { merges: [], groups: [] }

/** The book with the changes made. Throws where a statement is not what the change found before: history would be broken. */
export function applyOrganChanges(book: OrganBook, changes: readonly OrganChange[]): OrganBook {
  return changes.reduce((before, change) => {
    const group = before.groups.find((candidate) => groupKey(candidate) === change.key) ?? null
    const current = change.part === 'merge' ? mergeOf(before, change.key) : group
    if (canonicalJson(current) !== canonicalJson(change.before))
      throw new Error(`the history of organs is broken at ${change.part} ${change.key}`)
    return change.part === 'merge'
      ? { ...before, merges: replaced(before.merges, mergeKey, change.key, change.after) }
      : { ...before, groups: replaced(before.groups, groupKey, change.key, change.after) }
  }, book)
}

/** The changes that take back these ones. */
export function invertOrganChanges(changes: readonly OrganChange[]): OrganChange[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as OrganChange).reverse()
}

/** A book read from anywhere, in the order that changes keep. */
export function bookInOrder({ merges, groups }: OrganBook): OrganBook {
  return { merges: merges.toSorted(by(mergeKey)), groups: groups.toSorted(by(groupKey)) }
}

/** What was said of a name, by its key; null where nothing was. */
export function mergeOf({ merges }: Pick<OrganBook, 'merges'>, key: string): OrganMerge | null {
  return merges.find((merge) => mergeKey(merge) === key) ?? null
}

const mergeKey = ({ name }: OrganMerge): string => organKey(name)
const groupKey = ({ parent }: OrganUnits): string => organKey(parent)

function replaced<T>(list: readonly T[], keyOf: (item: T) => string, key: string, after: T | null): T[] {
  const rest = list.filter((item) => keyOf(item) !== key)
  return (after === null ? rest : [...rest, after]).toSorted(by(keyOf))
}

function by<T>(keyOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0)
}
