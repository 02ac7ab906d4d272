import { describe, expect, it } from 'vitest'
import { readsEveryCell } from '../random-reports.ts'
import { documentOf, gridsOf, paragraphsOf, picture } from '../reading.ts'
import { PdfPage, pdfOf } from './pdf-file.ts'
import { pdfLayout } from './pdf-report.ts'

/** A page with a table of two columns and two rows at 100,100: columns 80 wide, rows 20 high. */
function pageWith(
  rule: (page: PdfPage, x0: number, y0: number, x1: number, y1: number) => void,
  texts: readonly [number, number, string][],
): PdfPage {
  const page = new PdfPage()
  for (const y of [100, 120, 140]) rule(page, 100, y, 260, y)
  for (const x of [100, 180, 260]) rule(page, x, 100, x, 140)
  for (const [x, y, text] of texts) page.text(x, y, 10, text)
  return page
}

const fourTexts: readonly [number, number, string][] = [
  [110, 114, '规章'],
  [210, 114, '12'],
  [110, 134, '总计'],
  [210, 134, '3.5'],
]
const strokes = (page: PdfPage, x0: number, y0: number, x1: number, y1: number) => page.line(x0, y0, x1, y1)
const bars = (page: PdfPage, x0: number, y0: number, x1: number, y1: number) => page.fill(x0 - 0.5, y0 - 0.5, x1 + 0.5, y1 + 0.5)
const dashes = (page: PdfPage, x0: number, y0: number, x1: number, y1: number) => {
  for (let part = 0; part < 1; part += 0.05)
    page.line(x0 + (x1 - x0) * part, y0 + (y1 - y0) * part, x0 + (x1 - x0) * (part + 0.04), y0 + (y1 - y0) * (part + 0.04))
}

describe('ruled tables', () => {
  it.each([
    ['strokes', strokes],
    ['thin filled boxes', bars],
    ['dashes', dashes],
  ])('reads a table drawn with %s', async (_, rule) => {
    const document = await documentOf(pdfOf([pageWith(rule, fourTexts)]))
    expect(picture(gridsOf(document)[0])).toEqual(['规章@0 | 12@1', '总计@0 | 3.5@1'])
    const where = gridsOf(document)[0]?.cells[1]?.where
    expect(where).toMatchObject({ kind: 'page', page: 1 })
    const box = where?.kind === 'page' ? where.box : [0, 0, 0, 0]
    expect([box[0], box[2]]).toEqual([210, 220])
    expect(box[1]).toBeGreaterThan(100)
    expect(box[3]).toBeLessThan(120)
  })

  it('reads a page that is shown turned, its boxes as displayed', async () => {
    const page = new PdfPage(842, 595, 90)
    // Turned by a quarter: what is displayed at x, y stands at y, height - x of the page before turning.
    const put = (x: number, y: number, text: string) =>
      page.raw(
        `BT /F1 10 Tf 0 1 -1 0 ${y} ${x} Tm <${[...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}> Tj ET`,
      )
    for (const y of [100, 120, 140]) page.raw(`${y} 100 m ${y} 260 l S`)
    for (const x of [100, 180, 260]) page.raw(`100 ${x} m 140 ${x} l S`)
    for (const [x, y, text] of fourTexts) put(x, y, text)
    const document = await documentOf(pdfOf([page]))
    expect(picture(gridsOf(document)[0])).toEqual(['规章@0 | 12@1', '总计@0 | 3.5@1'])
    expect(gridsOf(document)[0]?.cells[1]?.where).toMatchObject({ page: 1, box: [210, 105.5, 220, 115.5] })
  })

  it('parts text drawn at once over several cells', async () => {
    const page = new PdfPage()
    for (const y of [100, 120]) page.line(100, y, 160, y)
    for (const x of [100, 115, 130, 145, 160]) page.line(x, 100, x, 120)
    // Digits of 10 points are 5 wide, and so are the spaces: 1 stands at 105, 2 at 120, 3 at 135, 45 at 145.
    page.text(105, 114, 10, '1  2  3 45')
    expect(picture(gridsOf(await documentOf(pdfOf([page])))[0])).toEqual(['1@0 | 2@1 | 3@2 | 45@3'])
  })

  it('keeps cells merged where no line parts them', async () => {
    const page = new PdfPage()
    for (const y of [100, 160]) page.line(100, y, 280, y)
    page.line(160, 120, 280, 120)
    page.line(160, 140, 280, 140)
    for (const x of [100, 160, 280]) page.line(x, 100, x, 160)
    page.line(220, 120, 220, 160)
    page.text(110, 134, 10, '左')
    page.text(200, 114, 10, '头')
    page.text(180, 134, 10, '1')
    page.text(240, 154, 10, '2')
    expect(picture(gridsOf(await documentOf(pdfOf([page])))[0])).toEqual(['左(3x1)@0 | 头(1x2)@1', '1@1 | @2', '@1 | 2@2'])
  })

  it('parts two tables whose side lines nearly touch', async () => {
    const page = new PdfPage()
    for (const y of [100, 120, 123, 143]) page.line(100, y, 260, y)
    for (const [x, top, bottom] of [
      [100, 100, 143],
      [260, 100, 143],
      [180, 100, 120],
      [150, 123, 143],
      [200, 123, 143],
    ] as const)
      page.line(x, top, x, bottom)
    page.text(110, 114, 10, '甲')
    page.text(210, 114, 10, '1')
    page.text(110, 137, 10, '乙')
    page.text(170, 137, 10, '2')
    page.text(220, 137, 10, '3')
    expect(gridsOf(await documentOf(pdfOf([page]))).map(picture)).toEqual([['甲@0 | 1@1'], ['乙@0 | 2@1 | 3@2']])
  })

  it('reads a label of one character a line', async () => {
    const page = new PdfPage()
    for (const y of [100, 160]) page.line(100, y, 200, y)
    for (const x of [100, 116, 200]) page.line(x, 100, x, 160)
    for (const [index, character] of [...'本年度'].entries()) page.text(103, 115 + index * 15, 10, character)
    page.text(150, 130, 10, '7')
    expect(picture(gridsOf(await documentOf(pdfOf([page])))[0])).toEqual(['本\n年\n度@0 | 7@1'])
  })

  it('reads a number in one piece that a narrow column has wrapped', async () => {
    const page = new PdfPage()
    for (const y of [100, 140]) page.line(100, y, 200, y)
    for (const x of [100, 160, 178, 200]) page.line(x, 100, x, 140)
    page.text(110, 124, 10, '总计')
    page.text(164, 117, 10, '12')
    page.text(164, 129, 10, '34')
    page.text(185, 124, 10, '5')
    expect(picture(gridsOf(await documentOf(pdfOf([page])))[0])).toEqual(['总计@0 | 1234@1 | 5@2'])
  })

  it('keeps numbers apart that stand one below the other in a wide cell, or in all cells of a row', async () => {
    const page = new PdfPage()
    for (const [top, right] of [
      [100, 240],
      [200, 178],
    ] as const) {
      for (const y of [top, top + 40]) page.line(100, y, right, y)
      for (const x of [100, 120, 140, 160, right]) page.line(x, top, x, top + 40)
    }
    for (const y of [117, 129]) page.text(164, y, 10, '12')
    for (const y of [217, 229]) for (const x of [104, 124, 144, 164]) page.text(x, y, 10, '12')
    expect(gridsOf(await documentOf(pdfOf([page]))).map(picture)).toEqual([
      ['@0 | @1 | @2 | 12\n12@3'],
      ['12\n12@0 | 12\n12@1 | 12\n12@2 | 12\n12@3'],
    ])
  })

  it('reads once what is drawn twice to look bold', async () => {
    const page = pageWith(strokes, fourTexts)
    for (const [x, y, text] of fourTexts) page.text(x + 0.4, y, 10, text)
    expect(picture(gridsOf(await documentOf(pdfOf([page])))[0])).toEqual(['规章@0 | 12@1', '总计@0 | 3.5@1'])
  })

  it('reads ideographs that the file names by their radicals', async () => {
    const page = pageWith(strokes, fourTexts)
    page.text(100, 200, 10, '⽂化⼴电，⻘年\u2e3a')
    expect(paragraphsOf(await documentOf(pdfOf([page])))).toEqual(['文化广电，青年——'])
  })
})

