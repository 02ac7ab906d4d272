import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'parse5'
import { read } from 'xlsx'
import { decodeText } from '../../src/ingest/text/decode-text.ts'
import { examineBytes } from '../../src/ingest/examine-file.ts'
import { IngestFailure } from '../../src/ingest/ingest-error.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { benchFiles } from './bench-files.ts'
import { commandLine, libreOffice, libreOfficeEach, pandas, pdftotext } from './other-programs.ts'
import { printCold } from './cold.ts'
import { printReChecks } from './re-check.ts'
import { processorClock, wallClock } from './clocks.ts'
import { type Contender, measure, printRatios, type Rounds } from './ratio.ts'
import { printStages } from './stages.ts'

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
/** In-process work is measured warm, as in the app's import worker, and by what it costs whatever else the machine does. */
const inProcess = { rounds: 11, warmUps: 5, clock: processorClock }
const rounds = 5
const office = [...files.html, ...files.docx, ...files.xlsx]
const few = [files.html[0], files.docx[0], files.xlsx[0]].filter((path) => path !== undefined)

const parse5: Contender = {
  name: 'parse5 with source locations, parsing alone',
  run: async () => files.html.forEach(parseAlone),
}
const sheetJs: Contender = {
  name: 'SheetJS, reading alone',
  run: async () => files.xlsx.forEach((path) => read(bytes.get(path), { dense: true, cellFormula: true, cellNF: true })),
}
await compare('HTML: import and all checks', files.html, [ours(files.html), reading(files.html), parse5], inProcess)
await compare('HTML: against pandas', files.html, [ours(files.html), pandas(files.html)], { ...inProcess, rounds: 3 })
await compare('xlsx: import and all checks', files.xlsx, [ours(files.xlsx), reading(files.xlsx), sheetJs], inProcess)
// What an auditor waits for who drops a few files: warm figures are those of many.
printCold('HTML', files.html)
printCold('xlsx', files.xlsx)
await printStages('HTML', files.html.map(named))
await printStages('xlsx', files.xlsx.map(named))
await printReChecks()
const pages = files.pdf.length === 0 ? 0 : await pagesOf(files.pdf)
await compare('PDF: import and all checks', files.pdf, [ours(files.pdf), reading(files.pdf), pdftotext(files.pdf)], {
  unit: { name: 'page', count: pages },
})
await compare('against LibreOffice', office, [ours(office), commandLine(office), libreOffice(office, 'pdf')], { rounds: 1 })
// A program that converts one file as it comes in is started for it; ours is a worker that waits for the next.
await compare('against LibreOffice, started for each file', few, [ours(few), libreOfficeEach(few, 'pdf')], { rounds: 1 })

interface Measuring extends Partial<Rounds> {
  unit?: { name: string; count: number }
}

async function compare(
  title: string,
  paths: readonly string[],
  contenders: readonly (Contender | null)[],
  { unit = { name: 'file', count: paths.length }, ...how }: Measuring = {},
): Promise<void> {
  if (paths.length === 0) return console.log(`\n${title}: there are no such files here`)
  const present = contenders.filter((contender) => contender !== null)
  printRatios(title, await measure(present, { rounds, warmUps: 1, clock: wallClock, ...how }), unit)
  if (present.length < contenders.length) console.log('  (left out what is not installed)')
}

/** A view of its own each time: what is remembered of a file's bytes must not outlive one reading of it. */
function bytesOf(path: string): Uint8Array {
  return bytes.get(path)!.subarray()
}

function named(path: string): { name: string; bytes: Uint8Array } {
  return { name: basename(path), bytes: bytesOf(path) }
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
  const { parsingThread } = await import('../../src/ingest/pdf/parsing-thread.ts')
  const { pdfEngine, openPdf } = await import('../../src/ingest/pdf/pdf-engine.ts')
  const engine = await pdfEngine()
  const thread = parsingThread(engine)
  const countOf = async (path: string): Promise<number> => {
    const task = openPdf(engine, bytes.get(path)!, thread.port)
    const { numPages } = await task.promise
    await task.destroy()
    return numPages
  }
  let count = 0
  // Unwatched the thread keeps no process alive.
  for (const path of paths)
    count += await thread.watch(
      countOf(path),
      () => Infinity,
      () => new IngestFailure('too-complex'),
    )
  return count
}
