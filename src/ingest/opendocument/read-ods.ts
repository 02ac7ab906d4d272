import type { Seen } from '../look/seen.ts'
import type { ReadResult } from '../read-result.ts'
import { looksOf } from '../workbook/look-workbook.ts'
import { documentOf, type OpenedBook } from '../workbook/opened-book.ts'
import { readXml } from '../xml/read-xml.ts'
import { openOdf } from './odf-file.ts'
import { readStyles } from './odf-styles.ts'
import { SheetWalker } from './sheet-walker.ts'

/**
 * Reads an OpenDocument spreadsheet, packed or flat. The workbook library reads these too, but writes repeated cells out
 * without end, takes a value without a text for a blank cell, and does not know hidden rows.
 */
export async function readOds(bytes: Uint8Array): Promise<ReadResult> {
  return documentOf(openOds(bytes), 'ods')
}

/** The sheets of an OpenDocument spreadsheet. */
export async function lookAtOds(bytes: Uint8Array): Promise<Seen> {
  return looksOf(openOds(bytes))
}

function openOds(bytes: Uint8Array): OpenedBook {
  const file = openOdf(bytes)
  const walker = new SheetWalker(readStyles(file))
  readXml(file.content, walker)
  return { sheets: walker.sheets, hasValues: false }
}
