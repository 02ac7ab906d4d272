import { describe, expect, it } from 'vitest'
import { renderedFromSeed } from '../../builders/render.ts'
import { misreadings } from '../random-reports.ts'
import { documentOf, gridsOf, paragraphsOf, picture, refusalOf } from '../reading.ts'
import { answerTo } from '../refusing.ts'
import { ofdOfParts } from './ofd-file.ts'
import { readRendered } from '../../builders/examine-rendered.ts'
import { ofdClasses, ofdLayout } from './ofd-report.ts'

interface Extra {
  common?: string
  page?: string
  parts?: Record<string, string>
}

/** A document of one page of 200 by 100 millimetres with these objects. */
function pageOf(objects: string, { common = '', page = '', parts = {} }: Extra = {}): Uint8Array {
  return ofdOfParts({
    'OFD.xml': '<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>',
    'Doc_0/Document.xml': `<Document><CommonData><PageArea><PhysicalBox>0 0 200 100</PhysicalBox></PageArea>${common}</CommonData><Pages><Page ID="1" BaseLoc="Pages/P/Content.xml"/></Pages></Document>`,
    'Doc_0/Pages/P/Content.xml': `<Page>${page}<Content><Layer>${objects}</Layer></Content></Page>`,
    ...parts,
  })
}
const text = (x: number, y: number, codes: string, attributes = 'Size="4"') =>
  `<TextObject Boundary="${x} ${y} 10 5" ${attributes}>${codes}</TextObject>`
const code = (content: string, attributes = 'X="0" Y="3.4"') => `<TextCode ${attributes}>${content}</TextCode>`
const path = (data: string, attributes = '') =>
  `<PathObject Boundary="10 20 80 20" ${attributes}><AbbreviatedData>${data}</AbbreviatedData></PathObject>`

describe('text', () => {
  it('stands where boundary, transformation, and advances put it, in points', async () => {
    const document = await documentOf(pageOf(text(10, 20, code('甲乙'))))
    const k = 72 / 25.4
    const box = [10 * k, 20 * k, 18 * k, 24 * k].map((value) => Math.round(value * 10) / 10)
    expect(document.blocks).toMatchObject([{ where: { kind: 'page', page: 1, box } }])
    const scaled = text(10, 20, code('甲乙', 'X="100" Y="108.5"'), 'Size="10" CTM="0.4 0 0 0.4 -40 -40"')
    expect((await documentOf(pageOf(scaled))).blocks).toMatchObject([{ where: { box } }])
  })

  it('is parted where advances leave a gap, and joined where they do not', async () => {
    const row = text(10, 20, code('91件8', 'X="0" Y="3.4" DeltaX="2 2 30"'))
    expect((await documentOf(pageOf(row))).text).toMatch(/^91件 {10,}8\n$/)
    const even = text(10, 20, code('政府信息公开', 'X="0" Y="3.4" DeltaX="g 5 4.8"'))
    expect((await documentOf(pageOf(even))).text).toBe('政府信息公开\n')
    const down = text(10, 20, code('商业', 'X="0" Y="3.4" DeltaX="0" DeltaY="5"'))
    const [first] = (await documentOf(pageOf(down))).blocks
    expect(first).toMatchObject({ where: { box: [28.3, 56.7, 39.7, 68] } })
  })

  it('drawn twice to look bold stands there once; the same number in another place is another', async () => {
    const twice = text(10, 20, code('91')) + text(10.05, 20, code('91')) + text(40, 20, code('91'))
    expect((await documentOf(pageOf(twice))).text).toMatch(/^91 {5,}91\n$/)
  })

  it('that no one sees is not read: white without a coloured ground, or in no colour where no picture is', async () => {
    const white = (x: number, y: number, said: string) => text(x, y, `<FillColor Value="255 255 255"/>${code(said)}`)
    const ground = (colour: string, said: string) =>
      path('M 0 0 L 80 0 L 80 20 L 0 20 C', 'Stroke="false" Fill="true"').replace('>', `><FillColor Value="${colour}"/>`) +
      white(20, 25, said)
    const unseen = text(20, 70, code('88'), 'Size="4" Alpha="0"') + text(40, 70, code('99'), 'Size="4" Fill="false"')
    const shown = text(20, 80, code('收到9件'))
    expect((await documentOf(pageOf(shown + white(60, 80, '77') + unseen))).text).toBe('收到9件\n')
    expect((await documentOf(pageOf(ground('0 0 128', '91') + shown))).text).toBe('91\n收到9件\n')
    expect((await documentOf(pageOf(ground('255', '91') + shown))).text).toBe('收到9件\n')
    const scan = '<ImageObject Boundary="0 0 200 100" ResourceID="1"/>'
    expect((await documentOf(pageOf(scan + unseen))).text).toMatch(/88 +99/)
  })

  it('whose codes name no characters is refused, a single one is counted', async () => {
    const nameless = String.fromCodePoint(...Array.from({ length: 40 }, (_, at) => 0xe000 + at))
    expect((await refusalOf(pageOf(text(10, 20, code(nameless))))).code).toBe('garbled-text')
    const one = await documentOf(pageOf(text(10, 20, code('收到9\ue123件'))))
    expect(one).toMatchObject({ text: '收到9\ufffd件\n', notes: [{ code: 'replacement-characters', detail: '1' }] })
  })

  it('that is not visible is not read', async () => {
    const hidden = text(10, 40, code('99'), 'Size="4" Visible="false"')
    expect((await documentOf(pageOf(text(10, 20, code('甲')) + hidden))).text).toBe('甲\n')
  })
})

