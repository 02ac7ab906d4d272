import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compileFunction } from 'node:vm'
import * as fc from 'fast-check'
import { extractReports } from '../../src/core/extract/extract.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { bundleFile } from './bundle.ts'
import { tool } from './tools.ts'

/** A test as it is run here: without Vitest, in this process, so that thousands of mutants can be tried in it. */
export interface Test {
  name: string
  run: () => unknown
}

/** What the instrumented sources ask at every place that a mutant can change. */
export interface Switch {
  /** Whether this mutant is the one that is on. */
  active: (id: string) => boolean
  /** Told of the mutants whose places are reached. */
  cover: (...ids: string[]) => void
}

type Body = (...given: unknown[]) => unknown

/** Answers with a function that runs all modules of the bundle afresh and gives the tests that they declare. */
export async function prepare(heyue: Switch): Promise<() => Test[]> {
  const expect = await expectation()
  // The first counter-example is enough: nobody reads a smaller one.
  const configure = fc.configureGlobal
  const quick = { ...fc, configureGlobal: (given: object) => configure({ ...given, endOnFailure: true }) }
  const outside = createRequire(import.meta.url)
  const given = new Map<string, unknown>([
    ['fast-check', quick],
    ['heyue:read-document', { readDocument: remembering((bytes: Uint8Array, name: string) => readDocument(bytes, name), 1) }],
    ['heyue:extract', { extractReports: remembering(extractReports, 0) }],
  ])
  const required = (name: string): unknown => given.get(name) ?? outside(name)
  const run = compileFunction(readFileSync(bundleFile, 'utf8'), ['require', 'module', 'exports', 'heyue'], {
    filename: bundleFile,
  }) as (require: unknown, module: object, exports: object, heyue: object) => void
  return () => {
    const tests: Test[] = []
    const module = { exports: {} }
    run(required, module, module.exports, { ...heyue, vitest: { ...collectors(tests), expect } })
    return tests
  }
}

/** Answers from memory where it was asked with the same argument, the one at `key`, before. */
function remembering<Given extends unknown[], Answer>(
  work: (...given: Given) => Answer,
  key: number,
): (...given: Given) => Answer {
  const answers = new Map<unknown, Answer>()
  return (...given) => {
    const known = answers.get(given[key])
    if (known !== undefined) return known
    const answer = work(...given)
    answers.set(given[key], answer)
    return answer
  }
}

/** What the tests import as `vitest`: enough of it for the tests of core, which have no hooks. */
function collectors(tests: Test[]): Record<string, unknown> {
  const path: string[] = []
  const describe = collector((name, body) => {
    path.push(name)
    body()
    path.pop()
  })
  const it = collector((name, body) => {
    const full = [...path, name].join(' > ')
    // They are slow, and say nothing of the answers.
    if (!/bounded time/.test(full)) tests.push({ name: `${tests.length} ${full}`, run: body })
  })
  return { describe, it, test: it }
}

/** Makes one of Vitest's collecting functions out of what it does with a name and a body. */
function collector(take: (name: string, body: () => unknown) => void) {
  const bodyOf = (rest: unknown[]): Body => rest.find((part): part is Body => typeof part === 'function')!
  const one = (name: string, ...rest: unknown[]): void => take(name, () => bodyOf(rest)())
  const each =
    (cases: readonly unknown[]) =>
    (name: string, ...rest: unknown[]): void => {
      for (const given of cases) {
        const all: unknown[] = Array.isArray(given) ? given : [given]
        take(`${name} ${String(all[0])}`, () => bodyOf(rest)(...all))
      }
    }
  const skipIf = (skip: boolean) => (skip ? Object.assign(() => undefined, { each: () => () => undefined }) : both)
  const both = Object.assign(one, { each, skipIf })
  return both
}

/** Vitest's `expect`, put together as Vitest does it. */
async function expectation(): Promise<unknown> {
  const parts = await tool<Record<string, unknown>>('@vitest/expect/dist/index.js')
  const chai = await tool<{ use: (plugin: unknown) => void; expect: Body }>('chai/index.js')
  for (const name of ['JestExtend', 'JestChaiExpect', 'JestAsymmetricMatchers']) chai.use(parts[name])
  const asymmetric = (globalThis as unknown as Record<symbol, object>)[parts['ASYMMETRIC_MATCHERS_OBJECT'] as symbol]
  return Object.assign((...given: unknown[]) => chai.expect(...given), chai.expect, asymmetric)
}
