import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A file that drawing a PDF may need. */
export interface PdfAsset {
  body: Uint8Array<ArrayBuffer>
  contentType: 'application/octet-stream' | 'text/javascript; charset=utf-8'
}

/**
 * The file behind a path of `app://heyue/pdf/`: character maps, stand-ins for the fonts that every reader has, and the
 * decoders of pictures as plain script (WebAssembly would need a wider policy). Null for anything else; no path leads out
 * of these folders.
 */
export async function pdfAsset(path: string): Promise<PdfAsset | null> {
  const data = /^(?:cmaps\/[\w-]+\.bcmap|standard_fonts\/[\w-]+\.(?:pfb|ttf))$/.test(path)
  const script = /^wasm\/(?:openjpeg|jbig2)_nowasm_fallback\.js$/.test(path)
  if (!data && !script) return null
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  try {
    const body = new Uint8Array(await readFile(join(folder, path)))
    return { body, contentType: script ? 'text/javascript; charset=utf-8' : 'application/octet-stream' }
  } catch {
    return null
  }
}
