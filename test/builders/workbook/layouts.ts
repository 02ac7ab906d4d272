import { blocksOf } from '../blocks.ts'
import type { Layout } from '../layout.ts'
import { printCells } from '../printed-cell.ts'
import { expectedOf } from '../rendered.ts'
import { oneSheet, sheetPerTable, workbookBytes } from './workbook.ts'

/** Every workbook layout. */
export const workbookLayouts: readonly Layout[] = [
  layout('xlsx-one-sheet', 'xlsx', oneSheet),
  layout('xlsx-sheet-per-table', 'xlsx', sheetPerTable),
  layout('xls-one-sheet', 'xls', oneSheet),
  layout('xls-sheet-per-table', 'xls', sheetPerTable),
  layout('xlsb', 'xlsb', oneSheet),
  layout('ods', 'ods', sheetPerTable),
  layout('fods', 'fods', oneSheet),
  layout('spreadsheet-xml', 'xml', oneSheet),
]

const types = { xlsx: 'xlsx', xls: 'biff8', xlsb: 'xlsb', ods: 'ods', fods: 'fods', xml: 'xlml' } as const

function layout(id: string, extension: keyof typeof types, book: typeof oneSheet): Layout {
  return {
    id,
    extension,
    limits: { blanks: true, grouping: true },
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const workbook = book(blocksOf(report, cells, style), cells, random.pick(['numbers', 'numbers', 'text']))
      return { bytes: workbookBytes(workbook, types[extension]), expected: expectedOf(cells) }
    },
  }
}