describe('tables', () => {
  const cells = text(12, 22, code('规章')) + text(52, 22, code('3')) + text(12, 32, code('合计')) + text(52, 32, code('12'))
  const read = async (bytes: Uint8Array) => picture(gridsOf(await documentOf(bytes))[0])
  const ruled = ['规章@0 | 3@1', '合计@0 | 12@1']

  it('are ruled by strokes, boxes, and thin filled boxes', async () => {
    const strokes = 'M 0 0 L 80 0 M 0 10 L 80 10 M 0 20 L 80 20 M 0 0 L 0 20 M 40 0 L 40 20 M 80 0 L 80 20'
    expect(await read(pageOf(path(strokes) + cells))).toEqual(ruled)
    const boxes = ['0 0', '40 0', '0 10', '40 10'].map((corner) => {
      const [x = 0, y = 0] = corner.split(' ').map(Number)
      return path(`S ${x} ${y} L ${x + 40} ${y} L ${x + 40} ${y + 10} L ${x} ${y + 10} C`)
    })
    expect(await read(pageOf(boxes.join('') + cells))).toEqual(ruled)
    const bar = (x0: number, y0: number, x1: number, y1: number) =>
      path(`M ${x0} ${y0} L ${x1} ${y0} L ${x1} ${y1} L ${x0} ${y1} C`, 'Stroke="false" Fill="true"')
    const bars = [0, 10, 20].map((y) => bar(0, y, 80, y + 0.2)).concat([0, 40, 80].map((x) => bar(x, 0, x + 0.2, 20)))
    expect(await read(pageOf(bars.join('') + cells))).toEqual(ruled)
  })

  it('may be drawn by the template of the page, whose text belongs to the page', async () => {
    const lines = path('M 0 0 L 80 0 M 0 10 L 80 10 M 0 20 L 80 20 M 0 0 L 0 20 M 40 0 L 40 20 M 80 0 L 80 20')
    const bytes = pageOf(cells, {
      common: '<TemplatePage ID="7" BaseLoc="Tpls/T.xml"/>',
      page: '<Template TemplateID="7"/><Template TemplateID="8"/>',
      parts: {
        'Doc_0/Tpls/T.xml': `<Page><Template TemplateID="7"/><Content><Layer>${lines}${text(10, 5, code('表头'))}</Layer></Content></Page>`,
      },
    })
    expect(await read(bytes)).toEqual(ruled)
    expect(paragraphsOf(await documentOf(bytes))).toEqual(['表头'])
  })

  // Seeds that stay: in about one report of a hundred, page layout analysis misplaces the row after a page break.
  it('reads every cell of random reports', { timeout: 90_000 }, async () => {
    for (let seed = 1; seed <= 40; seed += 1)
      expect([seed, await misreadings(renderedFromSeed(ofdLayout, seed))]).toEqual([seed, []])
  })
})

