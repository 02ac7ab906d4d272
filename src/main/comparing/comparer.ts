import type { ReportsCompared } from '../../contract/views.ts'
import type { ReportItem, Workspace } from '../../store/workspace.ts'
import type { Log } from '../log.ts'

/** Milliseconds between two messages to the window at least. */
const tellEvery = 200

/**
 * Milliseconds that it waits for more to fall due, and at most: while many files of one organ come in, its reports are
 * compared together, not again for every file.
 */
const pause = 300
const longest = 4_000

/** What comparing needs of the program. */
export interface ComparerOptions {
  workspace: () => Workspace | null
  /** Called with the reports that were compared since the last call. */
  compared: (event: ReportsCompared) => void
  log: Log
}

/**
 * Makes the comparisons that fell due, one short step between other work. What it was about when the program ended is still
 * due at the next start: the workspace keeps the list.
 */
export class Comparer {
  readonly #options: ComparerOptions
  #next: ReturnType<typeof setTimeout> | null = null
  /** When something fell due first that was not begun with yet; null where nothing waits or steps are being made. */
  #waitingSince: number | null = null
  #running = false
  #told = 0
  #done: ReportsCompared['items'] = []

  constructor(options: ComparerOptions) {
    this.#options = options
  }

  /** Something may be due. Costs nothing where it is under way already. */
  poke(): void {
    if (this.#running) return
    const now = Date.now()
    this.#waitingSince ??= now
    if (this.#next) clearTimeout(this.#next)
    const left = Math.max(0, this.#waitingSince + longest - now)
    this.#next = setTimeout(() => this.#step(), Math.min(pause, left))
  }

  /** Takes up a report that was compared by the way, because it was asked for. */
  settled(item: ReportItem): void {
    this.#done.push(item)
    this.poke()
  }

  /** Ends; the rest stays due. */
  stop(): void {
    if (this.#next) clearTimeout(this.#next)
    this.#next = null
    this.#waitingSince = null
    this.#running = false
  }

  #step(): void {
    this.stop()
    const workspace = this.#options.workspace()
    if (!workspace) return
    try {
      const { more, compared } = workspace.comparing.step()
      if (compared) this.#done.push(compared)
      if (more) {
        this.#running = true
        this.#next = setTimeout(() => this.#step(), 0)
      }
      if (!more || Date.now() - this.#told >= tellEvery) this.#tell(workspace)
    } catch (thrown) {
      // What the disk refuses now may be possible at the next change: it stays due, and says so.
      this.#options.log.error('comparing', thrown)
    }
  }

  #tell(workspace: Workspace): void {
    if (this.#done.length === 0) return
    this.#options.compared({ workspace: workspace.path, items: this.#done, due: workspace.comparing.count() })
    this.#told = Date.now()
    this.#done = []
  }
}
