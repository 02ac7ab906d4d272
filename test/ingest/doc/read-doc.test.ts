import fs from 'node:fs'
import path from 'node:path'
import { CFB } from 'xlsx'
import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { OleFile } from '../../../src/ingest/ole-file.ts'
import { readsEveryCell } from '../random-reports.ts'
import { documentOf, gridsOf, paragraphsOf, picture, refusalOf } from '../reading.ts'
import { answerTo } from '../refusing.ts'
import { type DocParagraph, type DocRun, type DocStyle, docOf, int16 } from './doc-file.ts'
import { docLayout } from './doc-report.ts'

const written = { compressed: false, huge: false }
const paragraph = (text: string, ...modifications: number[]): DocParagraph => ({ runs: [{ text }], mark: '\r', modifications })
const runs = (...all: DocRun[]): DocParagraph => ({ runs: all, mark: '\r', modifications: [] })
const cell = (text: string): DocParagraph => ({ runs: [{ text }], mark: '\x07', modifications: [0x16, 0x24, 1] })
/** The end of a row whose cells have these edges, and these flags. */
const rowEnd = (edges: readonly number[], flags: readonly number[] = []): DocParagraph => {
  const layouts = edges.slice(1).flatMap((_, index) => [flags[index] ?? 0, 0, ...Array.from({ length: 18 }, () => 0)])
  const operand = [edges.length - 1, ...edges.flatMap(int16), ...layouts]
  return {
    runs: [],
    mark: '\x07',
    modifications: [0x16, 0x24, 1, 0x17, 0x24, 1, 0x08, 0xd6, ...int16(operand.length + 1), ...operand],
  }
}
const read = (...paragraphs: DocParagraph[]) => documentOf(docOf(paragraphs, written))

describe('tables', () => {
  it('keep their cells, and the merges that edges and flags tell', async () => {
    const document = await read(
      paragraph('二、情况'),
      cell('三'),
      cell('（一）予以公开'),
      cell('3'),
      rowEnd([0, 500, 2000, 3000], [0x60]),
      cell(''),
      cell('1.国家秘密'),
      cell('细目'),
      cell(''),
      rowEnd([12, 510, 1000, 2010, 2990], [0x20]),
      paragraph('完'),
    )
    expect(paragraphsOf(document)).toEqual(['二、情况', '完'])
    expect(picture(gridsOf(document)[0])).toEqual(['三(2x1)@0 | （一）予以公开(1x2)@1 | 3@3', '1.国家秘密@1 | 细目@2 | @3'])
    expect(document.notes).toEqual([])
  })

  it('keep several lines of a cell, and cells whose row has no definition', async () => {
    const lines = { ...paragraph('商业'), modifications: [0x16, 0x24, 1] }
    const bare: DocParagraph = { runs: [], mark: '\x07', modifications: [0x16, 0x24, 1, 0x17, 0x24, 1] }
    const document = await read(lines, cell('企业'), cell('7'), bare, paragraph('完'))
    expect(picture(gridsOf(document)[0])).toEqual(['商业\n企业@0 | 7@1'])
  })

  it('inside other tables are tables of their own', async () => {
    const depth = (level: number) => [0x16, 0x24, 1, 0x49, 0x66, level, 0, 0, 0]
    const inner = (text: string): DocParagraph => ({ runs: [{ text }], mark: '\r', modifications: [...depth(2), 0x4b, 0x24, 1] })
    const innerEnd: DocParagraph = { runs: [], mark: '\r', modifications: [...depth(2), 0x4b, 0x24, 1, 0x4c, 0x24, 1] }
    const document = await read(inner('甲'), inner('1'), innerEnd, cell('外'), rowEnd([0, 5000]))
    expect(picture(gridsOf(document)[0])).toEqual(['甲@0 | 1@1'])
    expect(paragraphsOf(document)).toEqual(['外'])
  })
})

