import { blocksOf } from '../blocks.ts'
import type { Layout } from '../layout.ts'
import { printCells } from '../printed-cell.ts'
import { expectedOf } from '../rendered.ts'
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
  return {
    id,
    extension,
    limits: { blanks: true, grouping: true },
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const workbook = book(blocksOf(report, cells, style), cells, random.pick(['numbers', 'numbers', 'text']))
      return { bytes: workbookBytes(change(workbook, random), types[extension]), expected: expectedOf(cells) }
    },
  }
}
