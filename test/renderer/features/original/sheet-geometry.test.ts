import fc from 'fast-check'
import { expect, it } from 'vitest'
import { utils } from 'xlsx'
import {
  cellPosition,
  columnLetters,
  roomBeside,
  sheetGeometry,
} from '../../../../src/renderer/features/original/workbook/sheet-geometry.ts'

it('names cells as spreadsheets do', () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      const name = utils.encode_cell({ r: row, c: column })
      expect(`${columnLetters(column)}${row + 1}`).toBe(name)
      expect(cellPosition(name)).toEqual({ row, column })
    }),
  )
  expect(cellPosition('1A')).toBeNull()
})

it('lays out a sheet, hidden lines too, sizes within bounds', () => {
  const geometry = sheetGeometry({
    name: '表三',
    hidden: false,
    rows: 3,
    columns: 3,
    lines: [{ row: 1, cells: [{ column: 2, text: '91', formula: null, numeric: true }] }],
    merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
    widths: [
      [0, 100],
      [1, 9_000],
      [7, 50],
    ],
    heights: [[1, 2]],
    hiddenRows: [2],
    hiddenColumns: [],
  })
  expect(geometry.columns.starts).toEqual([0, 100, 520])
  expect(geometry.rows.starts).toEqual([0, 21, 33])
  expect(geometry.byRow.get(1)?.get(2)?.text).toBe('91')
  expect(geometry.mergeAt(1, 1)).toMatchObject({ top: 0, left: 0 })
  expect(geometry.mergeAt(2, 1)).toBeNull()
})

/** A sheet of four columns, 100 px each, with what stands in its only row. */
const rowOf = (texts: readonly string[], merges: { left: number; right: number }[] = [], heights: [number, number][] = []) =>
  sheetGeometry({
    name: '文字',
    hidden: false,
    rows: 1,
    columns: 4,
    lines: [
      {
        row: 0,
        cells: texts.flatMap((text, column) =>
          text === '' ? [] : [{ column, text, formula: null, numeric: /^\d+$/.test(text) }],
        ),
      },
    ],
    merges: merges.map((merge) => ({ top: 0, bottom: 0, ...merge })),
    widths: [0, 1, 2, 3].map((column) => [column, 100]),
    heights,
    hiddenRows: [],
    hiddenColumns: [],
  })

it('lets text run over the empty cells beside it, as spreadsheets do, and nothing else', () => {
  expect(roomBeside(rowOf(['一、总体情况', '', '', '乙']), 0, 0)).toBe(200)
  expect(roomBeside(rowOf(['一、总体情况', '', '', '']), 0, 0)).toBe(Number.POSITIVE_INFINITY)
  expect(roomBeside(rowOf(['一、总体情况', '乙', '', '']), 0, 0)).toBe(0)
  expect(roomBeside(rowOf(['一、总体情况', '', '', ''], [{ left: 2, right: 3 }]), 0, 0)).toBe(100)
  expect(roomBeside(rowOf(['一、总体情况', '', '', ''], [{ left: 0, right: 1 }]), 0, 0)).toBe(0)
  expect(roomBeside(rowOf(['713', '', '', '']), 0, 0)).toBe(0)
  expect(roomBeside(rowOf(['', '', '', '']), 0, 0)).toBe(0)
})

it('makes a row as high as the paragraph in its merged cell, unless the workbook says how high', () => {
  const paragraph = '公开'.repeat(100)
  const whole = [{ left: 0, right: 3 }]
  const [low] = rowOf(['短'], whole).heights
  const [high] = rowOf([paragraph], whole).heights
  // 200 characters of 12 px in 392 px: seven lines.
  expect(low).toBe(21)
  expect(high).toBeGreaterThanOrEqual(7 * 12 * 1.35)
  expect(rowOf([paragraph], whole, [[0, 30]]).heights[0]).toBe(30)
  expect(rowOf([paragraph]).heights[0]).toBe(21)
})
