import { examineBytes } from '../../../src/ingest/examine-file.ts'
import { openArchive } from '../../../src/ingest/zip/archive.ts'
import type { FuzzAnswer } from './fuzz-runner.ts'

// As in the import worker: on damaged files pdf.js rejects promises that nobody waits for.
process.on('unhandledRejection', () => undefined)

process.on('message', (bytes: Uint8Array<ArrayBuffer>) => {
  const start = process.cpuUsage()
  answersTo(bytes).then(
    (answers) => {
      const { user, system } = process.cpuUsage(start)
      const megabytes = process.resourceUsage().maxRSS / 1024
      process.send?.({ answers, seconds: (user + system) / 1_000_000, megabytes } satisfies FuzzAnswer)
    },
    (thrown: unknown) => {
      const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
      process.send?.({ answers: [{ code: 'thrown', message: what }], seconds: 0, megabytes: 0 } satisfies FuzzAnswer)
    },
  )
})

/** What becomes of a file, or of each file of an archive. */
async function answersTo(bytes: Uint8Array): Promise<FuzzAnswer['answers']> {
  const archive = openArchive(bytes)
  const files = archive ? archive.members.map(({ index }) => archive.read(index)) : [{ ok: true as const, bytes }]
  const answers: FuzzAnswer['answers'] = []
  for (const file of files) {
    const examined = file.ok ? await examineBytes(file.bytes, 'fuzz') : file
    answers.push(examined.ok ? { code: null, message: '' } : examined.error)
  }
  return answers
}
