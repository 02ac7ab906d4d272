import type { ImportOutcome } from '../../contract/views.ts'
import { importMessages } from '../../core/catalogue/main.ts'
import { type IngestError, ingestError } from '../../ingest/ingest-error.ts'
import { type FileReading, sha256Of } from '../../ingest/read-file.ts'
import type { ImportInput, ImportResult } from '../../store/workspace.ts'
import type { Disk } from './disk.ts'
import type { Examiner } from './examiner.ts'
import type { ArchiveAnswer, MemberPlace, WorkerAnswer } from './messages.ts'

/** A file of an import. */
export interface ImportTask {
  /** The file on the disk: the archive, where the file is in one. */
  path: string
  /** Under which name it is kept and shown: of a file in an archive, the archive's name with the path inside. */
  name: string
  /** True where the user named this very file, false where it was found in a folder or an archive. */
  named: boolean
  member: MemberPlace | null
}

/** The file turned out to be an archive, with these files to import. */
export interface OpenedArchive {
  kind: 'archive'
  tasks: ImportTask[]
}

/** Where an import goes. */
export interface ImportTarget {
  findSource: (sha256: string) => number[] | null
  stage: (sha256: string, bytes: Uint8Array) => Promise<void>
  unstage: (sha256: string) => void
  importReport: (input: Omit<ImportInput, 'who' | 'at' | 'ruleSetVersion'>) => ImportResult
}

/**
 * Reads a file in the worker and takes it in, whole or not at all. The same bytes are not read a second time. An archive
 * is not taken in itself.
 */
export async function importFile(
  task: ImportTask,
  examiner: Examiner,
  disk: Disk,
  target: () => ImportTarget,
): Promise<ImportOutcome | OpenedArchive> {
  const { path, name, named, member } = task
  const read = await examiner.ask({ kind: 'read', path, name, member })
  if (read.kind === 'archive') return openedArchive(task, read)
  if (read.kind !== 'read') return failed(errorOf(read))
  const [known] = target().findSource(read.sha256) ?? []
  if (known !== undefined) return { kind: 'duplicate', reportId: known }

  const examined = await examiner.ask({ kind: 'examine' })
  if (examined.kind !== 'examined') return failed(errorOf(examined))
  const { packed, holds } = examined
  // A folder holds other things as well; a file that the auditor names is taken as what he says it is.
  const isMeant = holds === 'unread' ? namesReport.test(name) : holds === 'report'
  if (!named && !isMeant) {
    const message = importMessages[holds === 'unread' ? 'only-pictures' : 'not-a-report']
    return failed({ code: 'not-a-report', message })
  }

  // The original is kept byte for byte, so it must be what was examined.
  const original = member ? await memberBytes(examiner) : await disk.read(path)
  if (!original.ok) return failed(original.error)
  if (original.sha256 !== read.sha256) return failed(ingestError('changed'))
  const into = target()
  try {
    await into.stage(read.sha256, original.bytes)
    return outcomeOf(target().importReport({ name, bytes: original.bytes, sha256: read.sha256, packed }))
  } catch (thrown) {
    into.unstage(read.sha256)
    throw thrown
  }
}

function openedArchive({ path, name }: ImportTask, { sha256, members }: ArchiveAnswer): OpenedArchive {
  const tasks = members.map((member) => ({
    path,
    name: `${name}/${member.path}`,
    named: false,
    member: { index: member.index, archive: sha256 },
  }))
  return { kind: 'archive', tasks }
}

/** The bytes of the file in the archive, which main itself never opens. */
async function memberBytes(examiner: Examiner): Promise<FileReading> {
  const answer = await examiner.ask({ kind: 'original' })
  if (answer.kind !== 'original') return { ok: false, error: errorOf(answer) }
  const bytes = new Uint8Array(answer.bytes)
  return { ok: true, bytes, sha256: sha256Of(bytes) }
}

function errorOf(answer: WorkerAnswer): IngestError {
  return answer.kind === 'refused' ? answer.error : ingestError('reader-failed', answer.kind)
}

/** Scans say nothing of themselves: among other files only those that are called reports are taken for some. */
const namesReport = /年度报告|年报|信息公开|政务公开/

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
