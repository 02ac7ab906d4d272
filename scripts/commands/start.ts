import { join } from 'node:path'
import { buildIfStale } from '../build.ts'
import { screen } from '../display.ts'
import { electronDist } from '../electron/electron-path.ts'
import { announce, root, run } from '../run.ts'
import { hasDisplay, isRoot, systemReady } from '../system-packages.ts'

process.exitCode = await start(process.argv.slice(2))

/**
 * Opens the app; files and folders among the arguments are imported. Without a display the same Electron does the main
 * job headless, on the bundled samples where nothing is given. What the arguments mean is src/main's business
 * (src/main/arguments.ts); relative paths are those of the caller, whose folder travels as HEYUE_CALLED_FROM.
 */
async function start(args: string[]): Promise<number> {
  const { executable } = await electronDist()
  if (!(await systemReady('start', executable))) return 1
  const built = await buildIfStale()
  if (built !== 0) return built

  const sandbox = isRoot() ? ['--no-sandbox'] : []
  if (isRoot()) announce('Running as root: Chromium has no sandbox for root (--no-sandbox). Use an ordinary user for real work.')
  if (hasDisplay()) return (await run(executable, [...sandbox, root, ...args])).code
  announce('There is no display here: doing the review headless, in the same Electron, under Xvfb.')
  // 3: only fatal messages. A machine without a desktop has no D-Bus, and Chromium would complain about it line by line.
  const switches = [...sandbox, '--log-level=3', root, '--headless-review', ...args]
  const given = args.some((arg, at) => !arg.startsWith('-') && !takesValue(args[at - 1]))
  return (await run('xvfb-run', [...screen, executable, ...switches, ...(given ? [] : [join(root, 'samples')])])).code
}

/** Whether the argument after this one is its value and no file. */
function takesValue(arg = ''): boolean {
  return /^--(workspace|memo)$/.test(arg)
}
