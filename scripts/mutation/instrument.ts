import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run.ts'
import { tool } from './tools.ts'

/** A change of the source that some test should notice. */
export interface Mutant {
  id: string
  /** From the project's folder. */
  fileName: string
  /** Lines and columns from zero. */
  location: { start: { line: number; column: number }; end: { line: number; column: number } }
  mutatorName: string
  replacement: string
}

/** The sources with every mutant built in and switched off. */
export interface Instrumented {
  /** Absolute path → TypeScript, without Stryker's own switch (see bundle.ts). */
  sources: Map<string, string>
  mutants: Mutant[]
}

/** Mutates every file that a pattern names, with all of Stryker's mutators; nothing is left out. */
export async function instrument(patterns: readonly string[]): Promise<Instrumented> {
  const { createInstrumenter } = await tool<{ createInstrumenter: unknown }>('@stryker-mutator/instrumenter/dist/src/index.js')
  const { createInjector } = await tool<{ createInjector: () => Injector }>('typed-inject/dist/src/index.js')
  const instrumenter = createInjector().provideValue('logger', silent).injectFunction(createInstrumenter)
  const names = patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()
  const files = names.map((name) => ({ name, mutate: true, content: readFileSync(join(root, name), 'utf8') }))
  const made = await instrumenter.instrument(files, { ignorers: [], excludedMutations: [], plugins: null })
  return {
    sources: new Map(made.files.map(({ name, content }) => [join(root, name), withoutHeader(content)])),
    mutants: made.mutants.map((mutant) => ({ ...mutant, fileName: mutant.fileName.replaceAll('\\', '/') })),
  }
}

/** Stryker writes its switch into each file; here all files share one. */
function withoutHeader(content: string): string {
  const begin = content.indexOf('function stryNS_9fa48()')
  const last = 'return isActive(id);\n}'
  const end = content.indexOf(last, begin)
  if (begin < 0 && end < 0) return content
  if (begin < 0 || end < 0) throw new Error('the instrumenter writes its switch in another way than before')
  return content.slice(0, begin) + content.slice(end + last.length)
}

interface Injector {
  provideValue: (token: string, value: unknown) => Injector
  injectFunction: (make: unknown) => {
    instrument: (files: unknown[], options: unknown) => Promise<{ files: { name: string; content: string }[]; mutants: Mutant[] }>
  }
}

const silent = Object.fromEntries(
  ['Trace', 'Debug', 'Info', 'Warn', 'Error', 'Fatal'].flatMap((level) => [
    [level.toLowerCase(), (): undefined => undefined],
    [`is${level}Enabled`, (): boolean => false],
  ]),
)
