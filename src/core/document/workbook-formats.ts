import type { SourceFormat } from './source-document.ts'

const workbooks: ReadonlySet<SourceFormat> = new Set(['xlsx', 'xlsb', 'xls', 'spreadsheetml', 'ods'])

/** Whether files of a format are workbooks: sheets of cells, each with an address. */
export function isWorkbookFormat(format: SourceFormat): boolean {
  return workbooks.has(format)
}
