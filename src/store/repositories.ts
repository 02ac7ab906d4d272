import type { Database } from 'better-sqlite3'
import { type ComparisonsDue, openComparisonsDue } from './comparisons-due.ts'
import { type Findings, openFindings } from './findings.ts'
import { type Held, heldIn } from './held.ts'
import { openHeadWitness } from './head-witness.ts'
import { type History, openHistory } from './history.ts'
import { openOrganStatements, type OrganStatements } from './organ-statements.ts'
import { openOriginals, type Originals } from './originals.ts'
import { ReadOnlyError } from './read-only-error.ts'
import { openReports, type Reports } from './reports.ts'
import { openReviews, type Reviews } from './reviews.ts'
import { type KeptRuleSettings, openRuleSettings } from './rule-settings.ts'
import { openSettings, type Settings } from './settings.ts'
import { openSources, type Sources } from './sources.ts'
import { openTrail, type Trail } from './trail.ts'

/** Everything a workspace is kept in. */
export interface Repositories {
  comparisons: ComparisonsDue
  findings: Findings
  history: History
  held: Held
  organs: OrganStatements
  originals: Originals
  reports: Reports
  reviews: Reviews
  rules: KeptRuleSettings
  settings: Settings
  sources: Sources
  trail: Trail
  /** True where the workspace is damaged: nothing is written then. */
  readOnly: boolean
  /**
   * Runs the work as one transaction that holds the database from its start; a throw takes everything back. Throws
   * {@link ReadOnlyError} where the workspace is open for reading only.
   */
  transact: <T>(work: () => T) => T
  /** Runs work that only reads, on one state of the database. */
  look: <T>(work: () => T) => T
}

/** The repositories of an open workspace. */
export function openRepositories(database: Database, folder: string): Repositories {
  const { readonly: readOnly } = database
  const trail = openTrail(database)
  const witness = openHeadWitness(folder)
  const transact = <T>(work: () => T): T => {
    if (readOnly) throw new ReadOnlyError()
    const before = trail.head().seq
    const result = database.transaction(work).immediate()
    const head = trail.head()
    if (head.seq !== before) witness.write(head)
    return result
  }
  return {
    comparisons: openComparisonsDue(database),
    findings: openFindings(database),
    history: openHistory(database),
    held: heldIn(database),
    organs: openOrganStatements(database),
    originals: openOriginals(folder),
    reports: openReports(database),
    reviews: openReviews(database),
    rules: openRuleSettings(database),
    settings: openSettings(database),
    sources: openSources(database),
    trail,
    readOnly,
    transact,
    look: <T>(work: () => T): T => database.transaction(work).deferred(),
  }
}
