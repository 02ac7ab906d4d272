import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { answerTo } from '../refusing.ts'
import { cell, cellOf, docxOf, docxOfDocument, para, partOf, row, table } from './docx-file.ts'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const good = docxOf(para('一、总体情况') + table([row([cell('规章'), cell('1')])]))

describe('each is refused with a code, in time', () => {
  it('a document cut short anywhere', async () => {
    for (let share = 0.05; share < 1; share += 0.05) {
      const code = await answerTo(good.subarray(0, Math.floor(good.length * share)))
      expect(['truncated', 'damaged', 'empty-file']).toContain(code)
    }
  })

  it('a document with any byte changed is read or refused', async () => {
    for (let at = 0; at < good.length; at += 7) {
      const bytes = good.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a
      expect(await answerTo(bytes)).not.toBe('')
    }
  })

  it('entities that expand a million times', async () => {
    const levels = Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join('')
    const xml = `<!DOCTYPE w:document [<!ENTITY a0 "甲甲甲甲甲甲甲甲">${levels}<!ENTITY f SYSTEM "file:///etc/hostname">]><w:document ${word}><w:body><w:p><w:r><w:t>&a9;&f;</w:t></w:r></w:p></w:body></w:document>`
    expect(await answerTo(docxOfDocument(xml))).toBe('damaged')
  })

  it('twenty thousand elements inside each other', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(10_000)}${'</w:sdtContent></w:sdt>'.repeat(10_000)}`
    expect(await answerTo(docxOf(deep))).toBe('too-complex')
  })

  it('tables inside each other down to the limit', async () => {
    let inner = para('底')
    for (let depth = 0; depth < 300; depth += 1) inner = table([row([cellOf(inner)])])
    expect(['read', 'too-complex']).toContain(await answerTo(docxOf(inner)))
  })

  it('a part that inflates to a hundred megabytes', async () => {
    expect(await answerTo(docxOfDocument(`<w:document ${word}>${' '.repeat(100 * 1024 * 1024)}</w:document>`))).toBe(
      'inflates-too-much',
    )
  })

  it('more columns, cells or list levels than any document has', async () => {
    expect(await answerTo(docxOf(table([row([cell('甲', '<w:gridSpan w:val="99999999"/>')])])))).toBe('too-complex')
    expect(await answerTo(docxOf(table([row([cell('甲')], '<w:gridBefore w:val="1e9"/>')])))).toBe('too-complex')
    const numbering = partOf(
      'numbering',
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="4294967295"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    )
    const body = para('甲', '<w:numPr><w:ilvl w:val="4294967295"/><w:numId w:val="1"/></w:numPr>')
    expect(await answerTo(docxOf(body, { 'word/numbering.xml': numbering }))).not.toBe('')
    const styles = partOf(
      'styles',
      '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    )
    expect(await answerTo(docxOf(para('甲', '<w:pStyle w:val="a"/>'), { 'word/styles.xml': styles }))).toBe('read')
  })

  it('no main part, no text, no XML', async () => {
    expect(await answerTo(zipSync({ 'word/document.xml': strToU8('<w:document') }))).toBe('damaged')
    expect(await answerTo(zipSync({ 'word/document.xml': strToU8('not xml at all') }))).toBe('damaged')
    expect(await answerTo(docxOf(''))).toBe('no-content')
    const moved = '<?xml version="1.0"?><Relationships><Relationship Type="x/officeDocument" Target="/gone.xml"/></Relationships>'
    expect(await answerTo(docxOf(para('甲'), { '_rels/.rels': moved }))).toBe('damaged')
  })
})
