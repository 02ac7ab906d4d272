import { unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { utils, write } from 'xlsx'
import { documentOf, gridsOf, picture } from '../reading.ts'
import { sheetOf } from './sheets.ts'

const plain = (text: string): string => `<r><t>${text}</t></r>`
const raised = (text: string): string => `<r><rPr><vertAlign val="superscript"/><sz val="11"/></rPr><t>${text}</t></r>`

it('keeps raised marks of notes apart from the number or the word before them', async () => {
  const set: Record<string, string> = {
    甲: plain('91') + raised('2'),
    乙: plain('总计') + raised('1'),
    丙: plain('面积 m') + raised('2'),
    丁: plain('A&amp;B 3') + raised('*'),
    戊: `${plain('9')}<r><rPr><b/></rPr><t xml:space="preserve">1</t></r>`,
  }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheetOf([Object.keys(set)]), 'S')
  const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer))
  for (const [name, bytes] of Object.entries(parts)) {
    const text = new TextDecoder().decode(bytes)
    const runs = text.replaceAll(/<t(?: [^>]*)?>([甲乙丙丁戊])<\/t>/g, (_, cell: string) => set[cell]!)
    parts[name] = new TextEncoder().encode(runs)
  }
  expect(picture(gridsOf(await documentOf(zipSync(parts)))[0])).toEqual(['91[2]@0 | 总计[1]@1 | 面积 m2@2 | A&B 3[*]@3 | 91@4'])
})
