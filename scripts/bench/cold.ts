import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** New processes, of which each file's median is taken. */
const processes = 5
/** As many as an auditor may drop at once. */
const dropped = 5

/**
 * Prints what the first files of a new process take, before anything of the program was compiled: the first with its
 * reader, which is loaded then (here with its types, which the built app does not have).
 */
export function printCold(title: string, paths: readonly string[]): void {
  const step = Math.max(1, Math.floor(paths.length / dropped))
  const files = paths.filter((_, index) => index % step === 0).slice(0, dropped)
  const runs = Array.from({ length: processes }, () => timesOf(files))
  const medians = files.map((_, at) => runs.map((times) => times[at] ?? Number.NaN).sort((a, b) => a - b)[processes >> 1])
  const shown = medians.map((ms) => (ms ?? Number.NaN).toFixed(1)).join(', ')
  console.log(`\n${title}: the first ${files.length} files of a new process, cold, one after another\n  ${shown} ms`)
}

function timesOf(files: readonly string[]): number[] {
  const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'cold-files.ts'), ...files], {
    encoding: 'utf8',
  })
  try {
    return JSON.parse(stdout) as number[]
  } catch {
    throw new Error(stderr)
  }
}
