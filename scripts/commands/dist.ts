import { buildIfStale } from '../build.ts'
import { electronDist } from '../electron/electron-path.ts'
import { packagedProgram, wantedFuses, wrongFuses } from '../read-fuses.ts'
import { announce, cache, root, runNode } from '../run.ts'

process.exitCode = await dist()

/** Packages the app for this machine as a folder under dist/, around the Electron that is used for development. */
async function dist(): Promise<number> {
  const { folder } = await electronDist()
  if (folder.startsWith(cache))
    announce('This package is for trying out only: its Electron does not come from the official place.')
  const built = await buildIfStale()
  if (built !== 0) return built
  const { code } = await runNode('node_modules/electron-builder/cli.js', [
    '--dir',
    '--publish=never',
    `-c.electronDist=${folder}`,
  ])
  return code === 0 ? checkFuses() : code
}

/** Reads the fuses back from the packaged program: a package whose fuses are not what is asked for is none. */
async function checkFuses(): Promise<number> {
  const program = packagedProgram(root)
  const wrong = program ? await wrongFuses(program) : ['there is no packaged program']
  for (const line of wrong) announce(`fuses: ${line}`)
  if (wrong.length === 0) announce(`fuses: all ${Object.keys(wantedFuses).length} as asked for`)
  return wrong.length === 0 ? 0 : 1
}
