import { utilityProcess } from 'electron'
import type { SafetyProcess } from './keeper.ts'
import type { SafetyReply } from './messages.ts'

/** Starts a process for one task. */
export function startSafetyProcess(modulePath: string): SafetyProcess {
  const child = utilityProcess.fork(modulePath, [], { serviceName: 'heyue-safety', stdio: 'ignore' })
  return {
    post: (task) => child.postMessage(task),
    onReply: (listener) => child.once('message', (reply: SafetyReply) => listener(reply)),
    onEnd: (listener) => child.once('exit', listener),
    kill: () => void child.kill(),
  }
}
