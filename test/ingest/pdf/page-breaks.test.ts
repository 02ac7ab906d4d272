import { describe, expect, it } from 'vitest'
import { documentOf, gridsOf, paragraphsOf, picture } from '../reading.ts'
import { PdfPage, pdfOf } from './pdf-file.ts'

/** A page with a table of three columns (80, 40 and 40 wide) whose rows end at the given heights. */
function tablePage(ys: readonly number[], texts: readonly [number, number, string][], open: readonly number[] = []): PdfPage {
  const page = new PdfPage()
  for (const y of ys) if (!open.includes(y)) page.line(100, y, 260, y)
  for (const x of [100, 180, 220, 260]) page.line(x, ys[0]!, x, ys.at(-1)!)
  for (const [x, y, text] of texts) page.text(x, y, 10, text)
  return page
}

async function tables(pages: readonly PdfPage[]): Promise<string[][]> {
  return gridsOf(await documentOf(pdfOf(pages))).map(picture)
}

const above = tablePage(
  [740, 760, 780],
  [
    [105, 754, '1.属于国家秘密'],
    [190, 754, '1'],
    [230, 754, '2'],
    [105, 774, '8.属于行政'],
    [190, 774, '3'],
    [230, 774, '4'],
  ],
)

describe('tables over a page break', () => {
  it('make one grid, without the heads that are printed again', async () => {
    const heads: [number, number, string][] = [
      [105, 714, '项目'],
      [190, 714, '自然人'],
      [230, 714, '总计'],
    ]
    const first = tablePage([700, 720, 740], [...heads, [105, 734, '1.重复'], [190, 734, '1'], [230, 734, '1']])
    const again = heads.map(([x, y, text]) => [x, y - 600, text] as [number, number, string])
    const second = tablePage([100, 120, 140], [...again, [105, 134, '2.其他'], [190, 134, '7'], [230, 134, '7']])
    expect(await tables([first, second])).toEqual([
      ['项目@0 | 自然人@1 | 总计@2', '1.重复@0 | 1@1 | 1@2', '2.其他@0 | 7@1 | 7@2'],
    ])
  })

  it('have a row whole whose label goes on on the next page', async () => {
    const below = tablePage(
      [60, 80, 100],
      [
        [105, 74, '查询事项'],
        [105, 94, '1.本机关不掌握'],
        [190, 94, '5'],
        [230, 94, '6'],
      ],
    )
    expect((await tables([above, below]))[0]?.slice(1)).toEqual([
      '8.属于行政\n查询事项@0 | 3@1 | 4@2',
      '1.本机关不掌握@0 | 5@1 | 6@2',
    ])
  })

  it('have a row whole beside a merged cell whose text is printed on both pages', async () => {
    const part = (ys: readonly [number, number, number], rows: readonly (readonly [string, string])[], open: number) => {
      const page = new PdfPage()
      for (const y of ys.filter((each) => each !== open)) page.line(y === ys[1] ? 140 : 100, y, 260, y)
      for (const x of [100, 140, 220, 260]) page.line(x, ys[0], x, ys[2])
      page.text(105, ys[1] - 6, 10, '办理')
      page.text(105, ys[1] + 6, 10, '结果')
      for (const [index, [label, value]] of rows.entries()) {
        page.text(142, ys[index]! + 14, 7, label)
        page.text(235, ys[index]! + 14, 7, value)
      }
      return page
    }
    const first = part(
      [740, 760, 780],
      [
        ['（一）予以公开', '4'],
        ['（二）部分公开（区分处', ''],
      ],
      0,
    )
    const second = part(
      [60, 80, 100],
      [
        ['理的，只计这一情形）', '2'],
        ['（三）不予公开', '5'],
      ],
      0,
    )
    expect(await tables([first, second])).toEqual([
      [
        '办理\n结果(3x1)@0 | （一）予以公开@1 | 4@2',
        '（二）部分公开（区分处\n理的，只计这一情形）@1 | 2@2',
        '（三）不予公开@1 | 5@2',
      ],
    ])
  })

  it('have a row whole whose numbers stand on the next page, and show them there', async () => {
    const label = tablePage([740, 760], [[105, 754, '1.属于国家秘密']])
    const numbers = tablePage(
      [60, 80],
      [
        [190, 74, '5'],
        [230, 74, '6'],
      ],
    )
    const document = await documentOf(pdfOf([label, numbers]))
    expect(gridsOf(document).map(picture)).toEqual([['1.属于国家秘密@0 | 5@1 | 6@2']])
    expect(gridsOf(document)[0]?.cells.map(({ where }) => where.kind === 'page' && where.page)).toEqual([1, 2, 2])
  })

  it('never add the numbers of one row to another', async () => {
    const below = tablePage(
      [60, 80],
      [
        [105, 74, '2.没有现成信息'],
        [190, 74, '5'],
        [230, 74, '6'],
      ],
    )
    const blank = tablePage([60, 80], [[105, 74, '2.没有现成信息']])
    for (const next of [below, blank]) {
      const rows = (await tables([above, next]))[0] ?? []
      expect(rows).toHaveLength(3)
      expect(rows[1]).toBe('8.属于行政@0 | 3@1 | 4@2')
    }
  })

  it('leave a number that is itself cut to the auditor', async () => {
    const below = tablePage([60, 80], [[190, 74, '45']])
    expect((await tables([above, below]))[0]?.at(-1)).toBe('8.属于行政@0 | 3\n45@1 | 4@2')
  })

  it('keep a blank row below their heads', async () => {
    const heads = tablePage(
      [740, 760],
      [
        [105, 754, '结果维持'],
        [185, 754, '总计'],
      ],
    )
    expect(await tables([heads, tablePage([60, 80], [])])).toEqual([['结果维持@0 | 总计@1 | @2', '@0 | @1 | @2']])
  })

  it('stay two where text stands between, or where the columns are others', async () => {
    const headed = tablePage(
      [100, 120],
      [
        [105, 114, '甲'],
        [190, 114, '1'],
      ],
    )
    headed.text(100, 90, 10, '四、行政复议情况')
    expect(await tables([above, headed])).toHaveLength(2)
    const other = new PdfPage()
    for (const y of [60, 80]) other.line(100, y, 260, y)
    for (const x of [100, 150, 200, 260]) other.line(x, 60, x, 80)
    other.text(105, 74, 10, '甲')
    expect(await tables([above, other])).toHaveLength(2)
  })
})

