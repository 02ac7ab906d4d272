import { utilityProcess } from 'electron'

/** A process that does tasks, one at a time, and answers each. */
export interface TaskProcess<Task, Reply> {
  post: (task: Task) => void
  onReply: (listener: (reply: Reply) => void) => void
  onEnd: (listener: () => void) => void
  kill: () => void
}

/** Starts a process of ours; `serviceName` names it among the system's processes. */
export function startTaskProcess<Task, Reply>(modulePath: string, serviceName: string): TaskProcess<Task, Reply> {
  const child = utilityProcess.fork(modulePath, [], { serviceName, stdio: 'ignore' })
  return {
    post: (task) => child.postMessage(task),
    onReply: (listener) => child.on('message', (reply: Reply) => listener(reply)),
    onEnd: (listener) => child.once('exit', listener),
    kill: () => void child.kill(),
  }
}
