import { trailLines } from '../core/catalogue/store.ts'
import { type Originals, sha256Of } from './originals.ts'
import type { Judge } from './judge.ts'
import { hasOrgan, type OrganIndex } from './organ-index.ts'
import { ReadOnlyError } from './read-only-error.ts'
import { refusalOf } from './refusal.ts'
import type { Repositories } from './repositories.ts'
import type { ImportInput, ImportResult } from './workspace-api.ts'

/**
 * Takes a file and its reports in, all or nothing: the bytes are on the disk before the database speaks of them.
 * The same bytes are not taken twice; an original that was lost meanwhile is put back.
 */
export function importReport(repositories: Repositories, judge: Judge, organs: OrganIndex, input: ImportInput): ImportResult {
  const { originals, sources, transact } = repositories
  const { sha256, bytes } = input
  if (repositories.readOnly) throw new ReadOnlyError()
  if (sha256Of(bytes) !== sha256) throw new Error('the hash is not that of the bytes')
  if (input.packed.reports.length === 0) throw new Error('a file has at least one report')
  const known = sources.reportIds(sha256)
  if (known) {
    if (originals.read(sha256) === null) {
      originals.stage(sha256, bytes)
      originals.settle(sha256)
    }
    if (originals.isStaged(sha256)) originals.discard(sha256)
    return { kind: 'duplicate', reportId: first(known), reportIds: known }
  }
  const reportIds = takenIn(
    () => {
      if (!originals.isStaged(sha256)) originals.stage(sha256, bytes)
      return transact(() => insertAll(repositories, judge, organs, input))
    },
    () => originals.discard(sha256),
  )
  settleNow(originals, sha256)
  return resultOf(repositories, input, reportIds)
}

function takenIn(work: () => number[], discard: () => void): number[] {
  try {
    return work()
  } catch (error) {
    discard()
    throw error
  }
}

/** The database has the report: where the disk refuses the last move, the next opening does it, and reading finds the file meanwhile. */
function settleNow(originals: Originals, sha256: string): void {
  try {
    originals.settle(sha256)
  } catch (error) {
    if (!refusalOf(error)) throw error
  }
}

function insertAll({ reports, sources, trail }: Repositories, judge: Judge, organs: OrganIndex, input: ImportInput): number[] {
  const { name, bytes, sha256, packed, ruleSetVersion, who, at } = input
  const { format, encoding } = packed
  const file = { name, sha256, bytes: bytes.length, format, encoding, importedAt: at }
  const sourceId = sources.insert(file, packed.document)
  const reportIds = packed.reports.map((report, index) => {
    const { part, standing } = report
    const reportId = reports.insert(sourceId, report, ruleSetVersion)
    const { agency, year, tallies } = standing
    trail.append({ who, at }, 'report.imported', reportId, {
      summary: trailLines.imported(name, part),
      file: { name, sha256, bytes: bytes.length, format, part },
      // What was read is never changed; with its hash here, that can be proved.
      proof: { recognised: report.recognisedHash, ...(index === 0 ? { document: packed.documentHash } : {}) },
      agency,
      year,
      ruleSetVersion,
      ...tallies,
    })
    if (hasOrgan(report)) organs.put(reportId, agency, year, part === null)
    return reportId
  })
  // Comparing them is done after this, so that taking in a file takes the same time in a large workspace as in a small one.
  judge.due(
    reportIds.filter((_, index) => hasOrgan(packed.reports[index]!)),
    null,
  )
  judge.due(
    reportIds.flatMap((id) => organs.comparedWith(id)).map((entry) => entry.id),
    name,
  )
  return reportIds
}

function resultOf({ reports }: Repositories, input: ImportInput, reportIds: number[]): ImportResult {
  const reportId = first(reportIds)
  const item = reports.item(reportId)
  const identity = { reportId, reportIds, agency: item?.agency ?? null, year: item?.year ?? null }
  const findings = input.packed.reports.reduce((total, report) => total + report.findings, 0)
  // Several reports of one file can be versions of each other only by mistake: they came together.
  const newVersion = item && item.version > 1 && reportIds.length === 1
  return newVersion
    ? { kind: 'new-version', ...identity, version: item.version, findings }
    : { kind: 'imported', ...identity, findings }
}

function first(reportIds: readonly number[]): number {
  const [reportId] = reportIds
  if (reportId === undefined) throw new Error('a source has no report')
  return reportId
}
