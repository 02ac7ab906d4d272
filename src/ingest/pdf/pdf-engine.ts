import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type * as pdfjs from 'pdfjs-dist'

// Not called `require`: the bundler adds one of its own to whatever seems to need it.
const packages = createRequire(import.meta.url)

/** The module of pdf.js. */
export type PdfEngine = typeof pdfjs

/** The character maps and standard fonts that come with pdf.js; documents ask for them by name. */
const folders: Readonly<Record<string, string>> = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts' }

/** Hands pdf.js its own data files from the disk. It has such a class for Node, but takes Electron's worker for a browser. */
class PackageData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const folder = folders[kind]
    // The name comes out of the document.
    if (folder === undefined || !/^[\w-]+(?:\.\w+)?$/.test(filename)) throw new Error(`no such data: ${kind}`)
    return new Uint8Array(await readFile(path.join(root(), folder, filename)))
  }
}

function root(): string {
  return path.dirname(packages.resolve('pdfjs-dist/package.json'))
}

/** Loads pdf.js so that it works the same in Node and in Electron's worker process: no canvas, no fetching. */
export async function pdfEngine(): Promise<PdfEngine> {
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Opens a document; `destroy` the task at the end. pdf.js takes the buffer over, so it is copied. */
export function openPdf(engine: PdfEngine, bytes: Uint8Array, worker: pdfjs.PDFWorker): pdfjs.PDFDocumentLoadingTask {
  return engine.getDocument({
    data: new Uint8Array(bytes),
    worker,
    BinaryDataFactory: PackageData,
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    // Brings the codes of the glyphs, which tell whether the file names their characters.
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  })
}
