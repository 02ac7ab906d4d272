import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { parseSource, type SourceFile } from './source-file.ts'

/** The project's folder. */
export const projectRoot = dirname(dirname(import.meta.dirname))

const ignored = new Set(['node_modules', 'out', 'dist', '.git', '.cache', '.shots', 'coverage'])

/** All files of the project that match, as paths relative to it with forward slashes; nothing that git ignores. */
export function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: projectRoot, withFileTypes: true, exclude: (entry) => ignored.has(entry.name) })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8')
}

/** The TypeScript files that match, parsed. */
export function sourcesOf(pattern: string): SourceFile[] {
  return filesOf(pattern).map((path) => parseSource(path, textOf(path)))
}
