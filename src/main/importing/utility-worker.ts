import { utilityProcess } from 'electron'
import type { WorkerProcess } from './examiner.ts'
import type { WorkerAnswer } from './messages.ts'

/** Starts the import worker: a process of its own with a capped heap and no output of its own. */
export function startUtilityWorker(modulePath: string, heapMegabytes: number): WorkerProcess {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'heyue-import',
    stdio: 'ignore',
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
  })
  let outOfMemory = false
  child.on('error', (_type, location) => {
    outOfMemory ||= /memory|heap|allocation|OOM/i.test(location)
  })
  return {
    post: (task) => child.postMessage(task),
    onAnswer: (listener) => child.on('message', (answer: WorkerAnswer) => listener(answer)),
    onEnd: (listener) => child.once('exit', (code) => listener({ code, outOfMemory })),
    kill: () => void child.kill(),
  }
}
