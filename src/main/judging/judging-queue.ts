import type { JudgingState } from '../../contract/judgement.ts'
import type { Workspace } from '../../store/workspace.ts'
import type { Log } from '../log.ts'
import type { TaskProcess } from '../task-process.ts'
import type { JudgingReply, JudgingTask } from './messages.ts'

/** A process that judges reports, task after task. */
export type JudgingProcess = TaskProcess<JudgingTask, JudgingReply>

/** What the queue needs of the program. */
export interface JudgingQueueOptions {
  start: () => JudgingProcess
  /** The open workspace; null where there is none. */
  workspace: () => Workspace | null
  changed: (state: JudgingState) => void
  log: Log
}

/** Reports of one task: few enough that keeping them does not hold up the window. */
const batchSize = 4
const idle = { running: false, done: 0, total: 0, cancelled: false }

/**
 * Judges every report that is behind the rules, in a process of its own, a few at a time. What was judged is kept at once:
 * whatever ends it (the auditor, a crash, the end of the program), the next start goes on with the rest.
 */
export class JudgingQueue {
  readonly #options: JudgingQueueOptions
  #run = 0
  #state: Omit<JudgingState, 'behind'> = idle
  #worker: JudgingProcess | null = null

  constructor(options: JudgingQueueOptions) {
    this.#options = options
  }

  /** Judges what is behind, from the start where it was under way: the rules may be others now. */
  start(): void {
    this.#end()
    const workspace = this.#options.workspace()
    const waiting = workspace && !workspace.damage ? workspace.reportsBehind() : []
    this.#state = { ...idle, running: waiting.length > 0, total: waiting.length }
    if (!workspace) return
    this.#options.changed({ ...this.#state, behind: waiting.length })
    if (waiting.length > 0) void this.#judge(this.#run, workspace, waiting)
  }

  /** Stops; the rest stays behind until it is opened, or judging is started again. */
  cancel(): void {
    if (!this.#state.running) return
    this.#end()
    this.#state = { ...this.#state, running: false, cancelled: true }
    this.#tell()
  }

  /** Stops because the workspace is being closed. */
  leave(): void {
    this.#end()
    this.#state = idle
  }

  /** How far it is. */
  state(): JudgingState {
    const workspace = this.#options.workspace()
    return { ...this.#state, behind: workspace?.reportsBehind().length ?? 0 }
  }

  #end(): void {
    this.#run += 1
    this.#worker?.kill()
    this.#worker = null
  }

  #tell(): void {
    this.#options.changed(this.state())
  }

  async #judge(run: number, workspace: Workspace, reportIds: readonly number[]): Promise<void> {
    try {
      for (let at = 0; at < reportIds.length; at += batchSize) {
        const batch = reportIds.slice(at, at + batchSize)
        const reply = await this.#ask({ folder: workspace.path, reportIds: batch })
        if (run !== this.#run) return
        if (!reply.ok) throw new Error(reply.fault)
        workspace.takeJudged(reply.judged)
        const done = Math.min(at + batchSize, reportIds.length)
        this.#state = { ...this.#state, done }
        // How many are behind is asked of the database at the end: until then it is what was not done yet.
        this.#options.changed({ ...this.#state, behind: reportIds.length - done })
      }
      this.#end()
      this.#state = { ...this.#state, running: false }
    } catch (thrown) {
      if (run !== this.#run) return
      this.#options.log.error('judging', thrown)
      this.#end()
      // What is behind is judged when it is opened; the window says how much that is, and offers to go on.
      this.#state = { ...this.#state, running: false, cancelled: true }
    }
    this.#tell()
  }

  #ask(task: JudgingTask): Promise<JudgingReply> {
    return new Promise((resolve) => {
      const worker = this.#worker ?? this.#options.start()
      const isNew = this.#worker === null
      this.#worker = worker
      this.#settle = resolve
      if (isNew) {
        worker.onReply((reply) => this.#worker === worker && this.#settle(reply))
        worker.onEnd(() => this.#settleEnd(worker))
      }
      worker.post(task)
    })
  }

  #settle: (reply: JudgingReply) => void = () => undefined

  #settleEnd(worker: JudgingProcess): void {
    if (this.#worker !== worker) return
    this.#worker = null
    this.#settle({ ok: false, fault: 'the process ended' })
  }
}