describe('annotations', () => {
  const annotated = (attributes: string, look: string) =>
    pageOf(text(10, 20, code('甲')), {
      parts: {
        'Doc_0/Document.xml':
          '<Document><CommonData><PageArea><PhysicalBox>0 0 200 100</PhysicalBox></PageArea></CommonData><Pages><Page ID="1" BaseLoc="Pages/P/Content.xml"/></Pages><Annotations>A.xml</Annotations></Document>',
        'Doc_0/A.xml': '<Annotations><Page PageID="1"><FileLoc>P.xml</FileLoc></Page></Annotations>',
        'Doc_0/P.xml': `<PageAnnot><Annot ID="3" ${attributes}><Appearance Boundary="40 0 50 50">${look}</Appearance></Annot></PageAnnot>`,
      },
    })

  it('stand where they write on the page', async () => {
    const document = await documentOf(annotated('Type="Path"', text(0, 60, code('91'))))
    const k = 72 / 25.4
    expect(document.text).toBe('甲\n91\n')
    expect(document.blocks[1]).toMatchObject({
      where: { box: [40 * k, 60 * k, 44 * k, 64 * k].map((at) => Math.round(at * 10) / 10) },
    })
  })

  it.each(['Type="Stamp"', 'Type="Watermark"', 'Type="Path" Visible="false"'])('that are %s are not read', async (attributes) => {
    expect((await documentOf(annotated(attributes, text(0, 60, code('91'))))).text).toBe('甲\n')
  })
})

describe('random reports', () => {
  it.each(ofdClasses.map((layout) => [layout.id, layout] as const))('as %s', { timeout: 90_000 }, async (_, layout) => {
    const counts = { right: 0, refused: 0 }
    for (let seed = 1; seed <= 8; seed += 1) {
      const { judgement } = await readRendered(renderedFromSeed(layout, seed))
      expect([seed, ...judgement.wrong, ...judgement.phantom]).toEqual([seed])
      counts.right += judgement.right
      counts.refused += judgement.refused.length
    }
    expect(counts.right).toBeGreaterThan((counts.right + counts.refused) * 0.98)
  })
})

describe('pictures', () => {
  const scan = '<ImageObject Boundary="0 0 200 100" ResourceID="4"/>'

  it('with the text that a program recognised in them are told from pages of text', async () => {
    const line = text(10, 20, code('三、收到和处理政府信息公开申请情况'))
    const invisible = text(10, 20, code('三、收到和处理政府信息公开申请情况'), 'Size="4" Alpha="0"')
    const recognised = [{ code: 'recognised-text', detail: '1' }]
    expect((await documentOf(pageOf(line + scan))).notes).toEqual(recognised)
    expect((await documentOf(pageOf(scan + invisible))).notes).toEqual(recognised)
    expect((await documentOf(pageOf(scan + line))).notes).toEqual([{ code: 'image', detail: '1' }])
  })

  it('are noted where they may be tables, and a document of nothing else says so', async () => {
    expect((await documentOf(pageOf(scan + text(10, 20, code('三、申请情况'))))).notes).toEqual([{ code: 'image', detail: '1' }])
    const logo = '<ImageObject Boundary="0 0 10 10" ResourceID="4"/>'
    expect((await documentOf(pageOf(logo + text(10, 20, code('甲'))))).notes).toEqual([])
    expect(await documentOf(pageOf(scan))).toMatchObject({ text: '', notes: [{ code: 'image', detail: '1' }] })
    expect((await refusalOf(pageOf(''))).code).toBe('no-content')
  })
})

