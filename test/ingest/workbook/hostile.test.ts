import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { documentOf, refusalOf } from '../reading.ts'
import { utils } from 'xlsx'
import { sheetOf, workbookOf } from './sheets.ts'

const parts = unzipSync(
  workbookOf({
    S: sheetOf([
      ['单位', '规章制发件数', '规章废止件数'],
      ['青禾区民政局', 1, 2],
      ['松岫县民政局', 3, 4],
    ]),
  }),
)
const name = 'xl/worksheets/sheet1.xml'
const xml = strFromU8(parts[name] ?? new Uint8Array())

/** The workbook with more behind its last row, or behind all rows. */
function withMore(row: string, behind = ''): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync({ ...parts, [name]: strToU8(xml.replace('</sheetData>', `${row}</sheetData>${behind}`)) }))
}

describe('hostile workbooks', () => {
  it('reads past a stray cell in the last row that a sheet can have', async () => {
    const document = await documentOf(withMore('<row r="1048576"><c r="A1048576"><v>5</v></c></row>'))
    expect(extractReports(document).map((report) => report.part)).toEqual(['S!2:2', 'S!3:3'])
  })

  it('refuses rows and columns that no sheet has, at once', async () => {
    for (const row of ['1048577', '99999999', '4294967296'])
      expect((await refusalOf(withMore(`<row r="${row}"><c r="A${row}"><v>5</v></c></row>`))).code).toBe('damaged')
  })

  it('leaves out cells far to the right of all others, and says which', async () => {
    const document = await documentOf(withMore('<row r="4"><c r="A4"><v>1</v></c><c r="XFD4"><v>5</v></c></row>'))
    expect(document.text.split('\n').slice(1, 4)).toEqual(['青禾区民政局\t1\t2', '松岫县民政局\t3\t4', '1\t\t'])
    expect(document.notes).toEqual([{ code: 'far-cells', detail: 'S: XFD4' }])
  })

  it('refuses a sheet that is really wide', async () => {
    const cells = (from: number) =>
      Array.from({ length: 30 }, (_, index) => `<c r="${utils.encode_col(from + index)}4"><v>${index}</v></c>`)
    const row = `<row r="4">${[...cells(0), ...cells(4_000)].join('')}</row>`
    expect((await refusalOf(withMore(row))).code).toBe('too-complex')
  })

  it('reads past merges that overlap by the thousands, and says so', async () => {
    const ranges = Array.from({ length: 50_000 }, (_, index) => `<mergeCell ref="A1:XF${(index % 900) + 2}"/>`)
    const document = await documentOf(withMore('', `<mergeCells>${ranges.join('')}</mergeCells>`))
    expect(document.notes).toEqual([{ code: 'merges-lost', detail: 'S: 49999' }])
  })
})
