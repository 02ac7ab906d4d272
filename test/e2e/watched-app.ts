import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { presentElectron } from '../../scripts/electron/electron-path.ts'

/** The Electron that the end-to-end tests drive. */
export function electronExecutable(): string {
  const executable = process.env['HEYUE_ELECTRON'] ?? presentElectron()?.executable
  if (!executable) throw new Error('There is no Electron here yet: run the end-to-end tests by `npm run e2e`.')
  return executable
}

/** Why system calls cannot be watched on this machine; null where they can. */
export function whyNotWatched(): string | null {
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'])
  if (tried.error) return 'strace is not installed'
  return tried.status === 0 ? null : 'this machine does not let processes be traced'
}

/** Why there can be no network namespace on this machine; null where there can. */
export function whyNoNamespace(): string | null {
  const tried = spawnSync('unshare', ['-n', 'true'])
  if (tried.error) return 'unshare is not installed'
  return tried.status === 0 ? null : 'only root may make a network namespace here'
}

/** What runs a program with all its processes under strace, and lets it write down every call of the network. */
export function traced(log: string): string[] {
  return ['strace', '-f', '-qqq', '-s', '256', '-e', 'trace=network', '-e', 'signal=none', '-o', log]
}

/** A program that runs the Electron with all its processes under strace, and what it wrote down of the network. */
export function watchedElectron(folder: string, name: string): { executable: string; log: string } {
  const [executable, log] = [join(folder, `${name}.sh`), join(folder, `${name}.strace`)]
  writeFileSync(executable, `#!/bin/sh\nexec ${traced(log).join(' ')} '${electronExecutable()}' "$@"\n`)
  chmodSync(executable, 0o755)
  return { executable, log }
}

/** The system calls that name an address beyond this machine: to connect or send there, or to be reached from there. */
export function attemptsIn(log: string): string[] {
  return readFileSync(log, 'latin1')
    .split('\n')
    .filter((line) => /\b(connect|sendto|sendmsg|sendmmsg|bind)\(/.test(line) && /sa_family=AF_INET6?\b/.test(line))
    .filter((line) => !/inet_addr\("127\.|inet_pton\(AF_INET6, "::1"|inet_pton\(AF_INET6, "::ffff:127\./.test(line))
}

/** How many system calls of the network were seen at all: a log that is empty proves nothing. */
export function callsIn(log: string): number {
  return readFileSync(log, 'latin1')
    .split('\n')
    .filter((line) => /^\d+ +\w+\(/.test(line)).length
}
