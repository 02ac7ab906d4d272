import { describe, expect, it } from 'vitest'
import { lookAt } from '../../../src/ingest/look/look-at.ts'
import { documentOf, gridsOf, picture, refusalOf } from '../reading.ts'
import { escapedXml } from '../docx/docx-file.ts'
import { flatOdf, packedOdf } from './odt-file.ts'

const sheet = (rows: string, more = '') => `<table:table table:name="表"${more}>${rows}</table:table>`
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`
const text = (value: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${escapedXml(value)}</text:p></table:table-cell>`
const number = (value: string, shown: string, more = '') =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${shown}</text:p></table:table-cell>`
const bookOf = (body: string, automatic = '') => packedOdf({ kind: 'spreadsheet', body, automatic })

describe('OpenDocument spreadsheets', () => {
  it('reads merged, repeated and covered cells at their places, packed or flat', async () => {
    const body = sheet(
      row(
        text('三、办理结果', ' table:number-rows-spanned="2" table:number-columns-spanned="2"') +
          '<table:covered-table-cell/>' +
          number('7', '7', ' table:number-columns-repeated="2"'),
      ) +
        row('<table:covered-table-cell table:number-columns-repeated="2"/>' + '<table:table-cell/>' + number('8', '8')) +
        row('<table:table-cell table:number-columns-repeated="1024"/>', ' table:number-rows-repeated="1048574"'),
    )
    for (const file of [bookOf(body), flatOdf({ kind: 'spreadsheet', body })]) {
      const document = await documentOf(file)
      expect(document.format).toBe('ods')
      const [grid] = gridsOf(document)
      expect(picture(grid)).toEqual(['三、办理结果(2x2)@0 | 7@2 | 7@3', '@2 | 8@3'])
      expect(grid?.cells.at(-1)?.where).toEqual({ kind: 'sheet', sheet: '表', cell: 'D2' })
    }
  })

  it('keeps raised marks of notes away from numbers', async () => {
    const automatic =
      '<style:style style:name="R" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    const cell = '<table:table-cell><text:p>91<text:span text:style-name="R">2</text:span></text:p></table:table-cell>'
    expect(picture(gridsOf(await documentOf(bookOf(sheet(row(cell)), automatic)))[0])).toEqual(['91[2]@0'])
  })

  it('keeps numbers apart that a style strikes: of a span, a cell, a row or a column, or one that it inherits from', async () => {
    const automatic =
      '<style:style style:name="K" style:family="text"><style:text-properties style:text-line-through-type="single"/></style:style>' +
      '<style:style style:name="H" style:parent-style-name="K"/>' +
      '<style:style style:name="N" style:parent-style-name="H"><style:text-properties style:text-line-through-style="none"/></style:style>'
    const struck = (style: string) => ` table:style-name="${style}"`
    const columns =
      '<table:table-column table:number-columns-repeated="6"/><table:table-column table:default-cell-style-name="K"/><table:table-column/>'
    const cells =
      number('12', '12', struck('K')) +
      number('34', '34', struck('H')) +
      number('5', '5', struck('N')) +
      text('停用', struck('K')) +
      '<table:table-cell><text:p>7<text:span text:style-name="H">8</text:span></text:p></table:table-cell>' +
      '<table:table-cell><text:p text:style-name="K">9</text:p></table:table-cell>' +
      number('6', '6') +
      number('1', '1')
    const below = row(number('2', '2'), ' table:default-cell-style-name="K"') + row(number('3', '3'))
    const document = await documentOf(bookOf(sheet(columns + row(cells) + below), automatic))
    expect(document.text).toBe('~~12~~\t~~34~~\t5\t停用\t7~~8~~\t~~9~~\t~~6~~\t1\n~~2~~\t\t\t\t\t\t\t\n3\t\t\t\t\t\t\t\n')
  })

  it('reads what is stored, exactly, in the unit that is shown; a value without a text is no blank', async () => {
    const cells =
      number('5949.088667', '5,949.09') +
      number('251000', '25.1') +
      number('22', '22件') +
      number('0.1234', '8') +
      number('7', '') +
      number('0', '') +
      number('5', '0.0') +
      '<table:table-cell office:value-type="float" office:value="91"/>' +
      '<table:table-cell office:value-type="percentage" office:value="0.4321"><text:p>43.2%</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="date" office:date-value="2024-03-01"><text:p>3月1日</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>' +
      '<table:table-cell table:formula="of:=SUM([.A1:.B1])" office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="string"><text:p>一</text:p><text:p>二</text:p><office:annotation><text:p>批注 9</text:p></office:annotation></table:table-cell>'
    const document = await documentOf(bookOf(sheet(row(cells))))
    expect(document.text).toBe('5949.088667\t25.1\t22\t8\t\t0\t0.0\t91\t43.2%\t3月1日\t#DIV/0!\t5\t一\n二\n')
    expect(document.notes).toEqual([
      { code: 'formula', detail: '表: 1' },
      { code: 'rounded-display', detail: '表: A1' },
      { code: 'hidden-values', detail: '表: E1' },
    ])
  })

  it('reads hidden sheets, rows and columns, and says so', async () => {
    const automatic = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    const body = sheet(
      '<table:table-column table:visibility="collapse"/>' +
        row(text('甲') + number('1', '1')) +
        row(text('乙') + number('2', '2'), ' table:visibility="filter"'),
      ' table:style-name="ta2"',
    )
    expect((await documentOf(bookOf(body, automatic))).notes).toEqual([
      { code: 'hidden-sheet', detail: '表' },
      { code: 'hidden-rows', detail: '表: 2' },
    ])
    const seen = await lookAt(bookOf(body, automatic), 'ods')
    const [look] = seen.ok && seen.look.kind === 'workbook' ? seen.look.sheets : []
    expect([look?.hidden, look?.hiddenRows, look?.hiddenColumns]).toEqual([true, [1], [0]])
  })

  it('refuses repetitions without end, and places that no sheet has', async () => {
    const filled = number('1', '1', ' table:number-columns-repeated="1000"')
    expect((await refusalOf(bookOf(sheet(row(filled, ' table:number-rows-repeated="1000000"'))))).code).toBe('too-complex')
    for (const far of [
      row(number('1', '1', ' table:number-columns-repeated="99999999"')),
      row('<table:table-cell table:number-columns-repeated="16384"/>'.repeat(2)),
      row(number('1', '1'), ' table:number-rows-repeated="1048577"'),
    ])
      expect((await refusalOf(bookOf(sheet(far)))).code).toBe('damaged')
  })
})
