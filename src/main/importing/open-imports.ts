import type { ImportProgress } from '../../contract/views.ts'
import { ruleSetVersion } from '../../core/rules/registry.ts'
import { limits } from '../../ingest/limits.ts'
import { stampIn } from '../handlers/desk-services.ts'
import type { Log } from '../log.ts'
import type { Workspaces } from '../workspace/workspaces.ts'
import { Examiner } from './examiner.ts'
import type { ImportTarget } from './import-file.ts'
import { ImportQueue } from './import-queue.ts'
import { startUtilityWorker } from './utility-worker.ts'

/** What importing needs. */
export interface ImportsOptions {
  workerPath: string
  workspaces: () => Workspaces
  progress: (event: ImportProgress) => void
  log: Log
}

/** The import queue of the program, with its worker process; `stop` ends both. */
export function openImports({ workerPath, workspaces, progress, log }: ImportsOptions): {
  imports: ImportQueue
  stop: () => void
} {
  const examiner = new Examiner(() => startUtilityWorker(workerPath, limits), limits.milliseconds)
  const target = (): ImportTarget => {
    const workspace = workspaces().current()
    return {
      findSource: workspace.findSource,
      stage: workspace.stage,
      unstage: workspace.unstage,
      importReport: (input) => workspace.importReport({ ...input, ...stampIn(workspace), ruleSetVersion }),
    }
  }
  const imports = new ImportQueue({ examiner, target, progress, log })
  return {
    imports,
    stop: () => {
      imports.cancelAll()
      examiner.stop()
    },
  }
}
