import { getDocument, GlobalWorkerOptions, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- the bundler makes the address of a file
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url'
// oxlint-disable-next-line import/default -- the bundler makes the address of a file
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

// Reading and drawing happen in workers: the window stays free, and a file that runs away is ended with its worker.
GlobalWorkerOptions.workerSrc = new URL(workerUrl, document.baseURI).href
GlobalWorkerOptions.rendererSrc = new URL(rendererUrl, document.baseURI).href

/** A PDF that is being opened. */
export interface OpeningPdf {
  document: Promise<PDFDocumentProxy>
  /** Ends its workers. */
  close: () => void
}

/**
 * Opens a PDF for drawing. Its scripts, links, forms and embedded files are never touched: only page contents are drawn.
 * Takes a copy of the bytes.
 */
export function openPdf(bytes: Uint8Array): OpeningPdf {
  const folder = new URL('pdf/', document.baseURI).href
  const task = getDocument({
    data: bytes.slice(),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    // WebAssembly would need a wider policy; the decoders exist as plain script as well.
    useWasm: false,
    // The worker's own policy lets it fetch these; the window's lets nothing be fetched.
    useWorkerFetch: true,
    enableXfa: false,
    maxImageSize: 64_000_000,
    canvasMaxAreaInBytes: 268_435_456,
    verbosity: VerbosityLevel.ERRORS,
  })
  return { document: task.promise, close: () => void task.destroy().catch(() => undefined) }
}
