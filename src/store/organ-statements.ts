import type { Database } from 'better-sqlite3'
import { bookInOrder, emptyBook, type OrganBook, type OrganChange, type OrganMerge } from '../core/organ/organ-book.ts'
import { organKey } from '../core/organ/organ-key.ts'
import { storedJson } from './packed.ts'
import { openSteps, type Step } from './steps.ts'
import { hasTable } from './has-table.ts'

/** A step of the statements about organs that can be undone or redone. */
export interface OrganStep extends Step {
  changes: OrganChange[]
}

/** A step as stored. */
export interface HeldOrganStep {
  trailSeq: number
  summary: string
  changes: string
}

/** What the auditor stated about organs, and the steps that led there. */
export interface OrganStatements {
  book: () => OrganBook
  write: (changes: readonly OrganChange[]) => void
  /** Adds a step that was just done. Steps that were undone before can then no longer be redone. */
  add: (step: Omit<OrganStep, 'id'>) => void
  nextUndo: () => OrganStep | null
  nextRedo: () => OrganStep | null
  mark: (id: number, status: 'done' | 'undone') => void
  /** Every step, oldest first. */
  steps: () => HeldOrganStep[]
}

interface GroupRow {
  parent: string
  units: string
  who: string
  at: string
}

/** The repository of statements about organs; nothing was stated in a database of an older program. */
export function openOrganStatements(database: Database): OrganStatements {
  if (!hasTable(database, 'organ_merge')) return unstated
  const merges = database.prepare<[], OrganMerge>('SELECT name, into_name AS "into", who, at FROM organ_merge')
  const groups = database.prepare<[], GroupRow>('SELECT parent, units, who, at FROM organ_units')
  const remove = {
    merge: database.prepare('DELETE FROM organ_merge WHERE key = ?'),
    units: database.prepare('DELETE FROM organ_units WHERE key = ?'),
  }
  const addMerge = database.prepare(
    'INSERT INTO organ_merge (key, name, into_name, who, at) VALUES (@key, @name, @into, @who, @at)',
  )
  const addUnits = database.prepare(
    'INSERT INTO organ_units (key, parent, units, who, at) VALUES (@key, @parent, @units, @who, @at)',
  )
  const steps = openSteps<StepRow>(database, { table: 'organ_history', columns: { changes: 'changes' }, byReport: false })
  return {
    book: () =>
      bookInOrder({
        merges: merges.all(),
        groups: groups.all().map((row) => ({ ...row, units: storedJson(row.units) as string[] })),
      }),
    write(changes) {
      for (const { part, key, after } of changes) {
        remove[part].run(key)
        if (after === null) continue
        if ('into' in after) addMerge.run({ ...after, key: organKey(after.name) })
        else addUnits.run({ ...after, key: organKey(after.parent), units: JSON.stringify(after.units) })
      }
    },
    add({ trailSeq, summary, changes }) {
      steps.add({ trailSeq, summary, changes: JSON.stringify(changes) })
    },
    nextUndo: () => stepOf(steps.nextUndo()),
    nextRedo: () => stepOf(steps.nextRedo()),
    mark: steps.mark,
    steps: () => steps.all().map(({ trailSeq, summary, changes }) => ({ trailSeq, summary, changes })),
  }
}

type StepRow = { changes: string }

function stepOf(row: (Step & StepRow) | undefined): OrganStep | null {
  return row ? { ...row, changes: storedJson(row.changes) as OrganChange[] } : null
}

/** A database that has no place for them: nothing is stated, and nothing can be. */
const unstated: OrganStatements = {
  book: () => emptyBook,
  write: refuse,
  add: refuse,
  nextUndo: () => null,
  nextRedo: () => null,
  mark: refuse,
  steps: () => [],
}

function refuse(): never {
  throw new Error('this database has no organs')
}
