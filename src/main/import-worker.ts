import type { WorkerTask } from './importing/messages.ts'
import { WorkerDesk } from './importing/worker-desk.ts'
import { refuseNodeNetwork } from './network/node-guard.ts'

// Every file is hostile until parsed: this process has no database, no window and no network, and main may kill it.
refuseNodeNetwork()

// On damaged files pdf.js rejects promises that nobody waits for. What counts is the promise of the reading itself.
process.on('unhandledRejection', () => undefined)

const desk = new WorkerDesk()

process.parentPort.on('message', ({ data }: { data: WorkerTask }) => {
  desk.answer(data).then(
    (message) => process.parentPort.postMessage(message),
    // A fault of the program: ends this worker, and is reported for this file.
    (thrown: unknown) =>
      setImmediate(() => {
        throw thrown
      }),
  )
})
