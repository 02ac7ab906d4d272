import { announce, root, run } from '../run.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const reachable = 6_000
const download = 15 * 60_000

/**
 * Fetches the official Electron by the electron package's own path (which checks the checksums that the package
 * carries, and honours ELECTRON_MIRROR and its cache). Null where the download place does not answer, said aloud.
 */
export async function fetchOfficial(version: string): Promise<{ folder: string; executable: string } | null> {
  const place = mirror()
  announce(`Fetching Electron ${version} (official) from ${new URL(place).host} …`)
  const refused = await refusal(`${place}v${version}/`)
  if (refused !== null) {
    announce(`The official Electron cannot be reached: ${refused}.`)
    return null
  }
  const packageFolder = join(root, 'node_modules', 'electron')
  const install = join(packageFolder, 'install.js')
  const { code } = await run(process.execPath, [install], {
    toStderr: true,
    limit: download,
    env: { ELECTRON_OVERRIDE_DIST_PATH: undefined },
  })
  const pathFile = join(packageFolder, 'path.txt')
  if (code !== 0 || !existsSync(pathFile)) {
    announce(`The official Electron could not be fetched (its installer ended with ${code}).`)
    return null
  }
  const folder = join(packageFolder, 'dist')
  return { folder, executable: join(folder, readFileSync(pathFile, 'utf8')) }
}

/** Where the electron package downloads from: its own default, or the mirror that the environment names. */
function mirror(): string {
  const named = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'NPM_CONFIG_ELECTRON_MIRROR']
    .map((name) => process.env[name])
    .find(Boolean)
  const base = named ?? 'https://github.com/electron/electron/releases/download/'
  return base.endsWith('/') ? base : `${base}/`
}

/**
 * Why the place does not answer, or null where it does. Any answer counts: which files are there is the installer's
 * business; what matters is that a machine without that network does not hang. A proxy in the environment is used.
 */
async function refusal(url: string): Promise<string | null> {
  const probe = `fetch(${JSON.stringify(url)}, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(${reachable}) })
    .then((answer) => process.exit(answer.status === 407 || answer.status >= 500 ? 2 : 0), (error) => {
      console.log(error.cause?.message ?? error.message)
      process.exit(1)
    })`
  const { code, output } = await run(process.execPath, ['--input-type=module', '-e', probe], {
    quiet: true,
    limit: reachable * 2,
    env: { NODE_USE_ENV_PROXY: '1' },
  })
  if (code === 0) return null
  return output.trim() || (code === 2 ? 'the server refuses' : 'no answer in time')
}