describe('running text', () => {
  it('joins the lines of a paragraph, and keeps a numbered heading for itself', async () => {
    const page = new PdfPage()
    page.text(80, 100, 12, '　　本年度共收到申请十二件，其中自然人申请')
    page.text(80, 120, 12, '九件，其余为企业申请，均已按期予以答复了。')
    page.text(80, 140, 12, '一、总体情况')
    expect(paragraphsOf(await documentOf(pdfOf([page])))).toEqual([
      '本年度共收到申请十二件，其中自然人申请九件，其余为企业申请，均已按期予以答复了。',
      '一、总体情况',
    ])
  })

  it('joins lines also where one line reaches over the margin', async () => {
    const page = new PdfPage()
    const lines = [
      '　　本年度共收到申请十二件，其中自然人申请',
      '九件，其余为企业申请，均已按期予以答复，并',
      '在规定的期限内办结。',
      `　　${'长'.repeat(20)}。`,
    ]
    for (const [index, text] of lines.entries()) page.text(80, 100 + index * 20, 12, text)
    expect(paragraphsOf(await documentOf(pdfOf([page])))).toHaveLength(2)
  })

  it('keeps apart rows that are set so close that they overlap', async () => {
    const page = new PdfPage()
    page.text(80, 100, 10, '（一）予以公开')
    page.text(80, 103, 10, '（二）部分公开')
    page.text(80, 200, 10, '（三）不予公开的政府信息')
    expect(paragraphsOf(await documentOf(pdfOf([page])))).toEqual([
      '（一）予以公开',
      '（二）部分公开',
      '（三）不予公开的政府信息',
    ])
  })

  it('leaves out page numbers and lines that recur on each page', async () => {
    const pages = [1, 2, 3, 4].map((number) => {
      const page = new PdfPage()
      page.text(250, 40, 9, '某某局年报')
      page.text(80, 300, 12, `第${'一二三四'.charAt(number - 1)}页的话。${'长'.repeat(number * 3)}`)
      page.text(280, 815, 10, number % 2 === 0 ? `第 ${number} 页` : `- ${number} -`)
      return page
    })
    expect(paragraphsOf(await documentOf(pdfOf(pages)))).toEqual(
      [3, 6, 9, 12].map((count, index) => `第${'一二三四'.charAt(index)}页的话。${'长'.repeat(count)}`),
    )
  })
})

it('reads every cell of random reports', () => readsEveryCell(pdfLayout, 25), 60_000)
