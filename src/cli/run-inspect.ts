import { basename } from 'node:path'
import { cliText, usage } from '../core/catalogue/cli.ts'
import type { SourceFormat } from '../core/document/source-document.ts'
import { printable } from '../core/memo/markup.ts'
import { type IngestError, ingestError } from '../ingest/ingest-error.ts'
import { readFileBytes, sha256Of } from '../ingest/read-file.ts'
import { type Archive, openArchive } from '../ingest/zip/archive.ts'
import { parseArguments } from './arguments.ts'
import type { Answer } from './examiner-worker.ts'
import { Examiner, type ExaminerLimits } from './examiner.ts'
import { jsonAnswer } from './json-answer.ts'
import type { SourceFacts } from './source-facts.ts'
import { textAnswer } from './text-answer.ts'

/** Where answers and complaints go. */
export interface Outlet {
  out: (text: string) => void
  err: (text: string) => void
}

/** How many files were answered for, and how many of them were read. */
interface Count {
  files: number
  read: number
}

/**
 * Runs the command: inspects the files in their order and writes each answer as soon as it is there. An archive answers
 * for each file in it, as a folder of files would: `file` is then the archive as given, "/", and the path inside, and
 * `source` is about the member's own bytes. Answers the exit status: 0 all files read, 1 at least one not, 2 wrong
 * usage. `cost` bounds each file's examination.
 */
export async function runInspect(words: readonly string[], outlet: Outlet, cost?: ExaminerLimits): Promise<0 | 1 | 2> {
  const request = parseArguments(words)
  if (request.kind === 'help') {
    outlet.out(usage)
    return 0
  }
  if (request.kind === 'wrong') {
    outlet.err(`${request.what === '' ? cliText.noFiles : cliText.unknownOption(request.what)}\n\n${usage}`)
    return 2
  }
  const inspection = new Inspection(request.json, new Examiner(cost), outlet)
  const { files, read } = await inspection.run(request.files)
  if (!request.json && files > 1) outlet.out(`${cliText.total(files, read)}\n`)
  return read === files ? 0 : 1
}

class Inspection {
  readonly #json: boolean
  readonly #examiner: Examiner
  readonly #outlet: Outlet
  readonly #count: Count = { files: 0, read: 0 }

  constructor(json: boolean, examiner: Examiner, outlet: Outlet) {
    this.#json = json
    this.#examiner = examiner
    this.#outlet = outlet
  }

  async run(files: readonly string[]): Promise<Count> {
    try {
      for (const file of files) await this.#file(file)
    } finally {
      await this.#examiner.close()
    }
    return this.#count
  }

  async #file(file: string): Promise<void> {
    const name = basename(file)
    const reading = await readFileBytes(file)
    if (!reading.ok) return this.#refuse({ file, name, sha256: null, bytesLength: null }, reading.error)
    const archive = openArchive(reading.bytes)
    if (archive) return this.#archive(file, archive)
    return this.#bytes({ file, name, sha256: reading.sha256, bytesLength: reading.bytes.length }, reading.bytes)
  }

  async #archive(file: string, archive: Archive): Promise<void> {
    if (archive.members.length === 0)
      this.#refuse({ file, name: basename(file), sha256: null, bytesLength: null }, ingestError('empty-file'))
    for (const { index, path } of archive.members) {
      const place = { file: `${file}/${path}`, name: `${basename(file)}/${path}` }
      const member = archive.read(index)
      if (member.ok)
        await this.#bytes({ ...place, sha256: sha256Of(member.bytes), bytesLength: member.bytes.length }, member.bytes)
      else this.#refuse({ ...place, sha256: null, bytesLength: null }, member.error)
    }
  }

  async #bytes(source: SourceFacts & { sha256: string }, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const outcome = await this.#examiner.examine({ source, bytes, json: this.#json })
    if (!outcome.ok) return this.#refuse(source, outcome.error, outcome.format)
    this.#answer(outcome.answer)
  }

  #refuse(source: SourceFacts, error: IngestError, format: SourceFormat | null = null): void {
    const write = this.#json ? jsonAnswer : textAnswer
    this.#answer({ text: write(source, { ok: false, format, error }), read: false })
  }

  #answer({ text, read }: Answer): void {
    // Of names and quotes, nothing may steer the terminal; JSON says such characters by their codes itself.
    this.#outlet.out(this.#json ? text : printable(text))
    this.#count.files += 1
    if (read) this.#count.read += 1
  }
}
