import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'vite'
import { root } from '../run.ts'
import { folder } from './tools.ts'

/** The bundle: one script that a process can run again and again, since a mutant of a constant needs fresh modules. */
export const bundleFile = join(folder, 'suite.cjs')

const tests = 'heyue:tests'
const surface = 'heyue:vitest'
const theSwitch = 'heyue:switch'

/** Bundles the test files that match, with the instrumented sources in place of the real ones. */
export async function bundle(patterns: readonly string[], sources: ReadonlyMap<string, string>): Promise<void> {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()
  const virtual = new Map([
    [tests, ['test/fixed-seed.ts', ...files].map((file) => `import ${JSON.stringify(join(root, file))}`).join('\n')],
    [surface, 'export const { describe, it, test, expect } = heyue.vitest'],
    [theSwitch, 'export const { active, cover } = heyue'],
  ])
  const plugin: Plugin = {
    name: 'heyue-mutation',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === 'vitest') return `\0${surface}`
      if (virtual.has(id)) return `\0${id}`
      // How documents are read is not mutated and the same for every mutant: it stays outside, and remembers.
      const remembered = /\/(read-document|extract)\.ts$/.exec(id)?.[1]
      if (remembered && importer?.endsWith('.test.ts')) return { id: `heyue:${remembered}`, external: true }
      return null
    },
    load(id) {
      const source = sources.get(id)
      if (source === undefined) return virtual.get(id.slice(1)) ?? null
      return `import { active as stryMutAct_9fa48, cover as stryCov_9fa48 } from '${theSwitch}'\n${source}`
    },
    transform: (code, id) => code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
  }
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [plugin],
    build: {
      ssr: true,
      target: 'node24',
      minify: false,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: tests,
        external: ['fast-check'],
        treeshake: false,
        output: { format: 'cjs', entryFileNames: 'suite.cjs', codeSplitting: false },
      },
    },
  })
}
