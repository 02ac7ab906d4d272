import { Worker } from 'node:worker_threads'
import type { SourceFormat } from '../core/document/source-document.ts'
import { type IngestError, ingestError } from '../ingest/ingest-error.ts'
import { limits } from '../ingest/limits.ts'
import type { Answer, Message, Task } from './examiner-worker.ts'

/** The answer of the worker, or why it had none: too slow, out of memory, or a fault of the program; and the format, if it came to that. */
export type Outcome = { ok: true; answer: Answer } | { ok: false; format: SourceFormat | null; error: IngestError }

/** What a worker may cost. */
export interface ExaminerLimits {
  milliseconds: number
  heapMegabytes: number
}

/**
 * Examines one file after another in a worker that is killed where a file takes too long or too much memory; the next
 * file gets a new worker. Call `close` at the end.
 */
export class Examiner {
  readonly #limits: ExaminerLimits
  #worker: Worker | null = null

  constructor(cost: ExaminerLimits = limits) {
    this.#limits = cost
  }

  /** Examines a file; the bytes are handed over and must not be used afterwards. One at a time. */
  async examine(task: Task): Promise<Outcome> {
    const worker = this.#worker ?? this.#start()
    const outcome = await outcomeOf(worker, task, this.#limits.milliseconds)
    if (!outcome.ok) await this.close()
    return outcome
  }

  /** Ends the worker. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#limits.heapMegabytes, stackSizeMb: 8 }
    // What libraries print about damaged files must not get among the answers.
    const options = { resourceLimits, stdout: true, stderr: true }
    const worker = new Worker(new URL('./examiner-worker.ts', import.meta.url), options)
    // Whatever befalls a worker after its last answer must not end the batch: the next file gets a new one.
    worker
      .on('error', () => undefined)
      .on('exit', () => {
        if (this.#worker === worker) this.#worker = null
      })
    this.#worker = worker
    return worker
  }
}

function outcomeOf(worker: Worker, task: Task, milliseconds: number): Promise<Outcome> {
  return new Promise((resolve) => {
    let format: SourceFormat | null = null
    const fail = (error: IngestError) => settle({ ok: false, format, error })
    const settle = (outcome: Outcome) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(outcome)
    }
    const onMessage = (message: Message) => {
      if ('answer' in message) settle({ ok: true, answer: message.answer })
      else ({ format } = message)
    }
    const onError = (thrown: unknown) => fail(crashError(thrown))
    const onExit = (code: number) => fail(ingestError('reader-failed', `exit ${code}`))
    const timer = setTimeout(() => fail(ingestError('too-slow', String(milliseconds / 1000))), milliseconds)
    worker.on('message', onMessage).once('error', onError).once('exit', onExit)
    worker.postMessage(task, [task.bytes.buffer])
  })
}

function crashError(thrown: unknown): IngestError {
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return ingestError('out-of-memory')
  return ingestError('reader-failed', thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown))
}
