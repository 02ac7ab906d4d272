import { requestMessages } from '../../core/catalogue/main.ts'
import { RequestError } from '../ipc/request-error.ts'
import type { Log } from '../log.ts'
import type { TaskProcess } from '../task-process.ts'
import type { SafetyReply, SafetyTask, SafetyTaskName, SafetyTasks } from './messages.ts'

/** A process that does one task. */
export type SafetyProcess = TaskProcess<SafetyTask, SafetyReply>

/** Does what reads whole databases, each task in a process of its own, one after the other. */
export class Keeper {
  readonly #start: () => SafetyProcess
  readonly #log: Log
  #last: Promise<unknown> = Promise.resolve()
  #running: SafetyProcess | null = null
  #stopped = false

  constructor(start: () => SafetyProcess, log: Log) {
    this.#start = start
    this.#log = log
  }

  /** Does a task. Throws {@link RequestError} for what the disk or the database refuses, and for a fault of ours. */
  run<N extends SafetyTaskName>(name: N, given: SafetyTasks[N]['given']): Promise<SafetyTasks[N]['answer']> {
    const result = this.#last.then(() => this.#ask({ name, given }))
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Ends the task at hand, whatever it is: each of them can be interrupted anywhere. */
  stop(): void {
    this.#stopped = true
    this.#running?.kill()
  }

  async #ask(task: SafetyTask): Promise<never> {
    if (this.#stopped) throw new RequestError('no-workspace', requestMessages['no-workspace'])
    const reply = await new Promise<SafetyReply>((resolve) => {
      const worker = this.#start()
      this.#running = worker
      worker.onReply(resolve)
      worker.onEnd(() => resolve({ ok: false, code: null, fault: 'the process ended' }))
      worker.post(task)
    })
    this.#running?.kill()
    this.#running = null
    if (reply.ok) return reply.answer as never
    if (reply.code !== null) throw new RequestError(reply.code, reply.message)
    if (!this.#stopped) this.#log.note(`safety ${task.name}: ${reply.fault}`)
    throw new RequestError('internal', requestMessages.internal(this.#log.path))
  }
}
