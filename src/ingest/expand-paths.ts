import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ingestDetails } from '../core/catalogue/ingest.ts'
import { type IngestError, ingestError } from './ingest-error.ts'
import { byName, isSystemName, partsFolders } from './no-document.ts'
import { pathError } from './read-file.ts'
import { isGarbledName, shownName } from './shown-name.ts'

/** A file to import. */
export interface FoundFile {
  path: string
  /** As it may be shown. */
  name: string
}

/** What dropped files and folders come down to, in the order in which they are to be imported. */
export interface Expansion {
  files: FoundFile[]
  /** Left out: hidden files, system files and lock files of office programs; symbolic links and the parts of saved web pages inside folders. */
  skipped: { system: number; links: number; pageParts: number }
  /** Paths that could not be listed or do not exist. */
  unreadable: { path: string; error: IngestError }[]
  /** True where there were more files than `most`; the rest is left out. */
  cut: boolean
}

const deepest = 64
const garbled = ingestError('unreadable-path', ingestDetails.garbledName)

/**
 * Expands folders into their files, depth first and sorted as people sort (2 before 10). Symbolic links inside folders
 * are not followed; a path that was given itself is. A path given twice counts once.
 */
export async function expandPaths(paths: readonly string[], most = 10_000): Promise<Expansion> {
  const expansion: Expansion = { files: [], skipped: { system: 0, links: 0, pageParts: 0 }, unreadable: [], cut: false }
  const seen = new Set<string>()
  const add = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    if (expansion.files.length >= most) expansion.cut = true
    else expansion.files.push({ path, name: shownName(basename(path)) })
  }
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = await list(folder, expansion)
    const holdsParts = partsFolders(entries.filter((entry) => entry.isFile()).map((entry) => entry.name))
    for (const entry of entries) {
      if (expansion.cut) return
      const path = join(folder, entry.name)
      if (isSystemName(entry.name)) expansion.skipped.system += 1
      else if (isGarbledName(entry.name)) expansion.unreadable.push({ path, error: garbled })
      else if (entry.isSymbolicLink()) expansion.skipped.links += 1
      else if (entry.isDirectory() && holdsParts(entry.name)) expansion.skipped.pageParts += 1
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
    return entries.sort((a, b) => byName(a.name, b.name))
  } catch (thrown) {
    expansion.unreadable.push({ path: folder, error: pathError(thrown) })
    return []
  }
}
