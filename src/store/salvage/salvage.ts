import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { Salvaged } from '../../core/workspace/safety.ts'
import { programName, trailLines } from '../../core/catalogue/store.ts'
import { applyOrganChanges, emptyBook, type OrganChange } from '../../core/organ/organ-book.ts'
import { applyChanges } from '../../core/review/change.ts'
import { effectiveCells } from '../../core/review/effective-cells.ts'
import { emptyReview, type Review } from '../../core/review/review.ts'
import { reviewDifference } from '../backups/review-difference.ts'
import { createDatabase, databasePath, openToRead } from '../database.ts'
import { openHeadWitness } from '../head-witness.ts'
import { makeFolder } from '../make-folder.ts'
import { migrations } from '../migrations/index.ts'
import { openOrganStatements } from '../organ-statements.ts'
import { openOriginals } from '../originals.ts'
import { pack } from '../packed.ts'
import { canonicalJson } from '../../core/review/canonical-json.ts'
import { settingOf, standardSettings, withSetting } from '../../core/rules/rule-settings.ts'
import { settingLine } from '../../core/rules/setting-line.ts'
import { keptFindings, openFindings } from '../findings.ts'
import { openRuleSettings } from '../rule-settings.ts'
import type { Stamp } from '../shapes.ts'
import { openReviews } from '../reviews.ts'
import { openSettings } from '../settings.ts'
import { standingOf } from '../tallies.ts'
import { openTrail, payloadOf, type TrailRow } from '../trail.ts'
import { settingsOf } from '../verify-trail.ts'
import { attempt } from './readable-rows.ts'
import { changesOf, type ReadableReport, type ReadableWorkspace, readWhatCanBe } from './readable-workspace.ts'

/** Why nothing was salvaged: the target has a workspace, or there is nothing to be read. Nothing was made. */
export type SalvageRefusal = 'already-exists' | 'nothing-readable'

/**
 * Brings what can be read of a damaged workspace into a new one, and says what was lost. The damaged one is not changed.
 * The trail is taken as far as its chain holds, and replayed: what the tables hold beyond that is written down as unproved.
 */
export function salvageWorkspace(from: string, to: string, at: string): Salvaged | SalvageRefusal {
  makeFolder(to)
  if (existsSync(databasePath(to))) return 'already-exists'
  const damaged = attempt(() => openToRead(databasePath(from)))
  if (!damaged) return 'nothing-readable'
  try {
    const found = readWhatCanBe(damaged, openHeadWitness(from).read()?.seq ?? 0)
    if (found.reports.length === 0 && found.trail.length === 0) return 'nothing-readable'
    const originalsLost = bringOriginals(from, to, found.reports)
    const report: Salvaged = {
      reports: found.reports.length,
      // Where the database no longer knows how many there were, the originals do: each has a report at least.
      reportsLost: Math.max(found.highestReport, openOriginals(from).count()) - found.reports.length,
      rows: found.trail.length,
      rowsLost: found.highestRow - found.trail.length,
      unproved: 0,
      originalsLost,
    }
    createDatabase(to, migrations, (database) => fill(database, found, report, at))
    return report
  } finally {
    damaged.close()
  }
}

function bringOriginals(from: string, to: string, reports: readonly ReadableReport[]): string[] {
  const [source, target] = [openOriginals(from), openOriginals(to)]
  const lost: string[] = []
  for (const { file } of new Map(reports.map((report) => [report.file.sha256, report])).values()) {
    const bytes = source.read(file.sha256)
    if (!bytes) lost.push(file.name)
    else {
      target.stage(file.sha256, bytes)
      target.settle(file.sha256)
    }
  }
  return lost
}

