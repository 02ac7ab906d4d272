import { checkReport, compareAgain } from '../core/rules/check.ts'
import { ruleSetVersion } from '../core/rules/registry.ts'
import { type Judging, openJudging } from '../store/judging.ts'
import { now } from './clock.ts'
import type { JudgingReply, JudgingTask } from './judging/messages.ts'
import { describeError } from './log.ts'
import { refuseNodeNetwork } from './network/node-guard.ts'

// Judging thousands of reports must not hold up the window. This process looks at the database and writes nothing.
refuseNodeNetwork()

let open: { folder: string; judging: Judging } | null = null

process.parentPort.on('message', ({ data }: { data: JudgingTask }) => process.parentPort.postMessage(reply(data)))

function reply({ folder, reportIds }: JudgingTask): JudgingReply {
  try {
    if (open?.folder !== folder) {
      open?.judging.close()
      open = { folder, judging: openJudging(folder, { check: checkReport, compare: compareAgain, ruleSetVersion, now }) }
    }
    return { ok: true, judged: open.judging.judge(reportIds) }
  } catch (thrown) {
    return { ok: false, fault: describeError(thrown) }
  }
}
