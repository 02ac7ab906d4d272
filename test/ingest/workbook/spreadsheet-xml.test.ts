import { describe, expect, it } from 'vitest'
import { lookAt } from '../../../src/ingest/look/look-at.ts'
import { toUtf8 } from '../gb18030.ts'
import { documentOf, gridsOf, picture } from '../reading.ts'

/** An Excel 2003 XML workbook with one sheet; `before` stands before the rows, `after` behind the table. */
function workbookOf(rows: string, before = '', after = ''): Uint8Array {
  return toUtf8(`<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">
 <Styles><Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="m"><NumberFormat ss:Format="m&quot;月&quot;d&quot;日&quot;"/></Style>
 <Style ss:ID="f"><NumberFormat ss:Format="Fixed"/></Style><Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style><Style ss:ID="w"><NumberFormat ss:Format="0!.0,"/></Style><Style ss:ID="k"><Font ss:StrikeThrough="1"/></Style></Styles>
 <Worksheet ss:Name="表三"><Table>${before}${rows}</Table>${after}</Worksheet>
</Workbook>`)
}

const cell = (type: string, value: string, more = '') => `<Cell${more}><Data ss:Type="${type}">${value}</Data></Cell>`
const row = (cells: string, more = '') => `<Row${more}>${cells}</Row>`

describe('Excel 2003 XML workbooks', () => {
  it('counts on behind merged cells, also empty ones, and under cells merged downwards', async () => {
    const rows =
      row(cell('String', '三、', ' ss:MergeAcross="1" ss:MergeDown="1"') + '<Cell ss:MergeAcross="1"/>' + cell('Number', '7')) +
      row(cell('Number', '8') + cell('Number', '9', ' ss:Index="5"')) +
      row(cell('String', '甲', ' ss:Index="2"'), ' ss:Index="4"')
    const document = await documentOf(workbookOf(rows))
    expect(document.format).toBe('spreadsheetml')
    const [grid] = gridsOf(document)
    expect(picture(grid)).toEqual([
      '三、(2x2)@0 | (1x2)@2 | 7@4',
      '8@2 | @3 | 9@4',
      '@0 | @1 | @2 | @3 | @4',
      '@0 | 甲@1 | @2 | @3 | @4',
    ])
    expect(grid?.cells.find(({ text }) => text === '9')?.where).toEqual({ kind: 'sheet', sheet: '表三', cell: 'E2' })
  })

  it('reads what is stored, in the unit that is shown; days and errors as displayed', async () => {
    const rows = row(
      cell('Number', '5949.088667', ' ss:StyleID="f"') +
        cell('Number', '251000', ' ss:StyleID="w"') +
        cell('Number', '0.4321', ' ss:StyleID="p"') +
        cell('DateTime', '2024-03-01T00:00:00.000', ' ss:StyleID="d"') +
        cell('DateTime', '2024-03-01T00:00:00.000', ' ss:StyleID="m"') +
        cell('Error', '#DIV/0!') +
        cell('Boolean', '1') +
        cell('String', '000001') +
        cell('Number', '5', ' ss:Formula="=SUM(RC[-2]:RC[-1])"') +
        '<Cell><ss:Data ss:Type="String"><html:B>22</html:B><html:Font>（其中修订16件）</html:Font></ss:Data><Comment><ss:Data>批注 9</ss:Data></Comment></Cell>',
    )
    const document = await documentOf(workbookOf(rows))
    expect(document.text).toBe('5949.088667\t25.1\t43.2%\t2024/3/1\t3月1日\t#DIV/0!\tTRUE\t000001\t5\t22（其中修订16件）\n')
    expect(document.notes).toEqual([
      { code: 'formula', detail: '表三: 1' },
      { code: 'rounded-display', detail: '表三: A1' },
    ])
  })

  it('keeps raised marks and struck numbers apart, of runs and of whole cells', async () => {
    const rich = (runs: string) => `<Cell><ss:Data ss:Type="String">${runs}</ss:Data></Cell>`
    const rows = row(
      rich('<html:Font>91</html:Font><html:Sup><html:Font>2</html:Font></html:Sup>') +
        rich('<html:S>7</html:S>9') +
        cell('Number', '12', ' ss:StyleID="k"') +
        cell('String', '停用', ' ss:StyleID="k"') +
        cell('Number', '3'),
    )
    expect((await documentOf(workbookOf(rows))).text).toBe('91[2]\t~~7~~9\t~~12~~\t停用\t3\n')
  })

  it('reads hidden sheets, rows and columns, and says so', async () => {
    const options = '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>'
    const rows = row(cell('String', '甲') + cell('Number', '1')) + row(cell('Number', '2'), ' ss:Hidden="1"')
    const file = workbookOf(rows, '<Column ss:Hidden="1" ss:Span="1" ss:Width="54"/>', options)
    expect((await documentOf(file)).notes).toEqual([
      { code: 'hidden-sheet', detail: '表三' },
      { code: 'hidden-rows', detail: '表三: 3' },
    ])
    const seen = await lookAt(file, 'spreadsheetml')
    const [look] = seen.ok && seen.look.kind === 'workbook' ? seen.look.sheets : []
    expect([look?.hidden, look?.hiddenRows, look?.hiddenColumns, look?.widths[0]]).toEqual([true, [1], [0, 1], [0, 72]])
  })
})
