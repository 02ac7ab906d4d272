import { blockLayout } from '../block-layout.ts'
import type { Layout } from '../layout.ts'
import type { Random } from '../random.ts'
import { shifted } from './shifted.ts'
import type { WorkBook } from 'xlsx'
import { oneSheet, sheetPerTable, workbookBytes } from './workbook.ts'

/** Every workbook layout. */
export const workbookLayouts: readonly Layout[] = [
  layout('xlsx-one-sheet', 'xlsx', oneSheet),
  layout('xlsx-sheet-per-table', 'xlsx', sheetPerTable),
  layout('xls-one-sheet', 'xls', oneSheet),
  layout('xls-sheet-per-table', 'xls', sheetPerTable),
  layout('xlsx-shifted', 'xlsx', oneSheet, shifted),
  layout('ods-shifted', 'ods', sheetPerTable, shifted),
  layout('xlsb', 'xlsb', oneSheet),
  layout('ods', 'ods', sheetPerTable),
  layout('fods', 'fods', oneSheet),
  layout('spreadsheet-xml', 'xml', oneSheet),
]

const types = { xlsx: 'xlsx', xls: 'biff8', xlsb: 'xlsb', ods: 'ods', fods: 'fods', xml: 'xlml' } as const

function layout(
  id: string,
  extension: keyof typeof types,
  book: typeof oneSheet,
  change: (book: WorkBook, random: Random) => WorkBook = (same) => same,
): Layout {
  return blockLayout(id, { extension }, ({ blocks, cells }, random) => {
    const workbook = book(blocks, cells, random.pick(['numbers', 'numbers', 'text']))
    return workbookBytes(change(workbook, random), types[extension])
  })
}
