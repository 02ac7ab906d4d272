import { parentPort } from 'node:worker_threads'
import type { SourceFormat } from '../core/document/source-document.ts'
import { examineBytes } from '../ingest/examine-file.ts'
import { jsonAnswer } from './json-answer.ts'
import type { SourceFacts } from './source-facts.ts'
import { textAnswer } from './text-answer.ts'

/** A file to examine and the form in which to answer. */
export interface Task {
  source: SourceFacts & { sha256: string }
  bytes: Uint8Array<ArrayBuffer>
  json: boolean
}

/** The finished answer about a file; `read` is false where it could not be read (the answer then says why). */
export interface Answer {
  text: string
  read: boolean
}

/** What the worker sends: first the format, once it is recognised, then the answer. */
export type Message = { format: SourceFormat } | { answer: Answer }

const send = (message: Message): void => parentPort?.postMessage(message)

// On damaged files pdf.js rejects promises that nobody waits for. What counts is the promise of the reading itself.
process.on('unhandledRejection', () => undefined)

// The answer is made here as well, so that even the printing of a hostile file can be killed.
parentPort?.on('message', (task: Task) => {
  answerTo(task).then(
    (answer) => send({ answer }),
    // A fault of the program: ends this worker, and is reported for this file.
    (thrown) =>
      setImmediate(() => {
        throw thrown
      }),
  )
})

async function answerTo(task: Task): Promise<Answer> {
  const examined = await examineBytes(task.bytes, task.source.name, (format) => send({ format }))
  const write = task.json ? jsonAnswer : textAnswer
  return { text: write(task.source, examined), read: examined.ok }
}
