import { describe, expect, it } from 'vitest'
import { readsEveryCell } from '../random-reports.ts'
import { documentOf, gridsOf, paragraphsOf, picture, refusalOf } from '../reading.ts'
import { cell, docxOf, para, row, run, table } from './docx-file.ts'
import { flatPackage, flatWordLayout, word2003Of, wordmlLayout } from './wordml-report.ts'

describe('documents that Word saved as XML', () => {
  it('reads every cell of random reports (Word 2003)', { timeout: 120_000 }, async () => readsEveryCell(wordmlLayout, 20))
  it('reads every cell of random reports (one file)', { timeout: 120_000 }, async () => readsEveryCell(flatWordLayout, 20))

  it('keeps merges by their older names, and leaves deletions and comments out', async () => {
    const change = (type: string, content: string) =>
      `<aml:annotation aml:id="1" w:type="Word.${type}" aml:author="甲"><aml:content>${content}</aml:content></aml:annotation>`
    const body =
      table([
        row([cell('三、办理结果', '<w:vmerge w:val="restart"/>'), cell('（一）予以公开', '<w:gridSpan w:val="2"/>')]),
        row([cell('', '<w:vmerge/>'), cell('1.国家秘密'), cell('3')]),
      ]) +
      para(
        '',
        '',
        run('共') + change('Deletion', '<w:r><w:delText>12</w:delText></w:r>') + change('Insertion', run('13')) + run('件'),
      ) +
      para('', '', run('收费') + change('Comment', para('批注 5')) + run('无'))
    const document = await documentOf(word2003Of(body))
    expect(document.format).toBe('wordml')
    expect(picture(gridsOf(document)[0])).toEqual(['三、办理结果(2x1)@0 | （一）予以公开(1x2)@1', '1.国家秘密@1 | 3@2'])
    expect(paragraphsOf(document)).toEqual(['共13件', '收费无'])
    expect(document.notes).toEqual([{ code: 'tracked-deletion', detail: '1' }])
  })

  it('prints the list numbers that Word wrote beside the paragraph, but no bullets', async () => {
    const item = (label: string, text: string) =>
      para(text, `<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="9"/><wx:t wx:val="${label}"/></w:listPr>`)
    expect(paragraphsOf(await documentOf(word2003Of(item('一、', '总体情况') + item('·', '甲'))))).toEqual([
      '一、 总体情况',
      '甲',
    ])
  })

  it('reads footnotes, headers and footers after the body', async () => {
    const note = `<w:r><w:footnote>${para('口径见说明')}</w:footnote></w:r>`
    const section = `<w:p><w:pPr><w:sectPr><w:hdr w:type="odd">${para('青禾区民政局')}</w:hdr></w:sectPr></w:pPr></w:p>`
    expect(paragraphsOf(await documentOf(word2003Of(para('', '', run('正文') + note) + section + para('尾'))))).toEqual([
      '正文',
      '尾',
      '口径见说明',
      '青禾区民政局',
    ])
  })

  it('refuses a file that was cut', async () => {
    const whole = flatPackage(docxOf(para('正文'.repeat(200))))
    expect((await refusalOf(whole.slice(0, whole.length - 400))).code).toBe('truncated')
    const older = word2003Of(para('正文'.repeat(200)))
    expect((await refusalOf(older.slice(0, older.length - 100))).code).toBe('damaged')
  })
})