describe('what stands at the edge of a page', () => {
  const numbered = (texts: readonly string[], y: number): Uint8Array =>
    pdfOf(
      texts.map((text, index) => {
        const page = new PdfPage()
        page.text(100, 400, 10, `第${'一二三四'.charAt(index)}部分`)
        page.text(280, y, 10, text)
        return page
      }),
    )

  it.each([
    ['counts the pages', ['3', '4', '5']],
    ['is marked as a page number', ['- 1 -', '2 / 3', '第3页 共3页']],
    ['is printed by a browser', ['2025/1/20 10:30 年度报告', 'https://example.invalid/a.html', '1/20/25, 10:30 AM 年报']],
  ])('is left out where it %s', async (_, texts) => {
    for (const y of [40, 815])
      expect(paragraphsOf(await documentOf(numbered(texts, y))).join('')).toBe('第一部分第二部分第三部分')
  })

  it('stays where it does not count the pages', async () => {
    expect(paragraphsOf(await documentOf(numbered(['47', '12', '0'], 40)))).toEqual([
      '47',
      '第一部分',
      '12',
      '第二部分',
      '0',
      '第三部分',
    ])
  })

  it('is left out on two pages that share it', async () => {
    expect(paragraphsOf(await documentOf(numbered(['某某局年报', '某某局年报'], 40))).join('')).toBe('第一部分第二部分')
  })
})
