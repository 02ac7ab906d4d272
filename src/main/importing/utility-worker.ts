import { app, utilityProcess } from 'electron'
import type { WorkerProcess } from './examiner.ts'
import type { WorkerAnswer } from './messages.ts'

/** What the import worker may take of the machine. */
export interface WorkerMemory {
  /** Megabytes of JavaScript heap: V8 itself ends the worker beyond that. */
  heapMegabytes: number
  /** Megabytes of memory in all, buffers outside the heap included: main ends the worker beyond that. */
  residentMegabytes: number
}

/** Milliseconds between two looks at the worker's memory. */
const lookEvery = 250

/** What Node ends with when V8 gives up; in a reader that is always the heap. */
const fatalErrorInV8 = 5

/** Starts the import worker: a process of its own with capped memory and no output of its own. */
export function startUtilityWorker(modulePath: string, memory: WorkerMemory): WorkerProcess {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'heyue-import',
    stdio: 'ignore',
    // Electron drops V8's own options from execArgv; behind --js-flags they count.
    execArgv: [`--js-flags=--max-old-space-size=${memory.heapMegabytes}`],
  })
  let outOfMemory = false
  const watch = setInterval(() => {
    if (residentMegabytes(child.pid) <= memory.residentMegabytes) return
    outOfMemory = true
    child.kill()
  }, lookEvery)
  watch.unref()
  return {
    post: (task) => child.postMessage(task),
    onAnswer: (listener) => child.on('message', (answer: WorkerAnswer) => listener(answer)),
    onEnd: (listener) =>
      child.once('exit', (code) => {
        clearInterval(watch)
        listener({ code, outOfMemory: outOfMemory || code === fatalErrorInV8 })
      }),
    kill: () => void child.kill(),
  }
}

function residentMegabytes(pid: number | undefined): number {
  const metric = app.getAppMetrics().find((candidate) => candidate.pid === pid)
  return (metric?.memory.workingSetSize ?? 0) / 1024
}