describe('text', () => {
  it('that is deleted or hidden, and the codes of fields, are left out; deletions and pictures are said', async () => {
    const document = await read(
      runs(
        { text: '共' },
        { text: '12', modifications: [0x00, 0x08, 1] },
        { text: '13' },
        { text: '9', modifications: [0x3c, 0x08, 1] },
        { text: '件' },
      ),
      runs({ text: '第\x13 PAGE 8 \x147\x15页\x1e\x0b次行\x01' }),
    )
    expect(document.text).toBe('共13件\n第7页-\n次行\n')
    expect(document.notes).toEqual([
      { code: 'image', detail: '1' },
      { code: 'tracked-deletion', detail: '1' },
    ])
  })

  it('that is raised leads to notes and joins no number', async () => {
    const raised = (text: string): DocRun => ({ text, modifications: [0x48, 0x2a, 1] })
    const document = await read(
      runs({ text: '91' }, raised('2'), { text: '件，平方m' }, raised('2')),
      runs({ text: '8' }, raised('*')),
    )
    expect(document.text).toBe('91[2]件，平方m2\n8[*]\n')
  })

  it('that is raised by its height or struck stands apart from the number beside it', async () => {
    const high = (text: string): DocRun => ({ text, modifications: [0x45, 0x48, 12, 0] })
    const struck = (text: string): DocRun => ({ text, modifications: [0x37, 0x08, 1] })
    const document = await read(runs({ text: '91' }, high('2')), runs(high('91')), runs(struck('7'), { text: '9' }))
    expect(document.text).toBe('91[2]\n91\n~~7~~9\n')
  })

  it('is set as its styles say, what they are based on, and what it says against them', async () => {
    const [hide, raise, strike, lift] = [
      [0x3c, 0x08, 1],
      [0x48, 0x2a, 1],
      [0x37, 0x08, 1],
      [0x45, 0x48, 12, 0],
    ]
    const styles: DocStyle[] = [
      { of: 'paragraphs', base: null, modifications: [] },
      { of: 'characters', base: null, modifications: hide },
      { of: 'characters', base: null, modifications: raise },
      { of: 'characters', base: 2, modifications: [0x35, 0x08, 1] },
      { of: 'paragraphs', base: 0, modifications: strike },
      { of: 'paragraphs', base: 4, modifications: [0x37, 0x08, 0x81] },
      { of: 'characters', base: null, modifications: strike },
      { of: 'characters', base: null, modifications: lift },
    ]
    const styled = (text: string, style: number, more: number[] = []): DocRun => ({
      text,
      modifications: [0x30, 0x4a, style, 0, ...more],
    })
    const of = (style: number, ...parts: DocRun[]): DocParagraph => ({ ...runs(...parts), style })
    const paragraphs = [
      of(0, { text: '91' }, styled('2', 3), { text: '件' }, styled('7', 1), styled('8', 1, [0x3c, 0x08, 0])),
      of(0, { text: '91' }, styled('2', 2, [0x48, 0x2a, 0]), styled('3', 7)),
      of(4, { text: '12' }, styled('3', 6), { text: '4', modifications: [0x37, 0x08, 0x81] }),
      of(5, { text: '56' }, { text: '7', modifications: [0x3c, 0x08, 0x81] }),
      of(0, { text: '6' }, styled('7', 6), { text: '8', modifications: [0x53, 0x2a, 0x81] }),
    ]
    for (const compressed of [true, false])
      expect((await documentOf(docOf(paragraphs, { compressed, huge: false }, styles))).text).toBe(
        '91[2]件8\n912[3]\n~~12~~34\n56\n6~~78~~\n',
      )
  })

  it('of one byte a character and of two stand beside each other', async () => {
    const bytes = docOf([paragraph('2024年收到91件'), paragraph('total 8')], { compressed: true, huge: false })
    expect((await documentOf(bytes)).text).toBe('2024年收到91件\ntotal 8\n')
  })

  it('reads every cell of random reports', () => readsEveryCell(docLayout, 100))
})

describe('documents that can not be read', () => {
  const with16 = (at: number, value: number): Uint8Array => {
    const main = new OleFile(docOf([paragraph('甲')], written)).stream('WordDocument')!
    new DataView(main.buffer, main.byteOffset).setUint16(at, value, true)
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, 'WordDocument', main)
    CFB.utils.cfb_add(container, '1Table', new Uint8Array(5000))
    return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
  }

  it('are refused by code: locked, too old, of another kind, without text', async () => {
    expect((await refusalOf(with16(10, 0x0300))).code).toBe('encrypted')
    expect(await refusalOf(with16(2, 0x65))).toMatchObject({ code: 'unsupported-format', message: /Word 95/ })
    expect((await refusalOf(with16(0, 0x1234))).code).toBe('damaged')
    expect((await refusalOf(docOf([paragraph(' ')], written))).code).toBe('no-content')
  })

  it('are refused by code, or read, wherever a byte is another or the rest is missing', async () => {
    const bytes = docOf([paragraph('一、总体情况'), cell('甲'), cell('1'), rowEnd([0, 900, 1800]), paragraph('完')], written)
    for (let at = 0; at < bytes.length; at += at < 512 ? 1 : 7) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      expect(await answerTo(changed)).not.toBe('')
    }
    for (let length = 0; length < bytes.length; length += 97) expect(await answerTo(bytes.subarray(0, length))).not.toBe('')
  })
})

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus')
const file = path.join(corpus, 'reports/022_doc.doc')
const present = fs.existsSync(file)
if (!present) console.warn('skipped: no Word 97 document without the corpus of real reports (../shared/corpus)')

describe.skipIf(!present)('a real document', () => {
  it('gives every cell, and table three with the merges of its labels', async () => {
    const document = await documentOf(new Uint8Array(fs.readFileSync(file)))
    expect(document).toMatchObject({ format: 'doc', notes: [] })
    const gold = JSON.parse(fs.readFileSync(path.join(corpus, 'gold/022.json'), 'utf8')) as {
      cells: Record<string, string | null>
    }
    const [report] = extractReports(document)
    const cells = Object.fromEntries(report!.cells.map((each) => [each.id, each.raw]))
    expect(Object.keys(gold.cells).filter((id) => gold.cells[id] !== cells[id])).toEqual([])
    const outcome = gridsOf(document).flatMap((grid) => grid.cells.filter((each) => each.text.startsWith('三、')))
    expect(outcome[0]?.rowSpan).toBeGreaterThan(20)
  })
})
