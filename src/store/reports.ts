import type { Database } from 'better-sqlite3'
import type { RecognisedReport } from '../core/extract/recognised-report.ts'
import type { ReviewState } from '../core/review/review.ts'
import type { Verdict } from '../core/rules/verdict.ts'
import { keptFindings, openFindings } from './findings.ts'
import { pack, storedJson, unpack } from './packed.ts'
import type { PackedReport } from './packed-import.ts'
import type { ReportItem } from './shapes.ts'
import type { Standing, Tallies } from './tallies.ts'

/** A report with what the rules said of it. */
export interface JudgedReport {
  report: RecognisedReport
  verdicts: Verdict[]
  /** The rule set that the verdicts came from. */
  ruleSetVersion: string
}

/** The reports: what was recognised, never changed, and what follows from it. */
export interface Reports {
  insert: (sourceId: number, packed: PackedReport, ruleSetVersion: string) => number
  /** Writes what follows from a changed review. Verdicts are written only where given. */
  update: (reportId: number, standing: Standing, judged: Omit<JudgedReport, 'report'> | null) => void
  /** Writes what follows from decisions alone: the review's state, and how many findings are still 待核. */
  settle: (reportId: number, state: ReviewState, pending: number) => void
  /** null where there is no such report. */
  get: (reportId: number) => JudgedReport | null
  /** What this rule set said of a report, alone; null where another one judged it, or there is no such report. */
  verdicts: (reportId: number, ruleSetVersion: string) => Verdict[] | null
  /** What was recognised alone: what others are compared with. null where there is no such report. */
  recognised: (reportId: number) => RecognisedReport | null
  item: (reportId: number) => ReportItem | null
  /** Every report, in the order of import. */
  items: () => ReportItem[]
  /** The reports after one, in the order of import, so many at most: a part of the list that takes little time. */
  itemsAfter: (reportId: number, most: number) => ReportItem[]
  ids: () => number[]
  /** Reports that another rule set than this one judged. */
  notJudgedBy: (ruleSetVersion: string) => number[]
  /** Whose and of which year each report is; much lighter than the list. */
  organs: () => { id: number; agency: string | null; year: number | null; own: boolean }[]
}

type ItemRow = Omit<ReportItem, keyof Tallies> & { tallies: string }

// The form that the auditor chose begins with its edition.
const stands = `coalesce((SELECT substr(value, 1, 4) FROM identity WHERE report_id = report.id AND field = 'form'), report.edition)`

const itemColumns = `
  report.id, report.agency, report.year, ${stands} AS edition, report.kind, source.name AS fileName, source.format,
  source.sha256, source.imported_at AS importedAt, report.state, report.tallies`

const isVersion = 'other.version_key = report.version_key'

const oneByOne = `SELECT ${itemColumns},
    max(1, (SELECT count(*) FROM report AS other WHERE ${isVersion} AND other.id <= report.id)) AS version,
    max(1, (SELECT count(*) FROM report AS other WHERE ${isVersion})) AS versions
  FROM report JOIN source ON source.id = report.source_id`

