import { unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { utils, write } from 'xlsx'
import { documentOf, gridsOf, picture } from '../reading.ts'
import { sheetOf } from './sheets.ts'

const plain = (text: string): string => `<r><t>${text}</t></r>`
const raised = (text: string): string => `<r><rPr><vertAlign val="superscript"/><sz val="11"/></rPr><t>${text}</t></r>`

for (const isShared of [true, false])
  it(`keeps raised marks and struck numbers apart, in ${isShared ? 'shared' : 'inline'} strings`, async () => {
    const set: Record<string, string> = {
      甲: plain('91') + raised('2'),
      乙: plain('总计') + raised('1'),
      丙: plain('面积 m') + raised('2'),
      丁: plain('A&amp;B 3') + raised('*'),
      己: `<r><rPr><strike/></rPr><t>7</t></r>${plain('9')}`,
      戊: `${plain('9')}<r><rPr><b/></rPr><t xml:space="preserve">1</t></r>`,
    }
    const book = utils.book_new()
    utils.book_append_sheet(book, sheetOf([Object.keys(set)]), 'S')
    const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: isShared }) as ArrayBuffer))
    for (const [name, bytes] of Object.entries(parts)) {
      const text = new TextDecoder().decode(bytes)
      const runs = isShared
        ? text.replaceAll(/<t(?: [^>]*)?>([甲乙丙丁己戊])<\/t>/g, (_, cell: string) => set[cell]!)
        : text.replaceAll(/t="str"><v>([甲乙丙丁己戊])<\/v>/g, (_, cell: string) => `t="inlineStr"><is>${set[cell]}</is>`)
      parts[name] = new TextEncoder().encode(runs)
    }
    expect(picture(gridsOf(await documentOf(zipSync(parts)))[0])).toEqual([
      '91[2]@0 | 总计[1]@1 | 面积 m2@2 | A&B 3[*]@3 | ~~7~~9@4 | 91@5',
    ])
  })

it('knows cells whose font strikes their numbers, and the runs of their text that have a font of their own', async () => {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheetOf([[12, '34', '甲', '停用']]), 'S')
  const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer))
  const replaceIn = (name: string, before: RegExp, after: string) => {
    const text = new TextDecoder().decode(parts[name])
    expect(text).toMatch(before)
    parts[name] = new TextEncoder().encode(text.replaceAll(before, after))
  }
  replaceIn(
    'xl/styles.xml',
    /<fonts[^]*<\/fonts>/g,
    '<fonts count="2"><font><sz val="12"/></font><font><strike/><sz val="12"/></font></fonts>',
  )
  replaceIn('xl/styles.xml', /<cellXfs[^]*<\/cellXfs>/g, '<cellXfs count="1"><xf fontId="1" numFmtId="0"/></cellXfs>')
  replaceIn('xl/sharedStrings.xml', /<t(?: [^>]*)?>甲<\/t>/g, `<r><t>7</t></r><r><rPr><b/></rPr><t>9</t></r>`)
  replaceIn('xl/worksheets/sheet1.xml', /<c /g, '<c s="0" ')
  expect((await documentOf(zipSync(parts))).text).toBe('~~12~~\t~~34~~\t~~7~~9\t停用\n')
})
