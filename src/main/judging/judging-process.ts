import { utilityProcess } from 'electron'
import type { JudgingProcess } from './judging-queue.ts'
import type { JudgingReply } from './messages.ts'

/** Starts a process that judges reports. */
export function startJudgingProcess(modulePath: string): JudgingProcess {
  const child = utilityProcess.fork(modulePath, [], { serviceName: 'heyue-judging', stdio: 'ignore' })
  return {
    post: (task) => child.postMessage(task),
    onReply: (listener) => child.on('message', (reply: JudgingReply) => listener(reply)),
    onEnd: (listener) => child.once('exit', listener),
    kill: () => void child.kill(),
  }
}
