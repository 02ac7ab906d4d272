import { BrowserWindow } from 'electron'
import { fontsLoaded } from './fonts-loaded.ts'
import { holdPage, paperSession } from './paper-session.ts'
import { steadyPdf } from './steady-pdf.ts'

export { fontAsset } from './paper-fonts.ts'

/**
 * A paper (a memo, a list of findings) as PDF, A4 as its style sheet says, with headings as bookmarks. The same HTML gives the
 * same bytes: the dates in the file are those that the paper names. Rejects where the page cannot be laid out.
 */
export async function paperPdf(html: string): Promise<Uint8Array> {
  const at = /<meta name="dcterms\.modified" content="([^"]+)">/.exec(html)?.[1]
  if (at === undefined) throw new Error('The paper does not say when what it prints last changed')
  const pdf = await withPage(html, (window) =>
    window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  )
  return steadyPdf(pdf, at)
}

/** Opens the system's print dialog for a paper; false where the user cancelled or the system could not print. */
export async function printPaper(html: string): Promise<boolean> {
  return withPage(
    html,
    (window) =>
      new Promise((resolve) => {
        window.webContents.print({ printBackground: true, pageSize: 'A4' }, (success) => resolve(success))
      }),
  )
}

/** Lays the page out in a hidden window that has no scripts, no preload and no network, and gives it up afterwards. */
async function withPage<T>(html: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const page = holdPage(html)
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: {
      session: paperSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  try {
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    window.webContents.on('will-navigate', (event) => event.preventDefault())
    await window.loadURL(page.url)
    await fontsLoaded(window.webContents)
    return await use(window)
  } finally {
    window.destroy()
    page.release()
  }
}
