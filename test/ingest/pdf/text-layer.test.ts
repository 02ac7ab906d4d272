import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { renderedFromSeed } from '../../builders/render.ts'
import { documentOf, paragraphsOf, refusalOf } from '../reading.ts'
import { hex, PdfPage, pdfOf } from './pdf-file.ts'
import { pdfLayout } from './pdf-report.ts'

const sentences = [
  '某某局2024年政府信息公开工作年度报告',
  '一、总体情况',
  '本年度收到申请12件，均已按期办结。',
  '二、主动公开政府信息情况',
]

/** A page of running text; `before` and `after` draw below and above it. */
function textPage(before: (page: PdfPage) => void = () => undefined, after: (page: PdfPage) => void = () => undefined): PdfPage {
  const page = new PdfPage()
  before(page)
  for (const [index, text] of sentences.entries()) page.text(80 + index, 100 + index * 40, 12, text)
  after(page)
  return page
}

describe('scans', () => {
  it.each([
    [
      'drawn in no colour',
      textPage(
        (page) => page.raw('3 Tr'),
        (page) => page.picture(0, 0, 595, 842),
      ),
    ],
    ['drawn below the picture', textPage(undefined, (page) => page.picture(0, 0, 595, 842))],
  ])('with recognised text %s are read, and it is said', async (_, page) => {
    const document = await documentOf(pdfOf([page, page]))
    expect(paragraphsOf(document)).toContain('一、总体情况')
    expect(document.notes).toEqual([{ code: 'recognised-text', detail: '2' }])
  })

  it('of a table alone, between text that is printed, are said to have recognised text', async () => {
    const scan = (page: PdfPage) => {
      page.picture(80, 300, 500, 700)
      page.raw('3 Tr')
      for (const y of [340, 360]) page.text(100, y, 10, '予以公开　　12　　0　　12')
    }
    const document = await documentOf(pdfOf([textPage(undefined, scan)]))
    expect(document.text).toContain('予以公开')
    expect(document.notes).toEqual([{ code: 'recognised-text', detail: '1' }])
  })

  it('without text are taken in as what they are, and a page of nothing is refused', async () => {
    const page = new PdfPage()
    page.picture(20, 20, 570, 820)
    expect(await documentOf(pdfOf([page]))).toMatchObject({ text: '', blocks: [], notes: [{ code: 'image', detail: '1' }] })
    expect((await refusalOf(pdfOf([new PdfPage()]))).code).toBe('no-content')
  })

  it('of tables between text leave the tables missing, and it is said', async () => {
    const document = await documentOf(pdfOf([textPage((page) => page.picture(80, 300, 500, 700))]))
    expect(document.notes).toEqual([{ code: 'image', detail: '1' }])
    const [report] = extractReports(document)
    expect(report?.kind).toBe('annual-report')
    expect(new Set(report?.cells.map((cell) => cell.state))).toEqual(new Set(['missing']))
  })

  it('are not suspected behind a background or beside a seal', async () => {
    const seal = (page: PdfPage) => page.picture(400, 700, 480, 780)
    const background = (page: PdfPage) => page.picture(0, 0, 595, 842)
    expect((await documentOf(pdfOf([textPage(seal)]))).notes).toEqual([])
    expect((await documentOf(pdfOf([textPage(background)]))).notes).toEqual([{ code: 'image', detail: '1' }])
  })
})

describe('characters that the file does not name', () => {
  it.each([1, 3, 700, 2_000])('refuse the file where glyph numbers from %i on stand for them', async (first) => {
    const glyphs = [...new Set(sentences.join(''))]
    const page = new PdfPage()
    for (const [index, text] of sentences.entries()) {
      const numbers = [...text].map((character) => String.fromCharCode(first + glyphs.indexOf(character) * 7))
      page.text(80, 100 + index * 40, 12, numbers.join(''))
    }
    expect(await refusalOf(pdfOf([page], 'Identity-H'))).toMatchObject({ code: 'garbled-text' })
  })

  it('are shown, counted and never taken for blanks', async () => {
    const page = textPage()
    for (const y of [300, 320]) page.line(100, y, 260, y)
    for (const x of [100, 180, 260]) page.line(x, 300, x, 320)
    page.text(110, 314, 10, '规章')
    page.text(200, 314, 10, '\ue013\ue014')
    const document = await documentOf(pdfOf([page]))
    expect(document.text).toContain('规章\t\ufffd\ufffd')
    expect(document.notes).toEqual([{ code: 'replacement-characters', detail: '2' }])
  })

  it('leave only their own cells unreadable', async () => {
    const { bytes, expected } = renderedFromSeed(pdfLayout, 12)
    // The code of the digit 9, which no label has, becomes one of private use, as of a font of its own without names.
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replace(
        /<((?:[0-9a-f]{4})+)> Tj/g,
        (_, codes: string) => `<${codes.replace(/.{4}/g, (code) => (code === '0039' ? 'e039' : code))}> Tj`,
      )
    const [read] = extractReports(await documentOf(Uint8Array.from(Buffer.from(text, 'latin1'))))
    const states = [...expected].map(([id, { raw, value }]) => ({
      value,
      hit: raw?.includes('9'),
      cell: read?.cells.find((cell) => cell.id === id),
    }))
    expect(states.some(({ hit }) => hit)).toBe(true)
    for (const { value, hit, cell } of states) if (value !== null) expect(cell?.state).toBe(hit ? 'unreadable' : 'number')
  })
})

it('does not read what lies outside the page', async () => {
  const page = textPage(
    (before) => before.text(-300, 100, 12, '看不见的字'),
    (after) => after.text(700, 500, 12, '123'),
  )
  expect((await documentOf(pdfOf([page]))).text).not.toMatch(/看不见|123/)
})

it('does not read a watermark into the cells that it crosses', async () => {
  const page = new PdfPage()
  for (const y of [300, 320]) page.line(100, y, 260, y)
  for (const x of [100, 180, 260]) page.line(x, 300, x, 320)
  page.text(110, 314, 10, '规章')
  page.text(200, 314, 10, '12')
  page.raw(`BT /F1 20 Tf 0.71 0.71 -0.71 0.71 180 ${842 - 330} Tm <${hex('内部资料7')}> Tj ET`)
  expect((await documentOf(pdfOf([page]))).text).toBe('规章\t12\n')
})
