import { safetyMessages } from '../core/catalogue/safety.ts'
import { workspaceMessages } from '../core/catalogue/store.ts'
import { checkReport, compareAgain } from '../core/rules/check.ts'
import { ruleSetVersion } from '../core/rules/registry.ts'
import { makeBackup } from '../store/backups/backups.ts'
import { compareBackup } from '../store/backups/compare.ts'
import { salvageWorkspace } from '../store/salvage/salvage.ts'
import { verifyWorkspace } from '../store/verify-workspace.ts'
import { refusalOf, restoreWorkspace, type WorkspaceErrorCode } from '../store/workspace.ts'
import { now } from './clock.ts'
import { exportFindings } from './exporting/export-findings.ts'
import { describeError } from './log.ts'
import { refuseNodeNetwork } from './network/node-guard.ts'
import type { SafetyReply, SafetyTask, SafetyTaskName, SafetyTasks } from './safety/messages.ts'

// What reads a whole database must not hold up the window: one process, one task, and it is gone.
refuseNodeNetwork()

process.parentPort.once('message', ({ data }: { data: SafetyTask }) => {
  void reply(data).then((message) => process.parentPort.postMessage(message))
})

/** A refusal of the store that comes as a code. */
class Refused extends Error {
  readonly code: WorkspaceErrorCode | 'nothing-readable'

  constructor(code: WorkspaceErrorCode | 'nothing-readable') {
    super(code)
    this.code = code
  }
}

type SafetyAnswer = SafetyTasks[SafetyTaskName]['answer']

const tasks: {
  [N in SafetyTaskName]: (given: SafetyTasks[N]['given']) => SafetyTasks[N]['answer'] | Promise<SafetyTasks[N]['answer']>
} = {
  backup: ({ folder, at }) => makeBackup(folder, at),
  compare: ({ folder, name }) => compareBackup(folder, name),
  restore: ({ folder, name, stamp }) => accepted(restoreWorkspace(folder, name, stamp)),
  findings: (request) => exportFindings(request, { check: checkReport, compare: compareAgain, ruleSetVersion, now }),
  verify: ({ folder, printed }) => accepted(verifyWorkspace(folder, printed)),
  salvage: ({ from, to, at }) => ({ ...accepted(salvageWorkspace(from, to, at)), path: to }),
}

async function reply({ name, given }: SafetyTask): Promise<SafetyReply> {
  try {
    const work = tasks[name] as (given: unknown) => SafetyAnswer | Promise<SafetyAnswer>
    return { ok: true, answer: await work(given) }
  } catch (thrown) {
    if (thrown instanceof Refused) {
      const { code } = thrown
      return code === 'nothing-readable'
        ? { ok: false, code: 'workspace-damaged', message: safetyMessages['nothing-readable'] }
        : { ok: false, code, message: workspaceMessages[code] }
    }
    const refusal = refusalOf(thrown)
    if (!refusal) return { ok: false, code: null, fault: describeError(thrown) }
    const damaged = refusal.code === 'workspace-damaged'
    return { ok: false, code: refusal.code, message: damaged ? safetyMessages.damaged[name] : refusal.message }
  }
}

function accepted<T extends object>(result: T | WorkspaceErrorCode | 'nothing-readable'): T {
  if (typeof result === 'string') throw new Refused(result)
  return result
}
