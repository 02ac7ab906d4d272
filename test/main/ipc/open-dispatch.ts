import { join } from 'node:path'
import { checkReport, compareAgain } from '../../../src/core/rules/check.ts'
import { ruleSetVersion } from '../../../src/core/rules/registry.ts'
import { allHandlers } from '../../../src/main/handlers/all-handlers.ts'
import { Examiner } from '../../../src/main/importing/examiner.ts'
import { ImportQueue } from '../../../src/main/importing/import-queue.ts'
import { dispatcher, type Dispatch } from '../../../src/main/ipc/dispatch.ts'
import { JudgingQueue } from '../../../src/main/judging/judging-queue.ts'
import { openLog } from '../../../src/main/log.ts'
import { openOriginals } from '../../../src/main/originals.ts'
import { Keeper } from '../../../src/main/safety/keeper.ts'
import { openPreferences } from '../../../src/main/workspace/preferences.ts'
import { Workspaces } from '../../../src/main/workspace/workspaces.ts'
import type { Workspace } from '../../../src/store/workspace.ts'
import { sampleReport } from '../../store/sample-report.ts'
import { packImport } from '../../../src/store/packed-import.ts'

/** Main's side of the bridge with a real workspace of one report, without a window: dialogs are cancelled, workers never start. */
export async function openDispatch(
  folder: string,
): Promise<{ dispatch: Dispatch; workspace: Workspace; log: string; close: () => void }> {
  const log = openLog(join(folder, 'logs', 'heyue.log'))
  const never = (): never => {
    throw new Error('no worker is to be started')
  }
  const workspaces = new Workspaces({
    check: checkReport,
    compare: compareAgain,
    ruleSetVersion,
    now: () => '2026-03-02T09:00:00+08:00',
    preferences: openPreferences(join(folder, 'preferences.json')),
    defaultFolder: join(folder, 'workspace'),
    leaving: () => undefined,
    changed: () => undefined,
  })
  await workspaces.begin()
  const workspace = workspaces.current()
  const { name, bytes, sha256, document, report } = sampleReport()
  const stamp = { who: '审核甲', at: '2026-03-02T10:00:00+08:00' }
  workspace.importReport({
    name,
    bytes,
    sha256,
    packed: packImport(document, [{ report, verdicts: [] }]),
    ruleSetVersion,
    ...stamp,
  })
  // What is due is made when a report is opened: that is the import's doing, not a message's.
  while (workspace.comparing.step().more);
  const imports = new ImportQueue({
    examiner: new Examiner(never, 1),
    target: never,
    progress: () => undefined,
    log,
  })
  const cancelled = async () => null
  const handlers = allHandlers({
    workspaces,
    imports,
    judging: new JudgingQueue({ start: never, workspace: () => workspaces.opened(), changed: () => undefined, log }),
    compared: () => undefined,
    originals: openOriginals(new Examiner(never, 1)),
    dialogs: {
      pickReports: cancelled,
      pickWorkspace: cancelled,
      savePdf: cancelled,
      saveTrail: cancelled,
      saveFindings: cancelled,
    },
    paper: { pdf: never, print: never },
    keeper: new Keeper(never, log),
    log,
    appVersion: '0.0.0',
  })
  return { dispatch: dispatcher(handlers, log), workspace, log: log.path, close: () => workspaces.close() }
}
