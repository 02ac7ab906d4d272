import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, gridsOf, picture } from '../reading.ts'

const grid = async (rows: string) => gridsOf(await documentOf(`<html><body><table>${rows}</table></body></html>`))[0]
const runs = { numRuns: Number(process.env['HEYUE_RUNS'] ?? 1) * 100 }

describe('gridOf', () => {
  it('resolves row and column spans to true positions', async () => {
    const found = await grid('<tr><td rowspan=2>三<td colspan=2>申请人<tr><td>自然人<td>企业<tr><td>新收<td>1<td>2')
    expect(picture(found)).toEqual(['三(2x1)@0 | 申请人(1x2)@1', '自然人@1 | 企业@2', '新收@0 | 1@1 | 2@2'])
  })

  it('ends spans at the row group and at the last column in use', async () => {
    const found = await grid('<tbody><tr><td rowspan=0>甲<td colspan=900>乙<tr><td>丙<tbody><tr><td rowspan=65534>丁<td>戊')
    expect(found).toMatchObject({ rows: 3, columns: 2 })
    expect(picture(found)).toEqual(['甲(2x1)@0 | 乙@1', '丙@1', '丁@0 | 戊@1'])
  })

  it('narrows a cell that would overlap one from above', async () => {
    const found = await grid('<tr><td>1<td>2<td rowspan=2>3<td>4<tr><td colspan=4>5<td>6')
    expect(picture(found)).toEqual(['1@0 | 2@1 | 3(2x1)@2 | 4@3', '5(1x2)@0 | 6@3'])
  })

  it('keeps ragged rows ragged: a cell that is not there is not a blank', async () => {
    expect(picture(await grid('<tr><td>a<td>b<td>c<tr><td>d<td><tr><td>e'))).toEqual(['a@0 | b@1 | c@2', 'd@0 | @1', 'e@0'])
  })

  it('keeps lines inside cells, leaves out hidden cells and Word’s measuring row', async () => {
    const found = await grid(
      '<tr><td><p>结果</p><p>维持</p><td style="display:none">9<td>&nbsp;<tr height=0><td width=10></td><td></td></tr>',
    )
    expect(picture(found)).toEqual(['结果\n维持@0 | @1'])
  })

  it('puts head first and foot last, as they are shown', async () => {
    expect(
      picture(await grid('<tfoot><tr><td>计<td>3</tfoot><tbody><tr><td>甲<td>1</tbody><thead><tr><td>名<td>数</thead>')),
    ).toEqual(['名@0 | 数@1', '甲@0 | 1@1', '计@0 | 3@1'])
  })

  it('counts rows without cells for spans only where the other rows are more even with them', async () => {
    const over = await grid('<tr><td rowspan=2>表<td colspan=2>人</tr><tr></tr><tr><td>甲<td>乙</tr><tr><td>收<td>1<td>2</tr>')
    expect(picture(over)).toEqual(['表(2x1)@0 | 人(1x2)@1', '甲@1 | 乙@2', '收@0 | 1@1 | 2@2'])
    const covered = await grid(
      '<tr><td rowspan=2>甲<td rowspan=2>1</tr><tr></tr><tr><td rowspan=3>乙<td>2</tr><tr></tr><tr><td>3</tr>',
    )
    expect(picture(covered)).toEqual(['甲(2x1)@0 | 1(2x1)@1', '', '乙(3x1)@0 | 2@1', '', '3@1'])
  })

  it('gives back any tiling of a rectangle', async () => {
    // Cuts a rectangle into random cells and expects exactly these positions back.
    const cut = fc.record({
      rows: fc.integer({ min: 1, max: 7 }),
      columns: fc.integer({ min: 2, max: 7 }),
      seed: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }),
    })
    await fc.assert(
      fc.asyncProperty(cut, async ({ rows, columns, seed }) => {
        const { html, expected } = tiling(rows, columns, seed)
        const found = await grid(html)
        const cells = (found?.cells ?? []).map(({ row, column, rowSpan, columnSpan, text }) => ({
          row,
          column,
          rowSpan,
          columnSpan,
          text,
        }))
        expect(cells).toEqual(expected)
      }),
      runs,
    )
  })
})

interface Tile {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
}

/** A first row and a first column of single cells keep every row and column in use; the rest is tiled at random. */
function tiling(rows: number, columns: number, seed: number[]): { html: string; expected: Tile[] } {
  const taken = new Set<string>()
  const expected: Tile[] = []
  let at = 0
  const random = (most: number) => ((seed[at++ % seed.length] ?? 0) % most) + 1
  const lines: string[] = []
  for (let row = 0; row < rows; row += 1) {
    let line = ''
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(`${row},${column}`)) continue
      const edge = row === 0 || column === 0
      let columnSpan = edge ? 1 : random(columns - column)
      for (let width = 1; width < columnSpan; width += 1) if (taken.has(`${row},${column + width}`)) columnSpan = width
      const rowSpan = edge ? 1 : random(rows - row)
      for (let r = row; r < row + rowSpan; r += 1) for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r},${c}`)
      const text = `${row}-${column}`
      expected.push({ row, column, rowSpan, columnSpan, text })
      line += `<td rowspan="${rowSpan}" colspan="${columnSpan}">${text}</td>`
    }
    lines.push(`<tr>${line}</tr>`)
  }
  return { html: lines.join(''), expected }
}
