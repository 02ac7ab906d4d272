import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { examineBytes } from '../../src/ingest/examine-file.ts'
import { processorClock } from './clocks.ts'

/** Reads and checks the files given, one after another, in this new process; prints the milliseconds of each as JSON. */
const times: number[] = []
for (const path of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(path))
  const from = processorClock()
  await examineBytes(bytes, basename(path))
  times.push(processorClock() - from)
}
console.log(JSON.stringify(times))
// The reader of PDF keeps a thread.
process.exit(0)
