import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, runNode } from './run.ts'

const stamp = join(root, 'out', '.built-from')
const inputs = ['src/**/*.*', 'resources/**/*.*', 'electron.vite.config.ts', 'tsconfig*.json', 'package-lock.json']

/** Builds out/ and notes what it was built from. Returns the bundler's exit code. */
export async function build(): Promise<number> {
  rmSync(stamp, { force: true })
  const { code } = await runNode('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel=warn'])
  if (code === 0) {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, fingerprint())
  }
  return code
}

/** Builds out/ unless it was built from exactly what is there now. Returns the exit code. */
export async function buildIfStale(): Promise<number> {
  const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
  return fresh ? 0 : build()
}

/** A digest over names and contents: modification times lie after a checkout. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of globSync(inputs, { cwd: root }).toSorted()) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
