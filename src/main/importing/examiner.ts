import type { IngestError } from '../../ingest/ingest-error.ts'
import { ingestError } from '../../ingest/ingest-error.ts'
import type { RefusedAnswer, WorkerAnswer, WorkerTask } from './messages.ts'

/** A process that answers one message for each task, and can be killed. */
export interface WorkerProcess {
  post: (task: WorkerTask) => void
  onAnswer: (listener: (answer: WorkerAnswer) => void) => void
  /** Called once when the process is gone; `outOfMemory` where V8 said that it died of that. */
  onEnd: (listener: (end: { code: number; outOfMemory: boolean }) => void) => void
  kill: () => void
}

/**
 * Puts tasks to a worker, one at a time. A task that takes too long, or a worker that dies over it, is a refusal of that
 * file; the next task gets a new worker.
 */
export class Examiner {
  readonly #start: () => WorkerProcess
  readonly #milliseconds: number
  #worker: WorkerProcess | null = null
  #settle: ((answer: WorkerAnswer) => void) | null = null
  /** Whether the last worker is gone without having been killed for the task at hand. */
  #endedByItself = false

  constructor(start: () => WorkerProcess, milliseconds: number) {
    this.#start = start
    this.#milliseconds = milliseconds
  }

  /** Does a task. Never rejects for what a file does to the worker. */
  async ask(task: WorkerTask): Promise<WorkerAnswer> {
    const waiting = this.#worker
    const answer = await this.#put(task)
    // A worker that the system ended while it was waiting is noticed only now: that is not the file's fault.
    const diedBefore =
      waiting !== null && this.#worker === null && (task.kind === 'read' || task.kind === 'look') && this.#endedByItself
    return diedBefore ? this.#put(task) : answer
  }

  #put(task: WorkerTask): Promise<WorkerAnswer> {
    this.#endedByItself = false
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#abandon('too-slow', String(this.#milliseconds / 1000)), this.#milliseconds)
      this.#settle = (answer) => {
        clearTimeout(timer)
        this.#settle = null
        resolve(answer)
      }
      this.#worker ??= this.#launch()
      this.#worker.post(task)
    })
  }

  /** Kills the worker; the task at hand, if any, is refused as `reader-failed` (the caller knows that it was cancelled). */
  stop(): void {
    this.#abandon('reader-failed', '')
  }

  #launch(): WorkerProcess {
    const worker = this.#start()
    worker.onAnswer((answer) => {
      if (this.#worker === worker) this.#settle?.(answer)
    })
    worker.onEnd(({ code, outOfMemory }) => {
      // The end of a worker that was killed says nothing about the task of its successor.
      if (this.#worker !== worker) return
      this.#worker = null
      this.#endedByItself = !outOfMemory
      this.#settle?.(outOfMemory ? refused('out-of-memory') : refused('reader-failed', `exit ${code}`))
    })
    return worker
  }

  #abandon(code: 'too-slow' | 'reader-failed', detail: string): void {
    const worker = this.#worker
    this.#worker = null
    worker?.kill()
    this.#settle?.(refused(code, detail))
  }
}

function refused(code: IngestError['code'], detail = ''): RefusedAnswer {
  return { kind: 'refused', error: ingestError(code, detail) }
}
