import * as library from 'xlsx'
import type { ParsingOptions, WorkBook } from 'xlsx'
import * as codepages from 'xlsx/dist/cpexcel.full.mjs'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { ReadingNote } from '../../core/document/source-document.ts'
import { type DraftGrid, layOut } from '../canonical-text.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { isOle } from '../ole-directory.ts'
import type { ReadResult } from '../read-result.ts'
import { checkBiff } from './check-biff.ts'
import { packageParts, type PackageParts } from './package-parts.ts'
import { type RawSheet, readSheet } from './read-sheet.ts'

// Workbooks before Excel 97 hold text in code pages (936 for Chinese).
library.set_cptable(codepages)

// The library's entry for a package that is inflated already has no type of its own.
const { parse_zip: parsePackage } = library as unknown as {
  parse_zip: (zip: Pick<PackageParts, 'files'>, options: ParsingOptions) => WorkBook
}

/** Reads an Office Open XML workbook: one grid for each sheet that holds anything, hidden ones included and noted. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadResult> {
  const { workbook, hasValues } = openXlsx(bytes)
  return documentOf(workbook, 'xlsx', hasValues)
}

/** Reads a workbook of Excel 2 to 2003. */
export async function readXls(bytes: Uint8Array): Promise<ReadResult> {
  return documentOf(openXls(bytes), 'xls', false)
}

/** An Office Open XML workbook, inflated under our limits; `hasValues`: whether any sheet's markup holds a value. */
export function openXlsx(bytes: Uint8Array): { workbook: WorkBook; hasValues: boolean } {
  const { files, hasValues } = packageParts(bytes)
  return { workbook: parse(() => parsePackage({ files }, options)), hasValues }
}

/** A workbook of Excel 2 to 2003. */
export function openXls(bytes: Uint8Array): WorkBook {
  if (isOle(bytes)) checkBiff(bytes)
  return parse(() => library.read(bytes, { ...options, type: 'array' }))
}

/** cellStyles and sheetStubs make the library tell hidden rows and empty cells that exist; dateNF is how Chinese Excel shows dates. */
const options: ParsingOptions = {
  dense: true,
  cellNF: true,
  cellStyles: true,
  sheetStubs: true,
  cellHTML: false,
  dateNF: 'yyyy/m/d',
}

function parse(run: () => WorkBook): WorkBook {
  try {
    return run()
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    if (/password|encrypt/i.test(reason)) throw new IngestFailure('encrypted')
    if (thrown instanceof RangeError) throw thrown
    throw new IngestFailure('damaged', ingestDetails.workbook)
  }
}

function documentOf(workbook: WorkBook, format: 'xlsx' | 'xls', hasValues: boolean): ReadResult {
  const names = workbook.SheetNames
  if (names.length > limits.sheets) throw new IngestFailure('too-complex', ingestDetails.sheets(limits.sheets))
  const grids: DraftGrid[] = []
  const notes: ReadingNote[] = []
  let cells = 0
  names.forEach((name, i) => {
    const sheet = workbook.Sheets[name] as RawSheet | undefined
    // The library drops a sheet that it cannot parse; a report must not lose one in silence.
    if (!sheet) throw new IngestFailure('damaged', ingestDetails.truncatedSheet)
    const reading = readSheet(name, sheet, limits.cells - cells)
    if (!reading.grid) return
    cells += reading.grid.cells.length
    grids.push(reading.grid)
    if ((workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0) notes.push({ code: 'hidden-sheet', detail: name })
    notes.push(...reading.notes)
  })
  if (grids.length === 0) throw new IngestFailure(hasValues ? 'damaged' : 'no-content', ingestDetails.workbook)
  return { ok: true, document: { format, encoding: null, ...layOut(grids), notes } }
}
