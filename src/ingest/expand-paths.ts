import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { IngestError } from './ingest-error.ts'
import { pathError } from './read-file.ts'

/** A file to import. */
export interface FoundFile {
  path: string
  name: string
}

/** What dropped files and folders come down to, in the order in which they are to be imported. */
export interface Expansion {
  files: FoundFile[]
  /** Hidden files, system files and lock files of office programs, and symbolic links inside folders: left out. */
  skipped: { system: number; links: number }
  /** Paths that could not be listed or do not exist. */
  unreadable: { path: string; error: IngestError }[]
  /** True where there were more files than `most`; the rest is left out. */
  cut: boolean
}

const deepest = 64
const systemNames = new Set(['thumbs.db', 'desktop.ini', '__macosx', '$recycle.bin', 'system volume information'])
const order = new Intl.Collator('zh-CN', { numeric: true })

/**
 * Expands folders into their files, depth first and sorted as people sort (2 before 10). Symbolic links inside folders
 * are not followed; a path that was given itself is. A path given twice counts once.
 */
export async function expandPaths(paths: readonly string[], most = 10_000): Promise<Expansion> {
  const expansion: Expansion = { files: [], skipped: { system: 0, links: 0 }, unreadable: [], cut: false }
  const seen = new Set<string>()
  const add = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    if (expansion.files.length >= most) expansion.cut = true
    else expansion.files.push({ path, name: basename(path) })
  }
  const walk = async (folder: string, depth: number): Promise<void> => {
    for (const entry of await list(folder, expansion)) {
      if (expansion.cut) return
      const path = join(folder, entry.name)
      if (isSystem(entry.name)) expansion.skipped.system += 1
      else if (entry.isSymbolicLink()) expansion.skipped.links += 1
      else if (entry.isDirectory() && depth < deepest) await walk(path, depth + 1)
      else if (entry.isDirectory()) expansion.cut = true
      else if (entry.isFile()) add(path)
      else expansion.skipped.system += 1
    }
  }
  for (const path of paths) {
    try {
      const found = await stat(path)
      if (found.isDirectory()) await walk(path, 0)
      else add(path)
    } catch (thrown) {
      expansion.unreadable.push({ path, error: pathError(thrown) })
    }
  }
  return expansion
}

async function list(folder: string, expansion: Expansion): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.sort((a, b) => order.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))
  } catch (thrown) {
    expansion.unreadable.push({ path: folder, error: pathError(thrown) })
    return []
  }
}

/** ~$ are the lock files of Word and Excel, ~WRL their remains. */
function isSystem(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name.startsWith('~WR') || systemNames.has(name.toLowerCase())
}
