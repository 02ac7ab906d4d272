import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildIfStale } from '../build.ts'
import { screen } from '../display.ts'
import { electronDist } from '../electron/electron-path.ts'
import { announce, calledFrom, root, run } from '../run.ts'
import { hasDisplay, isRoot, systemReady } from '../system-packages.ts'

process.exitCode = await start(process.argv.slice(2))

/**
 * Opens the app with the given files and folders imported. Without a display the same Electron does the main job
 * headless (`--headless-review`, answered by src/main), on the bundled samples where nothing is given.
 */
async function start(args: string[]): Promise<number> {
  // Options of the app itself go through; one with a path (--workspace=DIR) means the caller's folder, as paths do.
  const options = args
    .filter((arg) => arg.startsWith('--'))
    .map((arg) => arg.replace(/^(--workspace=)(.+)$/, (_, name, path) => name + resolve(calledFrom, path)))
  const paths = args.filter((arg) => !arg.startsWith('--')).map((path) => resolve(calledFrom, path))
  const absent = paths.filter((path) => !existsSync(path))
  if (absent.length > 0) {
    announce(`There is no such file or folder: ${absent.join(', ')}`)
    return 2
  }
  const { executable } = await electronDist()
  if (!(await systemReady('start', executable))) return 1
  const built = await buildIfStale()
  if (built !== 0) return built

  const electron = [...chromiumSwitches(), root, ...options]
  if (hasDisplay()) return (await run(executable, [...electron, ...paths])).code
  announce('There is no display here: doing the review headless, in the same Electron, under Xvfb.')
  const headless = [...electron, '--headless-review', ...(paths.length > 0 ? paths : [join(root, 'samples')])]
  return (await run('xvfb-run', [...screen, executable, ...headless])).code
}

function chromiumSwitches(): string[] {
  if (!isRoot()) return []
  announce(
    'Running as root: Chromium refuses its sandbox to root, so it is off (--no-sandbox). Use an ordinary user for real work.',
  )
  // 3: only fatal messages. A bare machine has no D-Bus, and Chromium would complain about that in every second line.
  return ['--no-sandbox', '--log-level=3']
}
