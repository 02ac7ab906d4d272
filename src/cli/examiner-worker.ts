import { parentPort } from 'node:worker_threads'
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

// The answer is made here as well, so that even the printing of a hostile file can be killed.
parentPort?.on('message', (task: Task) => {
  void examineBytes(task.bytes, task.source.name).then((examined) => {
    const write = task.json ? jsonAnswer : textAnswer
    const answer: Answer = { text: write(task.source, examined), read: examined.ok }
    parentPort?.postMessage(answer)
  })
})
