import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'

/** The project's folder. */
export const root = dirname(import.meta.dirname)

/** The folder for everything fetched or measured; ignored by git, safe to delete. */
export const cache = join(root, '.cache')

/** The folder that the user called npm from: what relative paths on the command line mean. */
export const calledFrom = process.env['HEYUE_CALLED_FROM'] ?? process.cwd()

/** How a program ended. */
export interface Ended {
  /** Exit code; 128 + signal number where a signal ended it, 127 where it could not be started. */
  code: number
  /** What it printed, both streams; empty unless `quiet` was asked for. */
  output: string
}

/** Options of {@link run}. */
export interface RunOptions {
  env?: NodeJS.ProcessEnv
  /** Collects the output instead of showing it. */
  quiet?: boolean
  /** Sends the program's stdout to stderr, so that our own stdout stays clean. */
  toStderr?: boolean
  /** Milliseconds after which the program is killed, with everything that it started. */
  limit?: number
}

const alive = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    for (const child of alive) end(child, signal)
    process.exitCode = 128 + constants.signals[signal]
  })
}

/** Runs a program in the project's folder and waits for its end; never throws. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return new Promise((done) => {
    let output = ''
    const stdio = options.quiet ? 'pipe' : options.toStderr ? process.stderr : 'inherit'
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', stdio, options.quiet ? 'pipe' : 'inherit'],
      // A group of its own: a worker in an endless loop outlives the program that started it.
      detached: true,
    })
    alive.add(child)
    const patience = options.limit === undefined ? undefined : setTimeout(() => expire(child, program, options), options.limit)
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.on('error', (error) => {
      alive.delete(child)
      clearTimeout(patience)
      if (!options.quiet) console.error(`${program}: ${error.message}`)
      done({ code: 127, output: `${output}${error.message}\n` })
    })
    child.on('close', (code, signal) => {
      alive.delete(child)
      clearTimeout(patience)
      done({ code: signal === null ? (code ?? 1) : 128 + constants.signals[signal], output })
    })
  })
}

function expire(child: ChildProcess, program: string, { limit = 0, quiet = false }: RunOptions): void {
  if (!quiet) announce(`${program} did not end within ${limit / 1000} seconds and was killed.`)
  end(child, 'SIGKILL')
}

/** Ends a program and everything that it started; Windows has no groups. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It ended of itself in the meantime.
  }
}

/** Runs a JavaScript or TypeScript file (a package's program, by its path under node_modules) with this same Node. */
export function runNode(file: string, args: readonly string[] = [], options: RunOptions = {}): Promise<Ended> {
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, file), ...args], options)
}

/** Says something to the person at the terminal, beside the answer. */
export function announce(text: string): void {
  process.stderr.write(`${text}\n`)
}
