import { describe, expect, it } from 'vitest'
import { forbiddenImports, importCycles, importsWithoutExtension } from './layers.ts'
import { impurities } from './purity.ts'
import { parseSource } from './source-file.ts'
import { sourcesOf } from './tree.ts'

const sources = sourcesOf('src/**/*.{ts,tsx}')

describe('the layers of src', () => {
  it('sees the sources', () => {
    expect(sources.length).toBeGreaterThan(10)
  })

  it('import only what the design allows', () => {
    expect(sources.flatMap(forbiddenImports)).toEqual([])
  })

  it('import relative files with their extension', () => {
    expect(sources.flatMap(importsWithoutExtension)).toEqual([])
  })

  it('have no import cycle', () => {
    expect(importCycles(sources)).toEqual([])
  })

  it('keep core pure and synchronous', () => {
    expect(sources.filter(({ path }) => path.startsWith('src/core/')).flatMap(impurities)).toEqual([])
  })
})

describe('the check of imports', () => {
  it.each([
    ['src/core/memo/a.ts', "import { readFileSync } from 'node:fs'"],
    ['src/core/memo/a.ts', "import { z } from 'zod'"],
    ['src/core/memo/a.ts', "import type { Answers } from '../../contract/methods.ts'"],
    ['src/core/memo/a.ts', "export * from '../../store/workspace.ts'"],
    ['src/contract/a.ts', "import fs from 'fs'"],
    ['src/contract/a.ts', "import { readDocument } from '../ingest/read-document.ts'"],
    ['src/ingest/a.ts', "import { openWorkspace } from '../store/workspace.ts'"],
    ['src/ingest/text/a.ts', "const { app } = await import('electron')"],
    ['src/store/a.ts', "import { app } from 'electron'"],
    ['src/store/a.ts', "import { readDocument } from '../ingest/read-document.ts'"],
    ['src/cli/a.ts', "import { openWorkspace } from '../store/workspace.ts'"],
    ['src/main/a.ts', "import { App } from '../renderer/app/App.tsx'"],
    ['src/preload/a.ts', "import { readFileSync } from 'node:fs'"],
    ['src/preload/a.ts', "import { textLocator } from '../core/document/locator.ts'"],
    ['src/renderer/app/a.ts', "import { ipcRenderer } from 'electron'"],
    ['src/renderer/app/a.ts', "import { join } from 'node:path'"],
    ['src/renderer/app/a.ts', "import { start } from '../../main/index.ts'"],
    ['src/renderer/features/findings/a.ts', "import { jump } from '../source/jump.ts'"],
    ['src/other/a.ts', "import { z } from 'zod'"],
    ['src/main/a.ts', "import { x } from '../../scripts/run.ts'"],
  ])('refuses in %s: %s', (path, code) => {
    expect(forbiddenImports(parseSource(path, code)).length).toBeGreaterThan(0)
  })

  it.each([
    ['src/core/memo/a.ts', "import { sum } from '../decimal/decimal.ts'"],
    ['src/contract/a.ts', "import { z } from 'zod'"],
    ['src/cli/a.ts', "import { argv } from 'node:process'\nimport { readDocument } from '../ingest/read-document.ts'"],
    ['src/main/a.ts', "import { app } from 'electron'\nimport { openWorkspace } from '../store/workspace.ts'"],
    ['src/preload/a.ts', "import { ipcRenderer } from 'electron'\nimport { channels } from '../contract/bridge.ts'"],
    [
      'src/renderer/features/findings/a.ts',
      "import { row } from './row.ts'\nimport { Button } from '../../components/Button.tsx'",
    ],
  ])('allows in %s: %s', (path, code) => {
    expect(forbiddenImports(parseSource(path, code))).toEqual([])
  })

  it('finds a cycle over three files, and none in a diamond', () => {
    const file = (name: string, ...targets: string[]) =>
      parseSource(`src/core/${name}.ts`, targets.map((target) => `import './${target}.ts'`).join('\n'))
    expect(importCycles([file('a', 'b'), file('b', 'c'), file('c', 'a')])).toEqual([
      ['src/core/a.ts', 'src/core/b.ts', 'src/core/c.ts', 'src/core/a.ts'],
    ])
    expect(importCycles([file('a', 'b', 'c'), file('b', 'd'), file('c', 'd'), file('d')])).toEqual([])
  })

  it('wants extensions', () => {
    expect(importsWithoutExtension(parseSource('src/core/a.ts', "import { b } from './b'"))).toHaveLength(1)
    expect(importsWithoutExtension(parseSource('src/core/a.ts', "import { b } from './b.ts'"))).toEqual([])
  })
})

describe('the check of purity', () => {
  it.each([
    'export const at = Date.now()',
    'export const at = new Date()',
    'export const at = Date()',
    'export const id = Math.random()',
    "export const answer = fetch('x')",
    'export const title = document.title',
    'export const width = window.innerWidth',
    'export const home = process.env',
    'export async function read() { return 1 }',
    'export const read = async () => 1',
    "console.log('x')",
  ])('refuses %s', (code) => {
    expect(impurities(parseSource('src/core/a.ts', code)).length).toBeGreaterThan(0)
  })

  it.each([
    "export const at = new Date('2025-01-01')",
    'export function read(document: { text: string }) { return document.text }',
    'export const read = ({ document }: { document: string }) => document',
    "export const x = { window: 1, 'fetch': 2 }.window",
    'export const floor = Math.floor(1.5)',
    'export interface View { document: string; process(): void }',
  ])('allows %s', (code) => {
    expect(impurities(parseSource('src/core/a.ts', code))).toEqual([])
  })
})
