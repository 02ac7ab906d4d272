import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { electronDist } from './electron/electron-path.ts'
import { type Ended, type RunOptions, root, run, runNode } from './run.ts'
import { hasDisplay, systemReady } from './system-packages.ts'

/** The screen that the desk is designed for, as Xvfb wants it. */
export const screen = ['-a', '-s', '-screen 0 1366x768x24']

/**
 * Runs a file of the project that drives the built app: brings Electron, system packages and an up-to-date build, and
 * a virtual screen where there is none. Answers null where one of these cannot be had (the reason was said).
 */
export async function runWithDesk(file: string, args: readonly string[], options: RunOptions = {}): Promise<Ended | null> {
  const { executable } = await electronDist()
  if (!(await systemReady('tests', executable)) || (await buildIfStale()) !== 0) return null
  const env = { HEYUE_ELECTRON: executable }
  if (hasDisplay()) return runNode(file, args, { ...options, env })
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', join(root, file)]
  return run('xvfb-run', [...screen, ...node, ...args], { ...options, env })
}
