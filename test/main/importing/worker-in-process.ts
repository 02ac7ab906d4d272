import type { WorkerProcess } from '../../../src/main/importing/examiner.ts'
import type { WorkerTask } from '../../../src/main/importing/messages.ts'
import { WorkerDesk } from '../../../src/main/importing/worker-desk.ts'

/** The worker's own code without its process; `dies` tells at which tasks the process would have died. */
export function startWorker(dies: (task: WorkerTask) => boolean): WorkerProcess {
  const desk = new WorkerDesk()
  let answered: Parameters<WorkerProcess['onAnswer']>[0] = () => undefined
  let ended: Parameters<WorkerProcess['onEnd']>[0] = () => undefined
  return {
    post: (task) => {
      if (dies(task)) ended({ code: 9, outOfMemory: false })
      else void desk.answer(task).then((answer) => answered(structuredClone(answer)))
    },
    onAnswer: (listener) => (answered = listener),
    onEnd: (listener) => (ended = listener),
    kill: () => undefined,
  }
}
