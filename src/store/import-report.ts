import { trailLines } from '../core/catalogue/store.ts'
import { effectiveCells } from '../core/review/effective-cells.ts'
import { emptyReview } from '../core/review/review.ts'
import { countChecks } from '../core/rules/verdict.ts'
import { type Originals, sha256Of } from './originals.ts'
import type { Judge } from './judge.ts'
import { hasOrgan, type OrganIndex } from './organ-index.ts'
import { ReadOnlyError } from './read-only-error.ts'
import { refusalOf } from './refusal.ts'
import type { Repositories } from './repositories.ts'
import { standingOf } from './tallies.ts'
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
  if (input.examinations.length === 0) throw new Error('a file has at least one report')
  const known = sources.reportIds(sha256)
  if (known) {
    if (originals.read(sha256) === null) {
      originals.stage(sha256, bytes)
      originals.settle(sha256)
    }
    return { kind: 'duplicate', reportId: first(known), reportIds: known }
  }
  const reportIds = takenIn(
    () => {
      originals.stage(sha256, bytes)
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
  const { name, bytes, sha256, document, ruleSetVersion, who, at } = input
  const file = { name, sha256, bytes: bytes.length, format: document.format, encoding: document.encoding, importedAt: at }
  const sourceId = sources.insert(file, document)
  const reportIds = input.examinations.map(({ report, verdicts }, index) => {
    const standing = standingOf(report, emptyReview, effectiveCells(report, emptyReview), verdicts)
    const reportId = reports.insert(sourceId, { report, verdicts, ruleSetVersion }, standing)
    const { agency, year, tallies } = standing
    trail.append({ who, at }, 'report.imported', reportId, {
      summary: trailLines.imported(name, report.part),
      file: { name, sha256, bytes: bytes.length, format: document.format, part: report.part },
      // What was read is never changed; with its hash here, that can be proved.
      proof: {
        recognised: sha256Of(JSON.stringify(report)),
        ...(index === 0 ? { document: sha256Of(JSON.stringify(document)) } : {}),
      },
      agency,
      year,
      ruleSetVersion,
      ...tallies,
    })
    if (hasOrgan(report)) organs.put(reportId, agency, year, report.part === null)
    return reportId
  })
  input.examinations.forEach(({ report, verdicts }, index) => {
    const id = reportIds[index]!
    const compared = judge.fresh({ id, document, report, review: emptyReview }, verdicts)
    if (compared.length > verdicts.length)
      reports.update(id, standingOf(report, emptyReview, effectiveCells(report, emptyReview), compared), {
        verdicts: compared,
        ruleSetVersion,
      })
  })
  // Lines of one workbook are no kin of each other, but of the reports that were here.
  judge.refresh(
    reportIds.flatMap((id) => organs.comparedWith(id)).filter(({ id }) => !reportIds.includes(id)),
    name,
    at,
  )
  return reportIds
}

function resultOf({ reports }: Repositories, input: ImportInput, reportIds: number[]): ImportResult {
  const reportId = first(reportIds)
  const item = reports.item(reportId)
  const identity = { reportId, reportIds, agency: item?.agency ?? null, year: item?.year ?? null }
  const findings = input.examinations.reduce((total, { verdicts }) => total + countChecks(verdicts).failed, 0)
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
