import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The bundled font packages by the short name that papers ask for. */
const packages = { serif: '@fontsource-variable/noto-serif-sc', sans: '@fontsource-variable/noto-sans-sc' } as const

/** A file of the fonts of papers. */
export interface FontAsset {
  body: Uint8Array<ArrayBuffer>
  contentType: 'text/css; charset=utf-8' | 'font/woff2'
}

/**
 * The font file behind a path of `app://heyue/fonts/`: `serif.css` and `sans.css` declare every unicode range of their
 * package, `<name>/<file>.woff2` is one of them. Null for anything else; no path leads out of the packages.
 */
export async function fontAsset(path: string): Promise<FontAsset | null> {
  const sheet = /^(serif|sans)\.css$/.exec(path)
  if (sheet) return { body: await styleSheet(sheet[1] as FontName), contentType: 'text/css; charset=utf-8' }
  const face = /^(serif|sans)\/([a-z0-9-]+\.woff2)$/.exec(path)
  if (!face) return null
  const [, name = '', file = ''] = face
  const body = await readOrNull(join(folderOf(name as FontName), 'files', file))
  return body === null ? null : { body, contentType: 'font/woff2' }
}

type FontName = keyof typeof packages

/** The package's own style sheet with its addresses made ours. */
async function styleSheet(name: FontName): Promise<Uint8Array<ArrayBuffer>> {
  const css = await readFile(join(folderOf(name), 'index.css'), 'utf8')
  return new TextEncoder().encode(css.replaceAll('./files/', `./${name}/`))
}

function folderOf(name: FontName): string {
  return dirname(createRequire(import.meta.url).resolve(`${packages[name]}/package.json`))
}

async function readOrNull(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    return null
  }
}