describe('hostile documents', () => {
  it('entities are not expanded, neither inside nor from outside', async () => {
    const lol = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    const bomb = `<!DOCTYPE Page [<!ENTITY l0 "lol">${lol}<!ENTITY x SYSTEM "file:///etc/passwd">]>`
    const content = (entity: string) =>
      pageOf('', {
        parts: {
          'Doc_0/Pages/P/Content.xml': `${bomb}<Page><Content><Layer>${text(1, 1, code(entity))}</Layer></Content></Page>`,
        },
      })
    for (const entity of ['&l10;', '&x;']) expect(await answerTo(content(entity))).toBe('damaged')
  })

  it('composites in a circle end, and composites that multiply are cut off', async () => {
    const uses = '<CompositeObject Boundary="0 0 1 1" ResourceID="1"/>'.repeat(30)
    const unit = `<CompositeGraphicUnit ID="1"><Content>${text(1, 1, code('甲'))}${uses}</Content></CompositeGraphicUnit>`
    const bytes = pageOf('<CompositeObject Boundary="0 0 1 1" ResourceID="1"/>', {
      common: '<DocumentRes>Res.xml</DocumentRes>',
      parts: { 'Doc_0/Res.xml': `<Res><CompositeGraphicUnits>${unit}</CompositeGraphicUnits></Res>` },
    })
    expect(await answerTo(bytes)).toBe('read')
  })

  it('a page or a document named many times is read once', async () => {
    const body = '<DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody>'
    const page = '<Page ID="1" BaseLoc="Pages/P/Content.xml"/>'
    const bytes = pageOf(text(10, 20, code('甲')), {
      parts: {
        'OFD.xml': `<OFD>${body.repeat(600)}</OFD>`,
        'Doc_0/Document.xml': `<Document><CommonData/><Pages>${page.repeat(600)}</Pages></Document>`,
      },
    })
    expect((await documentOf(bytes)).text).toBe('甲\n')
  })

  it('numbers without measure are no place on the page', async () => {
    const far = [
      text(1e9, 1, code('甲')),
      text(1, 1, code('甲', 'X="1e308" Y="3" DeltaX="g 1000000000 5 g 9"')),
      text(1, 1, code('甲乙丙', 'X="0" Y="3" DeltaX="g 2"')),
      text(1, 1, code('甲'), 'Size="-4"'),
      text(1, 1, code('甲'), 'Size="4" CTM="1e300 NaN 0 0 0 0"'),
      path('M 0 0 L 1e300 0 L NaN Infinity C'),
      path('M 0 0 X 1 L'),
    ].join('')
    const document = await documentOf(pageOf(far + text(10, 40, code('规章'))))
    expect(document.text).toContain('规章')
    for (const { kind, ...block } of document.blocks)
      expect([kind, block]).toMatchObject(['paragraph', { where: { box: Array.from({ length: 4 }, () => expect.any(Number)) } }])
  })

  it('missing, empty and misdirected parts are refused by code', async () => {
    const broken: [Record<string, string>, string][] = [
      [{ 'OFD.xml': '<OFD/>' }, 'damaged'],
      [{ 'OFD.xml': '<OFD><DocBody/></OFD>' }, 'damaged'],
      [{ 'OFD.xml': '<OFD><DocBody><DocRoot>../../../etc/passwd</DocRoot></DocBody></OFD>' }, 'damaged'],
      [{ 'OFD.xml': '<OFD><DocBody><DocRoot>OFD.xml</DocRoot></DocBody></OFD>' }, 'damaged'],
      [{ 'OFD.xml': '<OFD' }, 'damaged'],
      [{ 'OFD.xml': '<OFD/>', 'Encryptions.xml': '<Encryptions/>' }, 'encrypted'],
    ]
    for (const [parts, code] of broken) expect(await answerTo(ofdOfParts(parts))).toBe(code)
    expect(await answerTo(pageOf('', { parts: { 'Doc_0/Pages/P/Content.xml': '<Page/>' } }))).toBe('no-content')
  })
})
