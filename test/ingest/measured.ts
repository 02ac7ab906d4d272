import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { limits } from '../../src/ingest/limits.ts'

/** What became of a file and what it cost. */
export interface Measured {
  /** The code and the message of the refusal; null and "" where the file was read. */
  code: string | null
  message: string
  /** Of the processor. */
  milliseconds: number
  /** At the peak of the whole process. */
  megabytes: number
}

const measure = fileURLToPath(new URL('./measure.ts', import.meta.url))

/** Has a file examined by a process of its own, with the heap that the app's worker has. */
export async function measured(file: string): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [`--max-old-space-size=${limits.heapMegabytes}`, measure, file])
  if (process.env['HEYUE_VERBOSE']) process.stdout.write(`${expect.getState().currentTestName}: ${stdout}\n`)
  return JSON.parse(stdout) as Measured
}
