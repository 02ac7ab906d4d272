#!/usr/bin/env node
// The one entry of package.json's scripts. Runs on Node 20: it only finds a Node 24 and hands over to it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { node24 } from './node24.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [command = '', ...args] = process.argv.slice(2)
const script = command === 'inspect' ? join(root, 'src/cli/inspect.ts') : join(root, 'scripts/commands', `${command}.ts`)

if (!/^[a-z0-9]+$/.test(command) || !existsSync(script)) {
  console.error(
    `Usage: node scripts/launch.mjs start|test|inspect|build|check|format|unit|e2e|bench|shots|dist|verify|fuzz|mutate|branches [ARGUMENTS]`,
  )
  process.exit(2)
}

// npm runs scripts in the project's folder; paths on the command line mean the folder it was called from.
const calledFrom = process.env.INIT_CWD && process.cwd() === root ? process.env.INIT_CWD : process.cwd()
const node = node24(root)
const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], {
  cwd: command === 'inspect' ? calledFrom : root,
  env: { ...process.env, HEYUE_CALLED_FROM: calledFrom, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
  stdio: 'inherit',
})

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
for (const signal of signals) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(`Could not run ${node}: ${error.message}`)
  process.exitCode = 1
})
child.on('exit', (code, signal) => {
  if (signal === null) process.exitCode = code ?? 1
  else process.kill(process.pid, removeHandlers(signal))
})

/** @param {NodeJS.Signals} signal */
function removeHandlers(signal) {
  process.removeAllListeners(signal)
  return signal
}
