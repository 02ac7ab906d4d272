import fc from 'fast-check'
import { expect, it } from 'vitest'
import { utils } from 'xlsx'
import { cellPosition, columnLetters, sheetGeometry } from '../../../../src/renderer/features/original/workbook/sheet-geometry.ts'

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
