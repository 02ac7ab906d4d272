import { examineBytes } from '../ingest/examine-file.ts'
import { ingestError } from '../ingest/ingest-error.ts'
import { readFileBytes } from '../ingest/read-file.ts'
import type { WorkerAnswer, WorkerTask } from './importing/messages.ts'
import { refuseNodeNetwork } from './network/node-guard.ts'

// Every file is hostile until parsed: this process has no database, no window and no network, and main may kill it.
refuseNodeNetwork()

let held: { bytes: Uint8Array; name: string } | null = null

process.parentPort.on('message', ({ data }: { data: WorkerTask }) => {
  void answer(data).then((message) => process.parentPort.postMessage(message))
})

async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  if (task.kind === 'read') return read(task.path, task.name)
  const file = held
  held = null
  if (!file) return { kind: 'refused', error: ingestError('reader-failed', 'nothing read') }
  const examined = await examineBytes(file.bytes, file.name)
  if (!examined.ok) return { kind: 'refused', error: examined.error }
  const { document, examinations } = examined
  return { kind: 'examined', document, examinations: examinations.map(({ report, verdicts }) => ({ report, verdicts })) }
}

async function read(path: string, name: string): Promise<WorkerAnswer> {
  held = null
  const reading = await readFileBytes(path)
  if (!reading.ok) return { kind: 'refused', error: reading.error }
  held = { bytes: reading.bytes, name }
  return { kind: 'read', sha256: reading.sha256 }
}
