import { zipSync } from 'fflate'
import { CFB } from 'xlsx'
import { describe, expect, it } from 'vitest'
import { declaredCharset, detectFormat } from '../../src/ingest/detect-format.ts'
import { IngestFailure } from '../../src/ingest/ingest-error.ts'
import { toGb18030, toUtf16, toUtf8 } from './gb18030.ts'
import { word2003Of } from './docx/wordml-report.ts'
import { flatOdf, packedOdf } from './opendocument/odt-file.ts'
import { sheetOf, workbookOf } from './workbook/sheets.ts'

const table = sheetOf([['规章', 1]])
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, toUtf8(text)])))
const types = (main: string) =>
  `<Types><Override PartName="/x.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`
const compound = (stream: string) => {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, stream, new Uint8Array(5000))
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}
const refusal = (bytes: Uint8Array) => {
  try {
    return detectFormat(bytes)
  } catch (thrown) {
    return thrown instanceof IngestFailure ? `${thrown.error.code}: ${thrown.error.message}` : String(thrown)
  }
}

describe('detectFormat', () => {
  it('tells every format by its content', () => {
    const samples = {
      xlsx: workbookOf({ S: table }),
      xlsb: workbookOf({ S: table }, 'xlsb'),
      xls: workbookOf({ S: table }, 'biff8'),
      ods: workbookOf({ S: table }, 'ods'),
      spreadsheetml: workbookOf({ S: table }, 'xlml'),
      odt: packedOdf({ kind: 'text', body: '' }),
      wordml: word2003Of(''),
      docx: zip({ '[Content_Types].xml': types('wordprocessingml.document'), 'x.xml': '<document/>' }),
      ofd: zip({ 'OFD.xml': '<ofd:OFD/>' }),
      doc: compound('WordDocument'),
      rtf: toUtf8('{\\rtf1\\ansi 正文}'),
      pdf: toUtf8('\n%PDF-1.7\n%…'),
      html: toUtf8('<!DOCTYPE html><html><body>正文</body></html>'),
      mhtml: toUtf8('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x'),
      csv: toUtf8('单位,新收,结转\n甲局,1,2\n乙局,3,4\n'),
      text: toGb18030('一、总体情况\n主动公开政府信息的情况'),
    }
    for (const [format, bytes] of Object.entries(samples)) expect([format, refusal(bytes)]).toEqual([format, format])
  })

  it('knows flat XML documents by their root, behind declarations, instructions and comments', () => {
    const word = new TextDecoder().decode(word2003Of(''))
    expect(refusal(toUtf16(word, 'le', true))).toBe('wordml')
    expect(refusal(toUtf8(word.replace('?>', '?>\n<!-- 甲 <pkg:package> -->')))).toBe('wordml')
    expect(refusal(flatOdf({ kind: 'text', body: '' }))).toBe('odt')
    expect(refusal(workbookOf({ S: table }, 'fods'))).toBe('ods')
    expect(refusal(toUtf8('<?xml version="1.0"?><document office:mimetype="x"/>'))).toMatch(/XML 数据/)
  })

  it('knows old workbooks without a container', () => {
    for (const type of ['biff2', 'biff5'] as const) expect([type, refusal(workbookOf({ S: table }, type))]).toEqual([type, 'xls'])
  })

  it('knows HTML behind comments, declarations, another encoding, and a name like .xls', () => {
    const pages = [
      '<!-- saved from url --><html xmlns:o="urn:schemas-microsoft-com:office:office">',
      '\n<?xml version="1.0"?><!DOCTYPE html PUBLIC "x">',
      '<TABLE border=1><tr><td>1</td></tr></TABLE>',
      '<meta charset=gbk><p>1</p>',
    ]
    for (const html of pages) expect([html, refusal(toUtf8(html))]).toEqual([html, 'html'])
    expect(refusal(toUtf16('<html><body>正文</body></html>', 'le', true))).toBe('html')
    expect(refusal(toUtf8('其中，a<b 的有 3 件，<input> 不是网页'))).toBe('text')
  })

  it('says precisely what cannot be read', () => {
    const drawing = { mimetype: 'application/vnd.oasis.opendocument.graphics', 'content.xml': '<a/>' }
    expect(refusal(zip(drawing))).toMatch(/unsupported-format: .*OpenDocument/)
    expect(refusal(zip({ mimetype: 'application/vnd.oasis.opendocument.text' }))).toMatch(/OpenDocument/)
    expect(refusal(zip({ '[Content_Types].xml': types('presentationml.presentation') }))).toMatch(/演示文稿/)
    expect(refusal(zip({ 'a.docx': 'x' }))).toMatch(/压缩包/)
    expect(refusal(compound('PowerPoint Document'))).toMatch(/演示文稿/)
    const pictures = [
      '\xff\xd8\xff\xe0\0\x10',
      '\x89PNG\r\n\x1a\n',
      'GIF89a',
      'II*\0',
      'MM\0*',
      `BM1234\0\0\0\0${' '.repeat(20)}`,
    ]
    const boxed = ['RIFF1234WEBP', '\0\0\0\x18ftypheic', '\0\0\0\x18ftypavif', '\0\0\0\x0cjP  ']
    for (const magic of [...pictures, ...boxed]) expect(detectFormat(new Uint8Array(Buffer.from(magic, 'latin1')))).toBe('image')
    expect(refusal(toUtf8('<?xml version="1.0"?><data/>'))).toMatch(/XML/)
    expect(refusal(toUtf8('{"单位": [1, 2]}'))).toMatch(/JSON/)
    expect(refusal(toUtf8('[1] 见附件'))).toBe('text')
    expect(refusal(toUtf8('SQLite format 3\0\0'))).toMatch(/数据库/)
  })

  it('knows a locked zip entry', () => {
    const bytes = zip({ 'word/document.xml': 'x' })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at + 10 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    expect(refusal(bytes)).toMatch(/^encrypted/)
  })
})

describe('declaredCharset', () => {
  it('gives the label that the decoder knows', () => {
    expect(declaredCharset(toUtf8('<meta http-equiv="Content-Type" content="text/html; charset=GB2312">'))).toBe('gb18030')
    expect(declaredCharset(toUtf8('<meta charset="UTF-8">'))).toBe('utf-8')
    expect(declaredCharset(toUtf8('<meta charset="none-such"><p>charset=gbk'))).toBe(null)
  })
})
