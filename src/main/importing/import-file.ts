import type { ImportOutcome } from '../../contract/views.ts'
import { importMessages } from '../../core/catalogue/main.ts'
import type { RecognisedReport } from '../../core/extract/recognised-report.ts'
import { ingestError } from '../../ingest/ingest-error.ts'
import { readFileBytes } from '../../ingest/read-file.ts'
import type { ImportInput, ImportResult } from '../../store/workspace.ts'
import type { Examiner } from './examiner.ts'

/** A file of an import. */
export interface ImportTask {
  path: string
  name: string
  /** True where the user named this very file, false where it was found in a folder. */
  named: boolean
}

/** Where an import goes. */
export interface ImportTarget {
  findSource: (sha256: string) => number[] | null
  importReport: (input: Omit<ImportInput, 'who' | 'at' | 'ruleSetVersion'>) => ImportResult
}

/** Reads a file in the worker and takes it in, whole or not at all. The same bytes are not read a second time. */
export async function importFile(
  { path, name, named }: ImportTask,
  examiner: Examiner,
  target: () => ImportTarget,
): Promise<ImportOutcome> {
  const read = await examiner.ask({ kind: 'read', path, name })
  if (read.kind === 'refused') return failed(read.error)
  if (read.kind !== 'read') return failed(ingestError('reader-failed', read.kind))
  const [known] = target().findSource(read.sha256) ?? []
  if (known !== undefined) return { kind: 'duplicate', reportId: known }

  const examined = await examiner.ask({ kind: 'examine' })
  if (examined.kind === 'refused') return failed(examined.error)
  if (examined.kind !== 'examined') return failed(ingestError('reader-failed', examined.kind))
  const { document, examinations } = examined
  // A folder holds other things as well; a file that the auditor names is taken as what he says it is.
  if (!named && !examinations.some(({ report }) => isReport(report)))
    return { kind: 'failed', code: 'not-a-report', message: importMessages['not-a-report'] }

  // The original is kept byte for byte, so it must be what was examined.
  const original = await readFileBytes(path)
  if (!original.ok) return failed(original.error)
  if (original.sha256 !== read.sha256) return failed(ingestError('changed'))
  return outcomeOf(target().importReport({ name, bytes: original.bytes, sha256: read.sha256, document, examinations }))
}

/** A page that merely speaks of a report has a title like one, and neither its sections nor its tables. */
function isReport({ kind, sections, tables }: RecognisedReport): boolean {
  if (kind === 'annual-report') return sections.length > 0 || Object.keys(tables).length > 0
  return kind !== 'other'
}

function failed({ code, message }: { code: string; message: string }): ImportOutcome {
  return { kind: 'failed', code, message }
}

function outcomeOf(result: ImportResult): ImportOutcome {
  const { reportId } = result
  if (result.kind === 'duplicate') return { kind: 'duplicate', reportId }
  const { agency, year, findings } = result
  return result.kind === 'new-version'
    ? { kind: 'new-version', reportId, agency, year, version: result.version, findings }
    : { kind: 'imported', reportId, agency, year, findings }
}
