import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { utils } from 'xlsx'
import type { SheetLook } from '../../../src/core/document/original-look.ts'
import type { SourceFormat } from '../../../src/core/document/source-document.ts'
import { lookAt } from '../../../src/ingest/look/look-at.ts'
import { reportSeed, runs } from '../../builders/arbitraries.ts'
import { renderedFromSeed } from '../../builders/render.ts'
import { workbookLayouts } from '../../builders/workbook/layouts.ts'
import { documentOf, gridsOf } from '../reading.ts'
import { sheetOf, workbookOf } from './sheets.ts'

async function sheetsOf(bytes: Uint8Array, format: SourceFormat = 'xlsx'): Promise<SheetLook[]> {
  const seen = await lookAt(bytes, format)
  if (!seen.ok || seen.look.kind !== 'workbook') throw new Error('no workbook')
  expect(seen.text).toBeNull()
  return seen.look.sheets
}

const shown = (sheet: SheetLook, row: number, column: number) =>
  sheet.lines.find((line) => line.row === row)?.cells.find((cell) => cell.column === column)

describe('the look of a workbook', () => {
  it.each(workbookLayouts.map((layout) => [layout.id, layout] as const))(
    'shows every cell that was read, where it was read (%s)',
    async (_id, layout) => {
      await fc.assert(
        fc.asyncProperty(reportSeed, async (seed) => {
          const { bytes } = renderedFromSeed(layout, seed)
          const { format } = await documentOf(bytes)
          const sheets = await sheetsOf(bytes, format)
          for (const grid of gridsOf(await documentOf(bytes))) {
            const sheet = sheets.find(({ name }) => name === grid.sheet)!
            for (const { text, where } of grid.cells) {
              if (where.kind !== 'sheet' || text === '') continue
              const { r, c } = utils.decode_cell(where.cell)
              const cell = shown(sheet, r, c)
              // Numbers are shown as formatted; what was read of them is exact.
              if (cell?.numeric) expect(Number(cell.text.replaceAll(',', ''))).toBeCloseTo(Number(text))
              else expect(cell?.text.trim()).toBe(text)
            }
          }
        }),
        runs(10),
      )
    },
  )

  it('is as wide as the merges that its cells begin, within bounds', async () => {
    const widthOf = async (merge: string) => {
      const [sheet] = await sheetsOf(workbookOf({ 文字: sheetOf([['一、总体情况']], [merge]) }, 'xlsx'))
      return { columns: sheet?.columns, right: sheet?.merges[0]?.right }
    }
    expect(await widthOf('A1:O1')).toEqual({ columns: 15, right: 14 })
    expect(await widthOf('A1:XFD1')).toEqual({ columns: 1, right: 0 })
  })

  for (const type of ['xlsx', 'biff8'] as const)
    it(`${type}: formulas, formats, merges, hidden rows, columns and sheets, sizes`, async () => {
      const sheet = {
        ...sheetOf(
          [
            ['合计', { t: 'n', v: 5, f: '2+3' }, { t: 'n', v: 0.4321, z: '0.0%' }],
            ['甲', undefined, 7],
          ],
          ['A1:A2'],
        ),
        '!cols': [{ wch: 20 }, { hidden: true }, {}],
        '!rows': [{}, { hidden: true }],
      }
      const other = sheetOf([['底稿']])
      const sheets = await sheetsOf(workbookOf({ 表三: sheet, 底稿: other }, type, ['底稿']), type === 'xlsx' ? 'xlsx' : 'xls')
      const [first, second] = sheets
      expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
        ['表三', false],
        ['底稿', true],
      ])
      expect([first!.rows, first!.columns]).toEqual([2, 3])
      // The library that writes these files leaves formulas and hidden rows out of the old format.
      const formula = type === 'xlsx' ? '=2+3' : null
      expect(shown(first!, 0, 1)).toEqual({ column: 1, text: '5', formula, numeric: true })
      expect(shown(first!, 0, 2)).toEqual({ column: 2, text: '43.2%', formula: null, numeric: true })
      expect(first!.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }])
      expect(first!.hiddenColumns).toEqual([1])
      expect(first!.hiddenRows).toEqual(type === 'xlsx' ? [1] : [])
      expect(first!.widths.find(([column]) => column === 0)?.[1]).toBeGreaterThan(120)
      expect(shown(second!, 0, 0)?.text).toBe('底稿')
    })

  it('is no larger than what it holds, whatever the sheet declares', async () => {
    const parts = unzipSync(workbookOf({ S: sheetOf([['一', '二']], ['A1:B1']) }))
    const name = 'xl/worksheets/sheet1.xml'
    const far = strFromU8(parts[name]!).replaceAll('A1:B1', 'A1:XFD1048576')
    const [look] = await sheetsOf(zipSync({ ...parts, [name]: strToU8(far) }))
    expect([look!.rows, look!.columns, look!.merges]).toEqual([1, 2, [{ top: 0, left: 0, bottom: 0, right: 1 }]])
  })

  it('refuses what the reader refuses, by code', async () => {
    const seen = await lookAt(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'xlsx')
    expect(seen.ok ? null : seen.error.code).toMatch(/damaged|truncated/)
  })
})
