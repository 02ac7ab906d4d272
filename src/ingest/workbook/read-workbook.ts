import * as library from 'xlsx'
import type { ParsingOptions, WorkBook } from 'xlsx'
import * as codepages from 'xlsx/dist/cpexcel.full.mjs'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { isOle } from '../ole-directory.ts'
import type { ReadResult } from '../read-result.ts'
import { binaryParts } from './binary-parts.ts'
import { markedCells } from './biff-marks.ts'
import { workbookStream } from './biff-records.ts'
import { checkBiff } from './check-biff.ts'
import { documentOf, fromLibrary, type OpenedBook } from './opened-book.ts'
import { packageParts, type PackageParts } from './package-parts.ts'
import { struckFormat } from './struck-formats.ts'

// Workbooks before Excel 97 hold text in code pages (936 for Chinese).
library.set_cptable(codepages)

// The library's entry for a package that is inflated already has no type of its own.
const { parse_zip: parsePackage } = library as unknown as {
  parse_zip: (zip: Pick<PackageParts, 'files'>, options: ParsingOptions) => WorkBook
}

/** Reads an Office Open XML workbook: one grid for each sheet that holds anything, hidden ones included and noted. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadResult> {
  return documentOf(openXlsx(bytes), 'xlsx')
}

/** Reads a binary workbook (xlsb): the package of an Office Open XML workbook with records for markup. */
export async function readXlsb(bytes: Uint8Array): Promise<ReadResult> {
  return documentOf(openXlsb(bytes), 'xlsb')
}

/** Reads a workbook of Excel 2 to 2003. */
export async function readXls(bytes: Uint8Array): Promise<ReadResult> {
  return documentOf(openXls(bytes), 'xls')
}

/** An Office Open XML workbook, inflated under our limits. */
export function openXlsx(bytes: Uint8Array): OpenedBook {
  const { files, hasValues } = packageParts(bytes, /\.(?:xml|rels)$/i)
  return fromLibrary(
    parse(() => parsePackage({ files }, options)),
    hasValues,
  )
}

/** A binary workbook, inflated under our limits, its records bounded before the library meets them. */
export function openXlsb(bytes: Uint8Array): OpenedBook {
  const { files, hasValues } = binaryParts(packageParts(bytes, /\.(?:xml|rels|bin)$/i).files)
  return fromLibrary(
    parse(() => parsePackage({ files }, options)),
    hasValues,
  )
}

/** A workbook of Excel 2 to 2003. */
export function openXls(bytes: Uint8Array): OpenedBook {
  const stream = isOle(bytes) ? workbookStream(bytes) : null
  if (stream) checkBiff(stream)
  const book = parse(() => library.read(bytes, { ...options, type: 'array' }))
  for (const { sheet, row, column, text } of stream ? markedCells(stream) : []) {
    const line = book.Sheets[book.SheetNames[sheet] ?? '']?.['!data']?.[row]
    const cell = line?.[column]
    if (line && cell) line[column] = text === null ? { ...cell, z: struckFormat } : { t: 's', v: text, w: text }
  }
  return fromLibrary(book, false)
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
