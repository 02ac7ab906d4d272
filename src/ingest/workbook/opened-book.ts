import type { WorkBook } from 'xlsx'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { ReadingNote, SourceFormat } from '../../core/document/source-document.ts'
import { type DraftGrid, layOut } from '../canonical-text.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import type { ReadResult } from '../read-result.ts'
import { type RawSheet, readSheet } from './read-sheet.ts'

/** A workbook of any format with its sheets as they stand in the file. */
export interface OpenedBook {
  sheets: OpenedSheet[]
  /** Whether the file has values at all: used to notice a sheet that was given up on in silence. */
  hasValues: boolean
}

/** One sheet of a workbook; `sheet` is undefined where it could not be parsed. */
export interface OpenedSheet {
  name: string
  hidden: boolean
  sheet: RawSheet | undefined
}

/** The sheets of a workbook that the library parsed. */
export function fromLibrary(workbook: WorkBook, hasValues: boolean): OpenedBook {
  const sheets = workbook.SheetNames.map((name, index) => ({
    name,
    hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0,
    sheet: workbook.Sheets[name] as RawSheet | undefined,
  }))
  return { sheets, hasValues }
}

/** The document of a workbook: one grid for each sheet that holds anything, hidden ones included and noted. */
export function documentOf({ sheets, hasValues }: OpenedBook, format: SourceFormat): ReadResult {
  if (sheets.length > limits.sheets) throw new IngestFailure('too-complex', ingestDetails.sheets(limits.sheets))
  const grids: DraftGrid[] = []
  const notes: ReadingNote[] = []
  let cells = 0
  for (const { name, hidden, sheet } of sheets) {
    // A report must not lose a sheet in silence.
    if (!sheet) throw new IngestFailure('damaged', ingestDetails.truncatedSheet)
    const reading = readSheet(name, sheet, limits.cells - cells)
    if (!reading.grid) continue
    cells += reading.grid.cells.length
    grids.push(reading.grid)
    if (hidden) notes.push({ code: 'hidden-sheet', detail: name })
    notes.push(...reading.notes)
  }
  if (grids.length === 0) throw new IngestFailure(hasValues ? 'damaged' : 'no-content', ingestDetails.workbook)
  return { ok: true, document: { format, encoding: null, ...layOut(grids), notes } }
}
