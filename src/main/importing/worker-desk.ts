import type { RecognisedReport } from '../../core/extract/recognised-report.ts'
import { examineBytes } from '../../ingest/examine-file.ts'
import { ingestError } from '../../ingest/ingest-error.ts'
import { readFileBytes, sha256Of } from '../../ingest/read-file.ts'
import { type Archive, openArchive } from '../../ingest/zip/archive.ts'
import { packImport } from '../../store/packed-import.ts'
import { lookAtOriginal } from './look-at-original.ts'
import type { MemberPlace, RefusedAnswer, WorkerAnswer, WorkerTask } from './messages.ts'

/** What the import worker does, task by task; it keeps the file at hand, and the archive that the file came from. */
export class WorkerDesk {
  #held: { bytes: Uint8Array; name: string } | null = null
  #archive: { path: string; sha256: string; archive: Archive } | null = null

  /** Does a task. What is wrong with a file is a refusal. */
  async answer(task: WorkerTask): Promise<WorkerAnswer> {
    if (task.kind === 'read') {
      this.#held = null
      return task.member ? this.#readMember(task.path, task.name, task.member) : this.#readFile(task.path, task.name)
    }
    if (task.kind === 'look') return lookAtOriginal(task)
    const file = this.#held
    if (!file) return refused('reader-failed', 'nothing read')
    if (task.kind === 'original') return { kind: 'original', bytes: file.bytes }
    const examined = await examineBytes(file.bytes, file.name)
    if (!examined.ok) return { kind: 'refused', error: examined.error }
    const { document, examinations } = examined
    const hasReport = examinations.some(({ report }) => isReport(report))
    const holds = document.text === '' ? 'unread' : hasReport ? 'report' : 'other'
    return { kind: 'examined', packed: packImport(document, examinations), holds }
  }

  async #readFile(path: string, name: string): Promise<WorkerAnswer> {
    this.#archive = null
    const reading = await readFileBytes(path)
    if (!reading.ok) return { kind: 'refused', error: reading.error }
    const { bytes, sha256 } = reading
    const archive = openArchive(bytes)
    if (!archive) {
      this.#held = { bytes, name }
      return { kind: 'read', sha256 }
    }
    if (archive.members.length === 0) return refused('empty-file')
    this.#archive = { path, sha256, archive }
    return { kind: 'archive', sha256, members: archive.members }
  }

  async #readMember(path: string, name: string, { index, archive: sha256 }: MemberPlace): Promise<WorkerAnswer> {
    if (this.#archive?.path !== path || this.#archive.sha256 !== sha256) {
      const again = await this.#readFile(path, name)
      if (again.kind === 'refused') return again
    }
    if (this.#archive?.sha256 !== sha256) return refused('changed')
    const member = this.#archive.archive.read(index)
    if (!member.ok) return { kind: 'refused', error: member.error }
    this.#held = { bytes: member.bytes, name }
    return { kind: 'read', sha256: sha256Of(member.bytes) }
  }
}

/** A page that merely speaks of a report has a title like one, and neither its sections nor its tables. */
function isReport({ kind, sections, tables }: RecognisedReport): boolean {
  if (kind === 'annual-report') return sections.length > 0 || Object.keys(tables).length > 0
  return kind !== 'other'
}

function refused(code: 'reader-failed' | 'empty-file' | 'changed', detail = ''): RefusedAnswer {
  return { kind: 'refused', error: ingestError(code, detail) }
}
