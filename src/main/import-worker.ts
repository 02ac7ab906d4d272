import type { WorkerTask } from './importing/messages.ts'
import { WorkerDesk } from './importing/worker-desk.ts'
import { refuseNodeNetwork } from './network/node-guard.ts'

// Every file is hostile until parsed: this process has no database, no window and no network, and main may kill it.
refuseNodeNetwork()

const desk = new WorkerDesk()

process.parentPort.on('message', ({ data }: { data: WorkerTask }) => {
  void desk.answer(data).then((message) => process.parentPort.postMessage(message))
})
