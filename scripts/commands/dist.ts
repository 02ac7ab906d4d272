import { buildIfStale } from '../build.ts'
import { electronDist } from '../electron/electron-path.ts'
import { announce, cache, runNode } from '../run.ts'

process.exitCode = await dist()

/** Packages the app for this machine as a folder under dist/, around the Electron that is used for development. */
async function dist(): Promise<number> {
  const { folder } = await electronDist()
  if (folder.startsWith(cache))
    announce('This package is for trying out only: its Electron does not come from the official place.')
  const built = await buildIfStale()
  if (built !== 0) return built
  return (await runNode('node_modules/electron-builder/cli.js', ['--dir', '--publish=never', `-c.electronDist=${folder}`])).code
}
