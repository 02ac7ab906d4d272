// What Electron's own default app does with an app folder as argument: take its name and version, then run it.
import { app } from 'electron'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const given = appArgument(process.argv.slice(1))
if (given === null) {
  process.stderr.write('Usage: electron APP-FOLDER [ARGUMENTS]\n')
  app.exit(2)
} else {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  try {
    // Awaited: Electron holds `ready` back only as long as its main module is loading.
    await start(resolve(given))
  } catch (error) {
    process.stderr.write(`The app failed while loading: ${error instanceof Error ? error.stack : error}\n`)
    app.exit(1)
  }
}

/** The first argument that is no switch; `-r MODULE` is a switch with a value, and its module is loaded at once. */
function appArgument(args) {
  const require = createRequire(import.meta.url)
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '-r' || args[at] === '--require') require(resolve(args[(at += 1)]))
    else if (!args[at].startsWith('-')) return args[at]
  }
  return null
}

async function start(path) {
  if (!statSync(path).isDirectory()) {
    app.setAppPath(dirname(path))
    return import(pathToFileURL(path).href)
  }
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  if (manifest.version) app.setVersion(manifest.version)
  app.setName(manifest.productName ?? manifest.name)
  app.setDesktopName(manifest.desktopName ?? `${manifest.name}.desktop`)
  app.setAppPath(path)
  return import(pathToFileURL(join(path, manifest.main ?? 'index.js')).href)
}
