import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { announce, cache, run } from '../run.ts'

/** Where the tools, the instrumented bundle and the outcomes lie: an ignored folder. */
export const folder = join(cache, 'mutation')

/**
 * The tools of the long run, kept out of package.json: nothing that is built, tested or shipped needs them, and they would
 * bring ninety packages to every `npm ci`. Vitest's own `expect` is bundled into Vitest and refuses to run outside of it.
 */
const tools = ['@stryker-mutator/instrumenter@10.1.1', 'typed-inject@5.0.0', '@vitest/expect@5.1.1', 'chai@6.3.0']

/** Fetches the tools once, from the npm registry; throws where that fails. */
export async function toolsReady(): Promise<void> {
  if (tools.every((tool) => existsSync(join(folder, 'node_modules', tool.slice(0, tool.lastIndexOf('@')))))) return
  announce('fetching the mutation tools, once')
  mkdirSync(folder, { recursive: true })
  const words = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', ...tools]
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  if ((await run(npm, words)).code !== 0) throw new Error('the mutation tools could not be fetched')
}

/** A module of the tools, by its path under their node_modules. */
export async function tool<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(join(folder, 'node_modules', path)).href)) as T
}
