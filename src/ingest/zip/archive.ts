import { type IngestError, IngestFailure, ingestError } from '../ingest-error.ts'
import { byName, isSystemName, partsFolders } from '../no-document.ts'
import { isZip, packageFormat } from './package-format.ts'
import type { ZipEntry } from './zip-directory.ts'
import { ZipPackage } from './zip-package.ts'

/** A file inside an archive. */
export interface ArchiveMember {
  /** Its place among the entries of the archive: names may recur. */
  index: number
  /** Where it stands in the archive, folders parted by "/". Only for showing: never empty, absolute, or leading upwards. */
  path: string
}

/** A zip file that is no document but holds documents, as a folder does. */
export interface Archive {
  /** The files in it, sorted as a folder's are; what a folder import leaves out is left out. May be none. */
  members: ArchiveMember[]
  /** The bytes of a member, or what is wrong with it, which says nothing about the others. */
  read: (index: number) => { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; error: IngestError }
}

/**
 * Opens an archive; nothing is inflated yet, and a zip inside it stays closed. Null where bytes are none that can be
 * opened: the reader of documents then says why. Never throws for what the bytes are.
 */
export function openArchive(bytes: Uint8Array): Archive | null {
  if (!isZip(bytes)) return null
  try {
    const zip = new ZipPackage(bytes)
    if (packageFormat(zip) !== 'archive') return null
    return { members: membersOf(zip.entries), read: (index) => readMember(zip, index) }
  } catch (thrown) {
    if (thrown instanceof IngestFailure) return null
    throw thrown
  }
}

function readMember(zip: ZipPackage, index: number): ReturnType<Archive['read']> {
  const entry = zip.entries[index]
  if (!entry) return { ok: false, error: ingestError('vanished') }
  try {
    // A copy of its own: stored entries are views of the archive, which is larger than what the caller keeps.
    return { ok: true, bytes: new Uint8Array(zip.readEntry(entry)) }
  } catch (thrown) {
    if (thrown instanceof IngestFailure) return { ok: false, error: thrown.error }
    throw thrown
  }
}

function membersOf(entries: readonly ZipEntry[]): ArchiveMember[] {
  const paths = entries.map(({ name }) => shownPath(name))
  const files = entries.flatMap((entry, index) => (entry.name.endsWith('/') ? [] : [{ index, path: paths[index] ?? [] }]))
  const holdsParts = partsIn(files.map(({ path }) => path))
  return files
    .filter(({ path }) => path.length > 0 && !path.some(isSystemName) && !holdsParts(path))
    .map(({ index, path }) => ({ index, path: path.join('/') }))
    .sort((a, b) => byPath(a.path, b.path))
}

/** The folders and the name of an entry, without what could lead out of the archive or disturb a terminal or a line of text. */
function shownPath(name: string): string[] {
  return name
    .split('/')
    .map((part) => part.replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part))
}

/** Whether a path leads through a folder with the parts of a saved web page. */
function partsIn(paths: readonly (readonly string[])[]): (path: readonly string[]) => boolean {
  const beside = new Map<string, string[]>()
  for (const path of paths) {
    const folder = path.slice(0, -1).join('/')
    beside.set(folder, [...(beside.get(folder) ?? []), path.at(-1) ?? ''])
  }
  const tests = new Map([...beside].map(([folder, names]) => [folder, partsFolders(names)]))
  return (path) => path.slice(0, -1).some((part, depth) => tests.get(path.slice(0, depth).join('/'))?.(part) === true)
}

/** Folder by folder, depth first, as a folder import goes. */
function byPath(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  for (let depth = 0; ; depth += 1) {
    const [x, y] = [left[depth], right[depth]]
    if (x === undefined || y === undefined) return left.length - right.length
    if (x !== y) return byName(x, y)
  }
}
