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