/** The repository of reports. */
export function openReports(database: Database): Reports {
  const insert = database.prepare(
    `INSERT INTO report (source_id, part, kind, edition, agency, year, version_key, state, recognised, verdicts, rule_set_version, tallies)
     VALUES (@sourceId, @part, @kind, @edition, @agency, @year, @versionKey, @state, @recognised, @verdicts, @ruleSetVersion, @tallies)`,
  )
  const update = database.prepare(
    `UPDATE report SET agency = @agency, year = @year, version_key = @versionKey, state = @state, tallies = @tallies WHERE id = @id`,
  )
  const updateVerdicts = database.prepare('UPDATE report SET verdicts = ?, rule_set_version = ? WHERE id = ?')
  const settle = database.prepare(
    `UPDATE report SET state = ?, tallies = json_set(tallies, '$.pending', CAST(? AS INTEGER)) WHERE id = ?`,
  )
  const findings = openFindings(database)
  const select = database.prepare<[number], { recognised: Buffer; verdicts: Buffer; ruleSetVersion: string }>(
    'SELECT recognised, verdicts, rule_set_version AS ruleSetVersion FROM report WHERE id = ?',
  )
  const recognised = database.prepare<[number], Buffer>('SELECT recognised FROM report WHERE id = ?').pluck()
  const verdicts = database
    .prepare<[number, string], Buffer>('SELECT verdicts FROM report WHERE id = ? AND rule_set_version = ?')
    .pluck()
  const item = database.prepare<[number], ItemRow>(`${oneByOne} WHERE report.id = ?`)
  const itemsAfter = database.prepare<[number, number], ItemRow>(`${oneByOne} WHERE report.id > ? ORDER BY report.id LIMIT ?`)
  const items = database.prepare<[], ItemRow>(
    `SELECT ${itemColumns},
       iif(report.version_key IS NULL, 1, row_number() OVER (PARTITION BY report.version_key ORDER BY report.id)) AS version,
       iif(report.version_key IS NULL, 1, count(*) OVER (PARTITION BY report.version_key)) AS versions
     FROM report JOIN source ON source.id = report.source_id ORDER BY report.id`,
  )
  const ids = database.prepare<[], number>('SELECT id FROM report ORDER BY id').pluck()
  const notJudgedBy = database.prepare<[string], number>('SELECT id FROM report WHERE rule_set_version <> ? ORDER BY id').pluck()
  const organs = database.prepare<[], { id: number; agency: string | null; year: number | null; own: number }>(
    "SELECT id, agency, year, part IS NULL AS own FROM report WHERE kind IN ('annual-report', 'workbook') ORDER BY id",
  )
  return {
    insert(sourceId, { standing, recognised, verdicts, part, kind, edition, kept }, ruleSetVersion) {
      const row = { ...standing, tallies: JSON.stringify(standing.tallies), recognised, verdicts, part, kind, edition }
      const id = Number(insert.run({ ...row, sourceId, ruleSetVersion }).lastInsertRowid)
      findings.write(id, kept)
      return id
    },
    update(reportId, standing, judged) {
      update.run({ ...standing, tallies: JSON.stringify(standing.tallies), id: reportId })
      if (!judged) return
      updateVerdicts.run(pack(judged.verdicts), judged.ruleSetVersion, reportId)
      findings.write(reportId, keptFindings(judged.verdicts))
    },
    settle: (reportId, state, pending) => void settle.run(state, pending, reportId),
    get(reportId) {
      const row = select.get(reportId)
      if (!row) return null
      const { recognised, verdicts, ruleSetVersion } = row
      return { report: unpack(recognised) as RecognisedReport, verdicts: unpack(verdicts) as Verdict[], ruleSetVersion }
    },
    verdicts(reportId, ruleSetVersion) {
      const packed = verdicts.get(reportId, ruleSetVersion)
      return packed ? (unpack(packed) as Verdict[]) : null
    },
    recognised(reportId) {
      const packed = recognised.get(reportId)
      return packed ? (unpack(packed) as RecognisedReport) : null
    },
    item(reportId) {
      const row = item.get(reportId)
      return row ? itemOf(row) : null
    },
    items: () => items.all().map(itemOf),
    itemsAfter: (reportId, most) => itemsAfter.all(reportId, most).map(itemOf),
    ids: () => ids.all(),
    notJudgedBy: (ruleSetVersion) => notJudgedBy.all(ruleSetVersion),
    organs: () => organs.all().map(({ own, ...row }) => ({ ...row, own: own === 1 })),
  }
}

function itemOf(row: ItemRow): ReportItem {
  const { id, agency, year, edition, kind, fileName, format, sha256, importedAt, state, tallies, version, versions } = row
  const identity = { id, agency, year, edition, kind, fileName, format, sha256, importedAt, state }
  return { ...identity, ...(storedJson(tallies) as Tallies), version, versions, comparing: false }
}
