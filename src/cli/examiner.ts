import { Worker } from 'node:worker_threads'
import { type IngestError, ingestError } from '../ingest/ingest-error.ts'
import { limits } from '../ingest/limits.ts'
import type { Answer, Task } from './examiner-worker.ts'

/** The answer of the worker, or why it had none: too slow, out of memory, or a fault of the program. */
export type Outcome = { ok: true; answer: Answer } | { ok: false; error: IngestError }

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
    worker.removeAllListeners()
    if (!outcome.ok) await this.close()
    return outcome
  }

  /** Ends the worker. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    // A worker that ran out of memory may still say so after it was given up.
    worker?.on('error', () => undefined)
    await worker?.terminate()
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#limits.heapMegabytes, stackSizeMb: 8 }
    this.#worker = new Worker(new URL('./examiner-worker.ts', import.meta.url), { resourceLimits })
    return this.#worker
  }
}

function outcomeOf(worker: Worker, task: Task, milliseconds: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer)
      resolve(outcome)
    }
    const timer = setTimeout(() => settle({ ok: false, error: ingestError('too-slow', String(milliseconds / 1000)) }), milliseconds)
    worker.once('message', (answer: Answer) => settle({ ok: true, answer }))
    worker.once('error', (thrown) => settle({ ok: false, error: crashError(thrown) }))
    worker.once('exit', (code) => settle({ ok: false, error: ingestError('reader-failed', `exit ${code}`) }))
    worker.postMessage(task, [task.bytes.buffer])
  })
}

function crashError(thrown: unknown): IngestError {
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY') return ingestError('out-of-memory')
  return ingestError('reader-failed', thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown))
}
