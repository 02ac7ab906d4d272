import { utils, write, type BookType, type CellObject, type WorkSheet } from 'xlsx'

/** A cell of a sheet to write; undefined writes none. */
export type Value = string | number | CellObject | undefined

/** A sheet from rows of values, with merged ranges in A1 notation. */
export function sheetOf(rows: Value[][], merges: string[] = []): WorkSheet {
  const sheet: WorkSheet = {}
  let width = 1
  rows.forEach((row, r) => {
    width = Math.max(width, row.length)
    row.forEach((value, c) => {
      if (value === undefined) return
      sheet[utils.encode_cell({ r, c })] =
        typeof value === 'string' ? { t: 's', v: value } : typeof value === 'number' ? { t: 'n', v: value } : value
    })
  })
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width - 1 } })
  if (merges.length > 0) sheet['!merges'] = merges.map((range) => utils.decode_range(range))
  return sheet
}

/** The bytes of a workbook; `hidden` names the sheets to hide. */
export function workbookOf(
  sheets: Record<string, WorkSheet>,
  bookType: BookType = 'xlsx',
  hidden: string[] = [],
): Uint8Array<ArrayBuffer> {
  const SheetNames = Object.keys(sheets)
  const Workbook = { Sheets: SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? (1 as const) : (0 as const) })) }
  return new Uint8Array(write({ SheetNames, Sheets: sheets, Workbook }, { type: 'buffer', bookType }) as Buffer)
}
