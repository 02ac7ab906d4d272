import { basename } from 'node:path'
import { cliText, usage } from '../core/catalogue/cli.ts'
import type { IngestError } from '../ingest/ingest-error.ts'
import { readFileBytes } from '../ingest/read-file.ts'
import { parseArguments } from './arguments.ts'
import { Examiner, type ExaminerLimits } from './examiner.ts'
import { jsonAnswer } from './json-answer.ts'
import type { SourceFacts } from './source-facts.ts'
import { textAnswer } from './text-answer.ts'

/** Where answers and complaints go. */
export interface Outlet {
  out: (text: string) => void
  err: (text: string) => void
}

/**
 * Runs the command: inspects the files in their order and writes each answer as soon as it is there. Answers the exit
 * status: 0 all files read, 1 at least one not, 2 wrong usage. `cost` bounds each file's examination.
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
  const { json, files } = request
  const examiner = new Examiner(cost)
  let read = 0
  try {
    for (const file of files) {
      const answer = await inspectFile(file, json, examiner)
      outlet.out(answer.text)
      if (answer.read) read += 1
    }
  } finally {
    await examiner.close()
  }
  if (!json && files.length > 1) outlet.out(`${cliText.total(files.length, read)}\n`)
  return read === files.length ? 0 : 1
}

async function inspectFile(file: string, json: boolean, examiner: Examiner): Promise<{ text: string; read: boolean }> {
  const write = json ? jsonAnswer : textAnswer
  const name = basename(file)
  const refusal = (source: SourceFacts, error: IngestError) => ({
    text: write(source, { ok: false, format: null, error }),
    read: false,
  })
  const reading = await readFileBytes(file)
  if (!reading.ok) return refusal({ file, name, sha256: null, bytesLength: null }, reading.error)
  const source = { file, name, sha256: reading.sha256, bytesLength: reading.bytes.length }
  const outcome = await examiner.examine({ source, bytes: reading.bytes, json })
  return outcome.ok ? outcome.answer : refusal(source, outcome.error)
}
