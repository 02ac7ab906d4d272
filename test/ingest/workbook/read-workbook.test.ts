import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { CFB, write } from 'xlsx'
import { toGb18030 } from '../gb18030.ts'
import { documentOf, gridsOf, picture, refusalOf } from '../reading.ts'
import { sheetOf, workbookOf } from './sheets.ts'

describe('readWorkbook', () => {
  for (const type of ['xlsx', 'biff8'] as const) {
    it(`reads ${type}: merged cells, blanks, positions`, async () => {
      const sheet = sheetOf(
        [
          ['三、办理结果', undefined, '自然人'],
          [undefined, '（一）', 3],
          ['总计', undefined, undefined],
          ['计', 1, 2],
        ],
        ['A1:A2', 'A1:B1', 'B3:C3'],
      )
      const document = await documentOf(workbookOf({ 表三: sheet }, type))
      expect(document.format).toBe(type === 'xlsx' ? 'xlsx' : 'xls')
      const [grid] = gridsOf(document)
      expect(grid?.sheet).toBe('表三')
      expect(picture(grid)).toEqual([
        '三、办理结果(2x1)@0 | @1 | 自然人@2',
        '（一）@1 | 3@2',
        '总计@0 | (1x2)@1',
        '计@0 | 1@1 | 2@2',
      ])
      expect(grid?.cells[2]?.where).toEqual({ kind: 'sheet', sheet: '表三', cell: 'C1' })
      // A1:B1 overlaps A1:A2 and is left out, aloud.
      expect(document.notes).toEqual([{ code: 'merges-lost', detail: '表三: 1' }])
    })
  }

  it('reads numbers exactly and what is displayed only where the format changes the number', async () => {
    const rows = [
      [5949.088667, { t: 'n' as const, v: 5949.088667, z: '0.00' }, 0.1 + 0.2, 3_001_004, 1e21, 0.000001],
      [
        { t: 'n' as const, v: 0.4321, z: '0.0%' },
        { t: 'n' as const, v: 45293, z: 'yyyy-mm-dd' },
        { t: 'n' as const, v: 251000, z: '0!.0,' },
        { t: 'n' as const, v: 1234567, z: '#,##0' },
        '000001',
        '22（其中修订16件）',
      ],
    ]
    expect(picture(gridsOf(await documentOf(workbookOf({ S: sheetOf(rows) })))[0])).toEqual([
      '5949.088667@0 | 5949.088667@1 | 0.3@2 | 3001004@3 | 1000000000000000000000@4 | 0.000001@5',
      '43.2%@0 | 2024-01-02@1 | 25.1@2 | 1234567@3 | 000001@4 | 22（其中修订16件）@5',
    ])
  })

  for (const type of ['xlsx', 'biff8', 'xlsb', 'xlml'] as const)
    it(`reads what is shown in ${type} where it is not the number that is stored`, async () => {
      const shown = (v: number, z: string) => ({ t: 'n' as const, v, z })
      const cells = [
        shown(5, '0;-0;;@'),
        shown(0, '"-"'),
        shown(-5, '0;(0)'),
        shown(5, '0"00"'),
        shown(5, '[<10]"少量";0'),
        shown(12.6, '0"件"'),
        shown(25000, '#,##0"件"'),
      ]
      const document = await documentOf(workbookOf({ S: sheetOf([cells]) }, type))
      expect(document.text).toBe('5\t0\t-5\t500\t少量\t12.6\t25000\n')
      expect(document.notes).toEqual([{ code: 'rounded-display', detail: 'S: F1' }])
    })

  it('takes cells that store a number and show none for blank, and says which they are', async () => {
    const cells = [
      '甲',
      { t: 'n' as const, v: 7, z: ';;;' },
      { t: 'n' as const, v: 0, z: ';;;' },
      { t: 'n' as const, v: 12000, z: '[>=10000]0;' },
    ]
    for (const type of ['xlsx', 'biff8', 'xlsb'] as const) {
      const document = await documentOf(workbookOf({ S: sheetOf([cells]) }, type))
      expect(document.text).toBe('甲\t\t0\t12000\n')
      expect(document.notes).toEqual([{ code: 'hidden-values', detail: 'S: B1' }])
    }
  })

  it('says which numbers are displayed rounded', async () => {
    const rounded = [
      { t: 'n' as const, v: 0.4999, z: '0' },
      { t: 'n' as const, v: 1234, z: '#,##0' },
    ]
    const document = await documentOf(workbookOf({ S: sheetOf([rounded]) }))
    expect(document.text).toBe('0.4999\t1234\n')
    expect(document.notes).toEqual([{ code: 'rounded-display', detail: 'S: A1' }])
  })

  it('shows days as days where a Chinese workbook names their format by number alone', async () => {
    const parts = unzipSync(
      workbookOf({ S: sheetOf([[{ t: 'n', v: 45352, z: 'm/d/yy' }, { t: 'n', v: 45353, z: 'm/d/yy' }, 5]]) }),
    )
    const styles = new TextDecoder().decode(parts['xl/styles.xml'])
    const shown = async (id: number) => {
      const changed = new TextEncoder().encode(styles.replaceAll('numFmtId="14"', `numFmtId="${id}"`))
      return (await documentOf(zipSync({ ...parts, 'xl/styles.xml': changed }))).text
    }
    expect(await shown(14)).toBe('2024/3/1\t2024/3/2\t5\n')
    expect(await shown(58)).toBe('3月1日\t3月2日\t5\n')
    expect(await shown(31)).toBe('2024年3月1日\t2024年3月2日\t5\n')
  })

  for (const type of ['xlsx', 'biff8', 'xlsb'] as const)
    it(`counts the days of ${type} from 1904 where the workbook says so`, async () => {
      const Sheets = {
        S: sheetOf([
          [
            { t: 'n', v: 43891, z: 'm/d/yy' },
            { t: 'n', v: 43891, z: 'yyyy-mm-dd' },
          ],
        ]),
      }
      const Workbook = { WBProps: { date1904: true } }
      const bytes = new Uint8Array(write({ SheetNames: ['S'], Sheets, Workbook }, { type: 'buffer', bookType: type }) as Buffer)
      const days = (await documentOf(bytes)).text.split(/\s/, 2).map((day) => day.split(/\D/).map(Number))
      expect(days).toEqual([
        [2024, 3, 2],
        [2024, 3, 2],
      ])
    })

  it('notes formulas; one without a saved result is not blank', async () => {
    const rows = [['总计', { t: 'n' as const, v: 5, f: '2+3' }, { t: 'n' as const, f: 'SUM(A1:B1)' }]]
    const document = await documentOf(workbookOf({ S: sheetOf(rows) }))
    expect(picture(gridsOf(document)[0])).toEqual(['总计@0 | 5@1 | =SUM(A1:B1)@2'])
    expect(document.notes).toEqual([{ code: 'formula', detail: 'S: 2' }])
  })

  it('reads hidden sheets, rows and columns, and says so', async () => {
    const sheet = {
      ...sheetOf([
        ['甲', 1],
        ['乙', 2],
      ]),
      '!rows': [{}, { hidden: true }],
      '!cols': [{}, { hidden: true }],
    }
    const document = await documentOf(workbookOf({ 明: sheetOf([['丙', 3]]), 暗: sheet }, 'xlsx', ['暗']))
    expect(gridsOf(document).map((grid) => grid.sheet)).toEqual(['明', '暗'])
    expect(document.text).toBe('丙\t3\n甲\t1\n乙\t2\n')
    expect(document.notes).toEqual([
      { code: 'hidden-sheet', detail: '暗' },
      { code: 'hidden-rows', detail: '暗: 2' },
    ])
  })

  it('does not walk the declared range, and keeps a row of blanks inside a table', async () => {
    const sheet = sheetOf([
      ['维持', '纠正'],
      [undefined, undefined],
      ['合计', 1],
    ])
    // Written into the part itself: the library would write a million rows.
    const parts = unzipSync(workbookOf({ S: sheet }))
    const name = 'xl/worksheets/sheet1.xml'
    const xml = new TextDecoder()
      .decode(parts[name])
      .replace(/<dimension[^>]*>/, '<dimension ref="A1:B1048576"/>')
      .replace('</sheetData>', '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>末</t></is></c></row></sheetData>')
    const [grid] = gridsOf(await documentOf(zipSync({ ...parts, [name]: new TextEncoder().encode(xml) })))
    expect(grid?.cells.map((cell) => `${cell.row}:${cell.text}`)).toEqual([
      '0:维持',
      '0:纠正',
      '1:',
      '1:',
      '2:合计',
      '2:1',
      '1048575:末',
      '1048575:',
    ])
  })

  it('reads workbooks of Excel 95, whose text is in the code page that they name', async () => {
    // The library writes this format in the Western code page only: the names are put in afterwards, byte for byte.
    const names = { QQQQQQQQQQQQ: '青禾区民政局', DDDDDDDD: '单位名称' }
    const bytes = Buffer.from(workbookOf({ S: sheetOf([['DDDDDDDD'], ['QQQQQQQQQQQQ', 5]]) }, 'biff5'))
    for (const [stand, name] of Object.entries(names)) bytes.set(toGb18030(name), bytes.indexOf(stand))
    const codepage = bytes.indexOf(Buffer.from([0x42, 0, 2, 0]))
    bytes.writeUInt16LE(936, codepage + 4)
    const document = await documentOf(bytes)
    expect([document.format, document.text]).toEqual(['xls', '单位名称\t\n青禾区民政局\t5\n'])
  })

  it('reads compound files whose streams are named in capitals', async () => {
    const whole = CFB.read(workbookOf({ S: sheetOf([['甲', 5]]) }, 'biff8'), { type: 'array' })
    const stream = CFB.find(whole, 'Workbook')?.content ?? []
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, 'WORKBOOK', stream)
    const bytes = new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
    expect(picture(gridsOf(await documentOf(bytes))[0])).toEqual(['甲@0 | 5@1'])
  })

  it('refuses a workbook that is empty, and one of whose sheets is lost', async () => {
    expect((await refusalOf(workbookOf({ S: sheetOf([]) }))).code).toBe('no-content')
    const parts = unzipSync(workbookOf({ 一: sheetOf([['甲', 1]]), 二: sheetOf([['乙', 2]]) }))
    delete parts['xl/worksheets/sheet2.xml']
    expect((await refusalOf(zipSync(parts))).code).toBe('damaged')
  })

  it('reads a workbook whose parts carry a namespace prefix', async () => {
    const parts = unzipSync(workbookOf({ S: sheetOf([['甲', 1]]) }))
    const name = 'xl/worksheets/sheet1.xml'
    const xml = new TextDecoder()
      .decode(parts[name])
      .replaceAll(/<(\/?)(worksheet|sheetData|row|c|v)(?=[\s>/])/g, '<$1x:$2')
      .replace(' xmlns=', ' xmlns:x=')
    parts[name] = new TextEncoder().encode(xml)
    expect(picture(gridsOf(await documentOf(zipSync(parts)))[0])).toEqual(['甲@0 | 1@1'])
  })
})
