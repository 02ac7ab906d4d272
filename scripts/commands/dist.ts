import { basename, dirname } from 'node:path'
import { archive } from '../archive.ts'
import { buildIfStale } from '../build.ts'
import { electronDist } from '../electron/electron-path.ts'
import { packagedProgram, wantedFuses, wrongFuses } from '../read-fuses.ts'
import { announce, cache, root, runNode } from '../run.ts'
import { runPackaged } from '../suites.ts'
import { closingLine } from '../tally.ts'

process.exitCode = await dist(process.argv.slice(2))

/**
 * Packages the app for this machine as a folder under dist/, reads its fuses back, drives it, and puts it into one file with
 * its SHA-256 beside it, to be carried to a machine without a network. `--untried` leaves the driving out.
 */
async function dist(args: readonly string[]): Promise<number> {
  const { folder } = await electronDist()
  const trial = folder.startsWith(cache)
  if (trial) announce('This package is for trying out only: its Electron does not come from the official place.')
  const built = await buildIfStale()
  if (built !== 0) return built
  const { code } = await runNode('node_modules/electron-builder/cli.js', [
    '--dir',
    '--publish=never',
    `-c.electronDist=${folder}`,
  ])
  if (code !== 0) return code
  const program = packagedProgram(root)
  if (!program || !(await fusesRight(program))) return 1
  if (args.includes('--untried')) announce('The package was not tried.')
  else {
    const tally = await runPackaged()
    announce(`The package, driven: ${closingLine(tally)}`)
    if (tally.failed > 0) return 1
  }
  const file = await archive(dirname(program), trial)
  if (!file) return 1
  announce(`To be carried to the workstation: ${basename(file)} and its .sha256, in dist/.`)
  return 0
}

/** Reads the fuses back from the packaged program: a package whose fuses are not what is asked for is none. */
async function fusesRight(program: string): Promise<boolean> {
  const wrong = await wrongFuses(program)
  for (const line of wrong) announce(`fuses: ${line}`)
  if (wrong.length === 0) announce(`fuses: all ${Object.keys(wantedFuses).length} as asked for`)
  return wrong.length === 0
}
