import { organLines, organRefusals } from '../catalogue/organs.ts'
import { cleanText } from '../review/command-context.ts'
import { applyOrganChanges, mergeOf, type OrganBook, type OrganChange, type OrganUnits } from './organ-book.ts'
import { organKey } from './organ-key.ts'
import { OrganNames } from './organ-names.ts'

/** A statement about organs that the auditor asks for. `who` and `at` are set by the program, not by the window. */
export type OrganCommand =
  /** These names and `into` are one organ. */
  | { type: 'merge-organs'; names: string[]; into: string }
  /** What was said of these names is taken back. */
  | { type: 'part-organs'; names: string[] }
  /** The figures of `parent` are summed from these organs; none takes the group away. */
  | { type: 'set-units'; parent: string; units: string[] }

/** Stable codes of refused statements. */
export type OrganRefusal = keyof typeof organRefusals

/** A command applied: the new book, what leads there, one Chinese line; or why not. */
export type OrganApplied =
  | { ok: true; book: OrganBook; changes: OrganChange[]; summary: string }
  | { ok: false; code: OrganRefusal; message: string }

/** Applies a command to the book; pure. */
export function applyOrganCommand(book: OrganBook, command: OrganCommand, by: { who: string; at: string }): OrganApplied {
  switch (command.type) {
    case 'merge-organs':
      return merge(book, command, by)
    case 'part-organs':
      return part(book, command)
    case 'set-units':
      return setUnits(book, command, by)
  }
}

function merge(
  book: OrganBook,
  command: Extract<OrganCommand, { type: 'merge-organs' }>,
  by: { who: string; at: string },
): OrganApplied {
  const organs = new OrganNames(book)
  const names = eachOnce(command.names)
  const given = cleanText(command.into)
  if (given === '' || names.length === 0) return refuse('organ-empty')
  const into = organs.root(given)
  const [target, known] = [organKey(into), names.filter((name) => organs.isSame(name, into))]
  if (names.some((name) => organKey(name) === target)) return refuse('merged-with-itself')
  if (known.length === names.length) return refuse('already-one')
  const changes = names
    .filter((name) => !known.includes(name))
    // A name that was merged elsewhere takes what else was merged into it along: what stands for it is merged.
    .map((name) => organs.root(name))
    .filter((name, index, all) => all.findIndex((other) => organKey(other) === organKey(name)) === index)
    .map((name): OrganChange => {
      const before = mergeOf(book, organKey(name))
      return { part: 'merge', key: organKey(name), before, after: { name, into, ...by } }
    })
  return done(book, changes, organLines.merged(names, into))
}

function part(book: OrganBook, command: Extract<OrganCommand, { type: 'part-organs' }>): OrganApplied {
  const changes = eachOnce(command.names).flatMap((name): OrganChange[] => {
    const before = mergeOf(book, organKey(name))
    return before ? [{ part: 'merge', key: organKey(name), before, after: null }] : []
  })
  return changes.length === 0 ? refuse('not-merged') : done(book, changes, organLines.parted(eachOnce(command.names)))
}

function setUnits(
  book: OrganBook,
  command: Extract<OrganCommand, { type: 'set-units' }>,
  by: { who: string; at: string },
): OrganApplied {
  const organs = new OrganNames(book)
  const parent = cleanText(command.parent)
  if (parent === '') return refuse('organ-empty')
  const units = eachOnce(command.units)
    .filter((name, index, all) => all.findIndex((other) => organs.isSame(other, name)) === index)
    .toSorted((a, b) => (organKey(a) < organKey(b) ? -1 : 1))
  if (units.some((unit) => organs.isSame(unit, parent))) return refuse('unit-of-itself')
  const before = book.groups.find((group) => organs.isSame(group.parent, parent)) ?? null
  if (before === null ? units.length === 0 : before.units.join('\n') === units.join('\n')) return refuse('no-change')
  const name = before?.parent ?? parent
  const after: OrganUnits | null = units.length === 0 ? null : { parent: name, units, ...by }
  return done(book, [{ part: 'units', key: organKey(name), before, after }], organLines.units(name, before?.units ?? [], units))
}

function done(book: OrganBook, changes: OrganChange[], summary: string): OrganApplied {
  return { ok: true, book: applyOrganChanges(book, changes), changes, summary }
}

function refuse(code: OrganRefusal): OrganApplied {
  return { ok: false, code, message: organRefusals[code] }
}

function eachOnce(names: readonly string[]): string[] {
  const cleaned = names.map(cleanText).filter((name) => name !== '')
  return cleaned.filter((name, index) => cleaned.findIndex((other) => organKey(other) === organKey(name)) === index)
}
