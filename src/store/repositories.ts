import type { Database } from 'better-sqlite3'
import { type History, openHistory } from './history.ts'
import { openOriginals, type Originals } from './originals.ts'
import { openReports, type Reports } from './reports.ts'
import { openReviews, type Reviews } from './reviews.ts'
import { openSettings, type Settings } from './settings.ts'
import { openSources, type Sources } from './sources.ts'
import { openTrail, type Trail } from './trail.ts'

/** Everything a workspace is kept in. */
export interface Repositories {
  history: History
  originals: Originals
  reports: Reports
  reviews: Reviews
  settings: Settings
  sources: Sources
  trail: Trail
  /** Runs the work as one transaction that holds the database from its start; a throw takes everything back. */
  transact: <T>(work: () => T) => T
}

/** The repositories of an open workspace. */
export function openRepositories(database: Database, folder: string): Repositories {
  return {
    history: openHistory(database),
    originals: openOriginals(folder),
    reports: openReports(database),
    reviews: openReviews(database),
    settings: openSettings(database),
    sources: openSources(database),
    trail: openTrail(database),
    transact: <T>(work: () => T): T => database.transaction(work).immediate(),
  }
}
