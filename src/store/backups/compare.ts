import type { OrganBook } from '../../core/organ/organ-book.ts'
import type { RuleSettings } from '../../core/rules/rule-settings.ts'
import type { ReportDifference, RestoreComparison, StatementDifference } from '../../core/workspace/safety.ts'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { ReviewChange } from '../../core/review/change.ts'
import { isDamage } from '../damaged-error.ts'
import { databasePath } from '../database.ts'
import { openUpToDate } from '../open-up-to-date.ts'
import { openOrganStatements } from '../organ-statements.ts'
import { openReports } from '../reports.ts'
import { openReviews } from '../reviews.ts'
import { openRuleSettings } from '../rule-settings.ts'
import type { ReportItem, TrailHead } from '../shapes.ts'
import { openTrail } from '../trail.ts'
import { backupFolder, verifyDatabase } from './backups.ts'
import { listDifference, reviewDifference } from './review-difference.ts'

/** Compares a verified backup with the database as it is. Throws `DamagedError` where the backup is damaged. */
export function compareBackup(folder: string, name: string): RestoreComparison {
  const path = join(backupFolder(folder), name)
  const backup = verifyDatabase(path)
  const then = opened(path, stateOf)
  const now = currentState(folder)
  return {
    backup,
    current: now?.head ?? null,
    reports: then.items.length,
    rowsSince: now && now.hashAt(backup.seq) === backup.hash ? now.head.seq - backup.seq : 0,
    differences: differencesOf(now?.items ?? [], then.items),
    statements: now ? statementsOf(now, then) : [],
  }
}

interface State {
  head: TrailHead
  hashAt: (seq: number) => string | undefined
  items: Kept[]
  organs: OrganBook
  rules: RuleSettings
}

interface Kept {
  key: string
  item: ReportItem
  changes: (other: Kept | null) => ReviewChange[]
  review: ReturnType<ReturnType<typeof openReviews>['get']>
}

function stateOf(database: Database): State {
  const trail = openTrail(database)
  const reviews = openReviews(database)
  const hashes = new Map([...trail.rows()].map(({ seq, hash }) => [seq, hash]))
  const items = openReports(database)
    .items()
    .map((item): Kept => {
      const review = reviews.get(item.id)
      const empty = {
        ...review,
        corrections: [],
        identity: [],
        decisions: [],
        severities: [],
        notes: [],
        state: 'unreviewed' as const,
      }
      // The number and the file together: after a restore a number may be given to another file.
      return {
        key: `${item.id} ${item.sha256}`,
        item,
        review,
        changes: (other) => reviewDifference(review, other?.review ?? empty),
      }
    })
  const [organs, rules] = [openOrganStatements(database).book(), openRuleSettings(database).all()]
  return { head: trail.head(), hashAt: (seq) => hashes.get(seq), items, organs, rules }
}

function currentState(folder: string): State | null {
  try {
    return opened(databasePath(folder), stateOf)
  } catch (error) {
    if (isDamage(error) || (error instanceof Error && 'code' in error)) return null
    throw error
  }
}

function opened<T>(path: string, work: (database: Database) => T): T {
  const database = openUpToDate(path)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

function differencesOf(now: readonly Kept[], then: readonly Kept[]): ReportDifference[] {
  const later = new Map(now.map((kept) => [kept.key, kept]))
  const earlier = new Map(then.map((kept) => [kept.key, kept]))
  const removed = now.filter(({ key }) => !earlier.has(key)).map((kept) => difference(kept, 'removed', kept.changes(null)))
  const added = then.filter(({ key }) => !later.has(key)).map((kept) => difference(kept, 'added', kept.changes(null)))
  const changed = now.flatMap((kept) => {
    const other = earlier.get(kept.key)
    const changes = other ? kept.changes(other) : []
    return changes.length > 0 ? [difference(kept, 'changed', changes)] : []
  })
  return [...removed, ...changed, ...added]
}

/** What was stated about the workspace as a whole, and would be otherwise. */
function statementsOf(now: State, then: State): StatementDifference[] {
  return [
    ...listDifference('merge', now.organs.merges, then.organs.merges, ({ name }) => name),
    ...listDifference('units', now.organs.groups, then.organs.groups, ({ parent }) => parent),
    ...listDifference('rule', now.rules, then.rules, ({ rule }) => rule),
  ].map(({ part, key, before, after }) => ({
    part,
    key,
    change: before === null ? 'added' : after === null ? 'removed' : 'changed',
  }))
}

function difference({ item }: Kept, change: ReportDifference['change'], changes: readonly ReviewChange[]): ReportDifference {
  const count = (part: ReviewChange['part']): number => changes.filter((one) => one.part === part).length
  const { agency, year, fileName } = item
  const parts = {
    corrections: count('correction'),
    decisions: count('decision') + count('severity'),
    notes: count('note'),
    identity: count('identity'),
  }
  return { agency, year, fileName, change, ...parts, state: count('state') > 0 }
}
