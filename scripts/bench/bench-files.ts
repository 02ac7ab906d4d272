import { existsSync, globSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { layouts, renderedFromSeed } from '../../test/builders/render.ts'
import { cache, root } from '../run.ts'

/** The files that are measured, by what they are. */
export interface BenchFiles {
  html: string[]
  docx: string[]
  xlsx: string[]
  pdf: string[]
}

/** Random reports of each layout: enough to weigh more than one odd file. */
const seeds = [1, 2, 3]

/** The real reports where they are beside the project, the samples, and random reports of every layout. */
export function benchFiles(): BenchFiles {
  const folder = join(cache, 'bench', 'files')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const layout of layouts) {
    if (!['html', 'htm', 'docx', 'xlsx'].includes(layout.extension)) continue
    for (const seed of seeds)
      writeFileSync(join(folder, `${layout.id}-${seed}.${layout.extension}`), renderedFromSeed(layout, seed).bytes)
  }
  const corpus = join(dirname(root), 'shared', 'corpus', 'reports')
  const files = [folder, join(root, 'samples'), corpus]
    .filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path).map((name) => join(path, name)))
  // The memos that a headless run has left are PDFs with long tables, of which a bare machine has few others.
  files.push(...globSync(join(cache, 'bench', 'memos', '*.pdf')))
  const of = (...extensions: string[]): string[] => files.filter((path) => extensions.includes(extname(path).toLowerCase()))
  return { html: of('.html', '.htm'), docx: of('.docx'), xlsx: of('.xlsx'), pdf: of('.pdf') }
}