function fill(database: Database, found: ReadableWorkspace, report: Salvaged, at: string): void {
  const settings = openSettings(database)
  const trail = openTrail(database)
  const told = new Map(found.trail.flatMap((row) => settingsOf(row, payloadOf(row))))
  const [id, toldName] = [randomUUID(), told.get('workspace.name')]
  const name = found.name ?? (typeof toldName === 'string' ? toldName : '')
  settings.set('workspace.id', id)
  settings.set('workspace.name', name)
  insertRows(database, found.trail)
  const stamp = { who: programName, at }
  const reviewer = found.reviewer ?? told.get('reviewer')
  if (typeof reviewer === 'string') {
    settings.set('reviewer', reviewer)
    const summary = trailLines.reviewer(reviewer)
    if (told.get('reviewer') !== reviewer) trail.append({ who: reviewer, at }, 'reviewer.set', null, { summary, salvaged: true })
  }
  openOrganStatements(database).write(statedIn(found.trail))
  const imported = new Set(found.trail.filter(({ action }) => action === 'report.imported').map(({ reportId }) => reportId))
  for (const kept of found.reports) {
    const proved = replayed(found.trail, kept.id)
    const review = kept.review ?? proved
    insertReport(database, kept, review)
    if (!imported.has(kept.id)) {
      const { name, sha256, bytes, format } = kept.file
      const file = { name, sha256, bytes, format, part: kept.report.part }
      const summary = trailLines.imported(name, kept.report.part)
      trail.append({ ...stamp, at: kept.file.importedAt }, 'report.imported', kept.id, { summary, file, salvaged: true })
    }
    const changes = reviewDifference(proved, review)
    if (changes.length === 0) continue
    report.unproved += changes.length
    trail.append(stamp, 'review.salvaged', kept.id, { summary: trailLines.supplemented(changes.length), changes })
  }
  bringRules(database, found, stamp)
  const kept = new Set(found.reports.map(({ id }) => id))
  const lostReports = [...imported].filter((id): id is number => id !== null && !kept.has(id))
  const summary = trailLines.salvaged(report.reports, report.reportsLost)
  trail.append(stamp, 'workspace.salvaged', null, { summary, id, name, lostReports, ...report })
}

/** The settings of rules as the trail tells them, and, where the tables have others, these as rows of the program. */
function bringRules(database: Database, { trail: rows, ruleSettings }: ReadableWorkspace, stamp: Stamp): void {
  const rules = openRuleSettings(database)
  const told = rows.reduce((settings, row) => {
    const after = payloadOf(row)?.setting?.after
    return after ? withSetting(settings, after) : settings
  }, standardSettings)
  for (const setting of told) rules.write(setting)
  const held = ruleSettings ?? told
  for (const rule of new Set([...told, ...held].map((setting) => setting.rule))) {
    const [before, after] = [settingOf(told, rule), settingOf(held, rule)]
    if (canonicalJson(before) === canonicalJson(after)) continue
    rules.write(after)
    openTrail(database).append(stamp, 'rules.salvaged', null, { summary: settingLine(before, after), setting: { before, after } })
  }
}

/** Rows as they were, hash for hash: the trigger lets only a whole chain in. */
function insertRows(database: Database, rows: readonly TrailRow[]): void {
  const insert = database.prepare(
    `INSERT INTO trail (seq, at, who, action, report_id, payload, prev_hash, hash)
     VALUES (@seq, @at, @who, @action, @reportId, @payload, @prevHash, @hash)`,
  )
  for (const row of rows) insert.run(row)
}

function insertReport(database: Database, kept: ReadableReport, review: Review): void {
  const { id, file, document, report, verdicts, ruleSetVersion } = kept
  const known = database.prepare<[string], number>('SELECT id FROM source WHERE sha256 = ?').pluck().get(file.sha256)
  const sourceId =
    known ??
    database
      .prepare(
        `INSERT INTO source (sha256, name, bytes, format, encoding, imported_at, document)
         VALUES (@sha256, @name, @bytes, @format, @encoding, @importedAt, @document)`,
      )
      .run({ ...file, document: pack(document) }).lastInsertRowid
  const { agency, year, versionKey, state, tallies } = standingOf(report, review, effectiveCells(report, review), verdicts)
  const { part, kind, edition } = report
  database
    .prepare(
      `INSERT INTO report (id, source_id, part, kind, edition, agency, year, version_key, state, recognised, verdicts, rule_set_version, tallies)
       VALUES (@id, @sourceId, @part, @kind, @edition, @agency, @year, @versionKey, @state, @recognised, @verdicts, @ruleSetVersion, @tallies)`,
    )
    .run({
      id,
      sourceId,
      part,
      kind,
      edition,
      agency,
      year,
      versionKey,
      state,
      recognised: pack(report),
      verdicts: pack(verdicts),
      ruleSetVersion,
      tallies: JSON.stringify(tallies),
    })
  openFindings(database).write(id, keptFindings(verdicts))
  openReviews(database).write(id, reviewDifference(emptyReview, review))
}

/** What the trail says of organs; nothing where its changes do not fit each other. */
function statedIn(trail: readonly TrailRow[]): OrganChange[] {
  const changes = trail.flatMap((row) => payloadOf(row)?.organs ?? [])
  try {
    applyOrganChanges(emptyBook, changes)
    return changes
  } catch {
    return []
  }
}

/** The review as the trail tells it; empty where its changes do not fit each other. */
function replayed(trail: readonly TrailRow[], reportId: number): Review {
  try {
    return applyChanges(emptyReview, changesOf(trail, reportId))
  } catch {
    return emptyReview
  }
}
