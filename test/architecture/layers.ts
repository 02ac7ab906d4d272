import type { Import, SourceFile } from './source-file.ts'

/** What a folder under src may import: other folders, and packages ("any" for its own choice). */
interface Zone {
  folders: readonly string[]
  packages: 'any' | readonly (string | RegExp)[]
}

/** The table of the design, one row a folder. */
const zones: Record<string, Zone> = {
  core: { folders: ['core'], packages: [] },
  contract: { folders: ['contract', 'core'], packages: ['zod'] },
  ingest: { folders: ['ingest', 'core'], packages: 'any' },
  store: { folders: ['store', 'core'], packages: 'any' },
  cli: { folders: ['cli', 'core', 'ingest'], packages: [/^node:/] },
  main: { folders: ['main', 'core', 'contract', 'ingest', 'store', 'cli', 'preload'], packages: 'any' },
  preload: { folders: ['preload', 'contract'], packages: ['electron'] },
  renderer: { folders: ['renderer', 'contract', 'core'], packages: 'any' },
}

/** The only folders that may name Electron. */
const electronFolders = ['main', 'preload']

/** Packages that need Node, which the renderer does not have. */
const nodeOnly = [/^node:/, /^better-sqlite3$/, /^electron/]

/** Every import of the file that the design does not allow, in words. */
export function forbiddenImports(file: SourceFile): string[] {
  const folder = folderOf(file.path)
  const zone = folder === null ? undefined : zones[folder]
  if (folder === null || !zone) return [`${file.path}: stands in no folder of the design`]
  return file.imports.flatMap((wanted) => {
    const problem =
      wanted.target === null ? packageProblem(folder, zone, wanted.specifier) : folderProblem(file.path, zone, wanted.target)
    return problem === null ? [] : [describe(file, wanted, problem)]
  })
}

/** Relative imports that leave out the extension: Node runs these files as they are. */
export function importsWithoutExtension(file: SourceFile): string[] {
  const bare = file.imports.filter(({ target }) => target !== null && !/\.[a-z0-9]+$/.test(target))
  return bare.map((wanted) => describe(file, wanted, 'has no file extension'))
}

/** Import cycles among the files, each as the list of its members, found once. */
export function importCycles(files: readonly SourceFile[]): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const state = new Map<string, 'open' | 'done'>()
  const trail: string[] = []
  const cycles: string[][] = []
  const visit = (path: string) => {
    state.set(path, 'open')
    trail.push(path)
    for (const { target } of byPath.get(path)?.imports ?? []) {
      if (target === null || !byPath.has(target)) continue
      if (state.get(target) === 'open') cycles.push([...trail.slice(trail.indexOf(target)), target])
      else if (!state.has(target)) visit(target)
    }
    trail.pop()
    state.set(path, 'done')
  }
  for (const { path } of files) if (!state.has(path)) visit(path)
  return cycles
}

function packageProblem(folder: string, zone: Zone, specifier: string): string | null {
  if (/^electron($|\/)/.test(specifier) && !electronFolders.includes(folder)) return 'only main and preload name electron'
  if (folder === 'renderer' && nodeOnly.some((pattern) => pattern.test(specifier))) return 'the renderer has no Node'
  if (
    zone.packages === 'any' ||
    zone.packages.some((allowed) => (typeof allowed === 'string' ? allowed === specifier : allowed.test(specifier)))
  )
    return null
  return `${folder} may not use this package`
}

function folderProblem(path: string, zone: Zone, target: string): string | null {
  const folder = folderOf(target)
  // Pictures, styles and resources beside the sources are no layer.
  if (folder === null) return target.startsWith('resources/') ? null : 'leads out of src'
  if (!zone.folders.includes(folder)) return `${folderOf(path)} may not import ${folder}`
  const [from, to] = [featureOf(path), featureOf(target)]
  return from !== null && to !== null && from !== to ? `the feature ${from} may not import its sibling ${to}` : null
}

function folderOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null
}

function featureOf(path: string): string | null {
  return /^src\/renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? null
}

function describe(file: SourceFile, { specifier, line }: Import, problem: string): string {
  return `${file.path}:${line} imports ${specifier}: ${problem}`
}
