import { describe, expect, it } from 'vitest'
import { documentOf, gridsOf, picture, refusalOf } from '../reading.ts'
import { answerTo } from '../refusing.ts'
import { chineseFont, hex, pdfOfObjects, stream } from './pdf-file.ts'
import { shown, tablePage } from './table-page.ts'
import { Type3Page, type3Pdf } from './type3-file.ts'

interface Parts {
  content?: string
  catalogue?: string
  resources?: string
  page?: string
  objects?: readonly string[]
}

/** A page with a table of one row, 规章, 12 and a blank, and something else; further objects are numbered from 8. */
function withTable({ content = '', catalogue = '', resources = '', page = '', objects = [] }: Parts): Uint8Array {
  return pdfOfObjects([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources.includes('/Font') ? '' : '/Font << /F1 5 0 R >>'} ${resources} >> /Contents 4 0 R ${page} >>`,
    stream(`${tablePage().content()}\n${content}`),
    ...chineseFont(5),
    ...objects,
  ])
}

const rowOf = async (parts: Parts) => picture(gridsOf(await documentOf(withTable(parts)))[0])[0]
const blank = '规章@0 | 12@1 | @2'
const filled = '规章@0 | 12@1 | 7@2'

describe('groups of optional content', () => {
  const groups = (off: string) => ({
    catalogue: `/OCProperties << /OCGs [8 0 R 9 0 R] /D << /ON [8 0 R] /OFF [${off}] >> >>`,
    resources: '/Properties << /A 8 0 R /B 9 0 R >>',
    objects: ['<< /Type /OCG /Name (A) >>', '<< /Type /OCG /Name (B) >>'],
  })

  it('are read where they are shown', async () => {
    expect(await rowOf({ ...groups(''), content: `/OC /B BDC ${shown('7', 280, 314)} EMC` })).toBe(filled)
  })

  it('are left out where they are hidden, also in others, with their lines', async () => {
    const hidden = `/OC /B BDC /Span BMC ${shown('7', 280, 314)} EMC 300 542 m 300 522 l S EMC`
    expect(await rowOf({ ...groups('9 0 R'), content: hidden })).toBe(blank)
    expect(await rowOf({ ...groups('9 0 R'), content: `/OC /A BDC ${hidden} EMC` })).toBe(blank)
    expect(await rowOf({ ...groups('9 0 R'), content: `${hidden} ${shown('7', 280, 314)}` })).toBe(filled)
  })

  it('move the text after them on', async () => {
    const content = `BT /F1 10 Tf 1 0 0 1 200 500 Tm /OC /B BDC <${hex('八八八八八八八八')}> Tj EMC <${hex('7')}> Tj ET`
    expect(await rowOf({ ...groups('9 0 R'), content: content.replace('200 500', '200 528') })).toBe(filled)
  })
})

describe('annotations', () => {
  const look = stream(
    `BT /F1 10 Tf 1 0 0 1 10 3 Tm <${hex('7')}> Tj ET`,
    '/Type /XObject /Subtype /Form /BBox [0 0 40 14] /Resources << /Font << /F1 5 0 R >> >>',
  )
  const place = '/Rect [270 525 310 539]'
  const annotated = (annotation: string): Parts => ({
    page: `/Annots [<< /Type /Annot ${place} ${annotation} >>]`,
    objects: [look],
  })

  it('that are typed on the page stand where they are drawn', async () => {
    expect(await rowOf(annotated('/Subtype /FreeText /Contents (7) /DA (/F1 10 Tf) /AP << /N 8 0 R >>'))).toBe(filled)
  })

  it('that are hidden are not read', async () => {
    expect(await rowOf(annotated('/Subtype /FreeText /F 2 /Contents (7) /DA (/F1 10 Tf) /AP << /N 8 0 R >>'))).toBe(blank)
  })

  const field = '/Subtype /Widget /FT /Tx /T (a) /V (7) /DA (/F1 10 Tf 0 g)'
  it.each([
    ['drawn by the file', `${field} /AP << /N 8 0 R >>`, filled],
    ['drawn by the viewer alone', field, filled],
    ['hidden', `${field} /F 2`, blank],
    ['empty', field.replace('/V (7)', ''), blank],
  ])('that are fields %s', async (_, annotation, row) => {
    const parts = annotated(annotation)
    expect(
      await rowOf({
        ...parts,
        catalogue: `/AcroForm << /Fields [9 0 R] >>`,
        page: '/Annots [9 0 R]',
        objects: [look, `<< /Type /Annot ${place} ${annotation} >>`],
      }),
    ).toBe(row)
  })
})

describe('fonts that do not name their glyphs', () => {
  const font = [
    '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+B /Encoding /Identity-H /DescendantFonts [9 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+B /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 10 0 R /DW 500 >>',
    '<< /Type /FontDescriptor /FontName /AAAAAA+B /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  const page = (codes: string): string => `BT /F2 10 Tf 1 0 0 1 280 528 Tm <${codes}> Tj ET`
  const read = (content: string): Promise<string | undefined> =>
    rowOf({ content, resources: '/Font << /F1 5 0 R /F2 8 0 R >>', objects: font })

  it('are never read as digits, not even where their numbers look like some, or like blanks', async () => {
    const other = 'BT /F2 10 Tf 1 0 0 1 100 100 Tm <00030004> Tj ET'
    expect(await read(`${page('00310009')} ${other}`)).toBe('规章@0 | 12@1 | ��@2')
    expect(await read(`${other} ${page('0020')}`)).toBe('规章@0 | 12@1 | �@2')
  })

  it.each([
    ['and are read where they do', true, 'read'],
    ['and are refused', false, 'garbled-text'],
  ])('of Type 3, whose glyphs are drawings, %s', async (_, named, answer) => {
    const page = new Type3Page()
    page.text(60, 100, 10, '本年度收到政府信息公开申请91件，均已按期办结，上年结转0件，结转下年度继续办理3件')
    expect(await answerTo(type3Pdf([page], named))).toBe(answer)
  })

  it('are refused where they write the most', async () => {
    const codes = Array.from({ length: 60 }, (_, at) => (at + 1).toString(16).padStart(4, '0')).join('')
    const bytes = withTable({ content: page(codes), resources: '/Font << /F1 5 0 R /F2 8 0 R >>', objects: font })
    expect((await refusalOf(bytes)).code).toBe('garbled-text')
  })
})
