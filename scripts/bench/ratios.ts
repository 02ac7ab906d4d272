import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'parse5'
import { read } from 'xlsx'
import { decodeText } from '../../src/ingest/text/decode-text.ts'
import { examineBytes } from '../../src/ingest/examine-file.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { benchFiles } from './bench-files.ts'
import { libreOffice, pandas, pdftotext } from './other-programs.ts'
import { openedReports, reChecks } from './re-check.ts'
import { type Contender, measure, printRatios } from './ratio.ts'

/**
 * What reading costs, as ratios on the same files in one run: everything (parse, tables, places, checks) against the
 * parsers alone and against other programs. Other programs are left out, and said so, where they are not installed.
 */
const files = benchFiles()
const bytes = new Map(
  Object.values(files)
    .flat()
    .map((path) => [path, new Uint8Array(readFileSync(path))]),
)
const rounds = 5

await compare('HTML: import and all checks', files.html, [
  ours(files.html),
  reading(files.html),
  { name: 'parse5 with source locations, parsing alone', run: async () => files.html.forEach(parseAlone) },
  pandas(files.html),
])
await compare('xlsx: import and all checks', files.xlsx, [
  ours(files.xlsx),
  reading(files.xlsx),
  {
    name: 'SheetJS, reading alone',
    run: async () => files.xlsx.forEach((path) => read(bytes.get(path), { dense: true, cellFormula: true, cellNF: true })),
  },
])
const opened = await openedReports()
printRatios('re-check: all rules over one report', await measure(reChecks(opened), rounds), {
  name: 'report',
  count: opened.length,
})
const pages = files.pdf.length === 0 ? 0 : await pagesOf(files.pdf)
await compare('PDF: import and all checks', files.pdf, [ours(files.pdf), reading(files.pdf), pdftotext(files.pdf)], {
  name: 'page',
  count: pages,
})
await compare(
  'against LibreOffice',
  [...files.html, ...files.docx, ...files.xlsx],
  [ours([...files.html, ...files.docx, ...files.xlsx]), libreOffice([...files.html, ...files.docx, ...files.xlsx], 'pdf')],
  undefined,
  1,
)

async function compare(
  title: string,
  paths: readonly string[],
  contenders: readonly (Contender | null)[],
  unit = { name: 'file', count: paths.length },
  times = rounds,
): Promise<void> {
  if (paths.length === 0) return console.log(`\n${title}: there are no such files here`)
  const present = contenders.filter((contender) => contender !== null)
  printRatios(title, await measure(present, times), unit)
  if (present.length < contenders.length) console.log('  (left out what is not installed)')
}

/** A view of its own each time: what is remembered of a file's bytes must not outlive one reading of it. */
function bytesOf(path: string): Uint8Array {
  return bytes.get(path)!.subarray()
}

function ours(paths: readonly string[]): Contender {
  return {
    name: 'Heyue: read, recognise, locate, check',
    run: async () => {
      for (const path of paths) await examineBytes(bytesOf(path), basename(path))
    },
  }
}

function reading(paths: readonly string[]): Contender {
  return {
    name: 'Heyue: read alone (no tables, no checks)',
    run: async () => {
      for (const path of paths) await readDocument(bytesOf(path), basename(path))
    },
  }
}

function parseAlone(path: string): void {
  const decoded = decodeText(bytesOf(path))
  if (typeof decoded !== 'string') parse(decoded.text, { sourceCodeLocationInfo: true })
}

async function pagesOf(paths: readonly string[]): Promise<number> {
  const { pdfEngine, openPdf } = await import('../../src/ingest/pdf/pdf-engine.ts')
  const engine = await pdfEngine()
  let count = 0
  for (const path of paths) {
    const task = openPdf(engine, bytes.get(path)!)
    count += (await task.promise).numPages
    await task.destroy()
  }
  return count
}
