import { readFileSync } from 'node:fs'
import { examineBytes } from '../../src/ingest/examine-file.ts'
import type { Measured } from './measured.ts'

// Run as a process of its own, as the app's worker is: reads, recognises and checks the file given and prints what became
// of it, how long the processor worked for it (what else the machine does meanwhile does not count) and how much memory the
// process needed at its peak.
const [file = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))
const before = process.cpuUsage()
const result = await examineBytes(bytes, 'hostile')
const worked = process.cpuUsage(before)
const report: Measured = {
  code: result.ok ? null : result.error.code,
  message: result.ok ? '' : result.error.message,
  milliseconds: Math.round((worked.user + worked.system) / 1_000),
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
}
process.stdout.write(JSON.stringify(report))
