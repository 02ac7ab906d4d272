import { basename, dirname, join } from 'node:path'
import type { ImportOutcome, ImportProgress } from '../../contract/views.ts'
import { importMessages } from '../../core/catalogue/main.ts'
import { shownName } from '../../ingest/shown-name.ts'
import { failureOf } from '../ipc/failure-of.ts'
import type { Log } from '../log.ts'
import { disk, type Disk } from './disk.ts'
import type { Examiner } from './examiner.ts'
import { importFile, type ImportTarget, type ImportTask, type OpenedArchive } from './import-file.ts'

/** Files of one import at most. */
export const mostFiles = 10_000

/** What the queue needs of the program. */
export interface ImportQueueOptions {
  examiner: Examiner
  /** The workspace to import into, at the moment it is asked for. */
  target: () => ImportTarget
  progress: (event: ImportProgress) => void
  log: Log
  /** The machine's own where nothing is said. */
  disk?: Disk
}

interface Batch {
  id: string
  paths: readonly string[]
  cancelled: ImportOutcome | null
  /** Resolves when it is cancelled. */
  stopped: PromiseWithResolvers<null>
}

/** Imports batch after batch and file after file; what goes wrong with one file is that file's outcome, the rest goes on. */
export class ImportQueue {
  readonly #options: ImportQueueOptions
  readonly #disk: Disk
  readonly #batches = new Map<string, Batch>()
  #running: Promise<void> = Promise.resolve()
  #current: Batch | null = null
  #last = 0

  constructor(options: ImportQueueOptions) {
    this.#options = options
    this.#disk = options.disk ?? disk
  }

  /** Puts an import in the queue; its name is what progress events and `cancel` speak of. */
  start(paths: readonly string[]): string {
    this.#last += 1
    const batch: Batch = { id: `b${this.#last}`, paths, cancelled: null, stopped: Promise.withResolvers() }
    this.#batches.set(batch.id, batch)
    this.#running = this.#running.then(() => this.#run(batch))
    return batch.id
  }

  /** Stops an import at once: the file at hand is dropped, what was imported stays. Unknown or finished ones are no matter. */
  cancel(id: string): void {
    const batch = this.#batches.get(id)
    if (batch) this.#stop(batch, { kind: 'cancelled' })
  }

  /** Stops every import, because the workspace that they were meant for is being closed. */
  cancelAll(): void {
    const outcome: ImportOutcome = { kind: 'failed', code: 'workspace-closed', message: importMessages['workspace-closed'] }
    for (const batch of this.#batches.values()) this.#stop(batch, outcome)
  }

  /** Resolves when nothing is left to import. */
  idle(): Promise<void> {
    return this.#running
  }

  #stop(batch: Batch, outcome: ImportOutcome): void {
    batch.cancelled ??= outcome
    batch.stopped.resolve(null)
    if (this.#current === batch) this.#options.examiner.stop()
  }

  async #run(batch: Batch): Promise<void> {
    this.#current = batch
    const { progress } = this.#options
    try {
      progress(eventOf(batch, 0, 0, null, null))
      // Whoever waits for a drive that does not answer can still cancel.
      const listed = expanded(batch.paths, this.#disk)
      const { tasks, refused } = (await Promise.race([listed, batch.stopped.promise])) ?? { tasks: [], refused: [] }
      let total = tasks.length + refused.length
      let done = 0
      for (const { file, outcome } of refused) progress(eventOf(batch, (done += 1), total, file, outcome))
      // The next task is the last of the list, so that the files of an archive follow where it stood.
      const waiting = tasks.toReversed()
      for (let task = waiting.pop(); task; task = waiting.pop()) {
        const file = shownPath(task)
        if (!batch.cancelled) progress(eventOf(batch, done, total, file, null))
        const outcome = batch.cancelled ?? (await this.#import(batch, task))
        if (outcome.kind === 'archive') {
          const members = outcome.tasks.slice(0, Math.max(0, mostFiles - total))
          const rest = members.length < outcome.tasks.length ? tooMany : null
          total += members.length + (rest ? 1 : 0) - 1
          waiting.push(...members.toReversed())
          if (rest) progress(eventOf(batch, (done += 1), total, rest.file, rest.outcome))
        } else progress(eventOf(batch, (done += 1), total, file, outcome))
      }
      progress({ ...eventOf(batch, done, total, null, null), finished: true })
    } catch (thrown) {
      this.#options.log.error('import', thrown)
      progress({ ...eventOf(batch, 0, 0, null, null), finished: true })
    } finally {
      this.#current = null
      this.#batches.delete(batch.id)
    }
  }

  async #import(batch: Batch, task: ImportTask): Promise<ImportOutcome | OpenedArchive> {
    const { examiner, target, log } = this.#options
    try {
      const outcome = await importFile(task, examiner, this.#disk, () => {
        // Cancelled while the worker was answering: nothing is taken in any more.
        if (batch.cancelled) throw new Cancelled()
        return target()
      })
      // A worker that was killed for the cancelling refuses its file: that is not the file's fault.
      return outcome.kind === 'failed' && batch.cancelled ? batch.cancelled : outcome
    } catch (thrown) {
      if (thrown instanceof Cancelled && batch.cancelled) return batch.cancelled
      return { kind: 'failed', ...failureOf(thrown, log, 'import') }
    }
  }
}

class Cancelled extends Error {}

async function expanded(
  paths: readonly string[],
  { list }: Disk,
): Promise<{ tasks: ImportTask[]; refused: { file: string; outcome: ImportOutcome }[] }> {
  const { files, unreadable, cut } = await list(paths, mostFiles)
  const named = new Set(paths)
  const refused = unreadable.map(({ path, error: { code, message } }) => refusal(shownName(path), code, message))
  if (cut) refused.push(tooMany)
  return {
    tasks: files.map(({ path, name }) => ({ path, name: name || basename(path), named: named.has(path), member: null })),
    refused,
  }
}

/** The file as the auditor knows it: of a file in an archive, the path of the archive goes on inside. */
function shownPath({ path, name, member }: ImportTask): string {
  return shownName(member ? join(dirname(path), name) : path)
}

const tooMany = refusal(importMessages.rest, 'too-many-files', importMessages['too-many-files'](mostFiles))

function refusal(file: string, code: string, message: string): { file: string; outcome: ImportOutcome } {
  return { file, outcome: { kind: 'failed', code, message } }
}

function eventOf({ id }: Batch, done: number, total: number, file: string | null, outcome: ImportOutcome | null): ImportProgress {
  return { batch: id, done, total, file, outcome, finished: false }
}
