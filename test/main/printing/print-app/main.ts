import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, protocol } from 'electron'
import { paperPdf } from '../../../../src/main/printing/print-paper.ts'

/** A program that only prints: the pages <n>.html in HEYUE_PRINT_FOLDER, as <n>.pdf, in the order of HEYUE_PRINT_PAGES. */
const folder = process.env['HEYUE_PRINT_FOLDER'] ?? '.'
const pages = (process.env['HEYUE_PRINT_PAGES'] ?? '').split(',')

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
])
app.on('window-all-closed', () => undefined)

// Electron becomes ready only when this module has run: it must not wait for it at its top level.
void app
  .whenReady()
  .then(printAll)
  .then(
    () => app.exit(0),
    (error: unknown) => {
      console.error(error)
      app.exit(1)
    },
  )

async function printAll(): Promise<void> {
  for (const [at, page] of pages.entries())
    writeFileSync(join(folder, `${at}.pdf`), await paperPdf(readFileSync(join(folder, `${page}.html`), 'utf8')))
}
