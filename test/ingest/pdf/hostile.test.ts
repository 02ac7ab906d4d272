import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { answerTo } from '../refusing.ts'
import { PdfPage, pdfOf, pdfOfObjects, stream } from './pdf-file.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

function goodPdf(): Uint8Array {
  const page = new PdfPage()
  page.text(80, 100, 12, '总体情况')
  for (const y of [120, 140]) page.line(80, y, 180, y)
  for (const x of [80, 130, 180]) page.line(x, 120, x, 140)
  page.text(90, 134, 10, '7')
  return pdfOf([page])
}

const good = goodPdf()
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'

describe('each is refused with a code, or read, in time', () => {
  it('a file cut short anywhere', async () => {
    for (let share = 0.02; share < 1; share += 0.06)
      expect(['read', 'damaged', 'no-content', 'truncated', 'binary']).toContain(
        await answerTo(good.subarray(0, Math.floor(good.length * share))),
      )
  })

  it('a file with any byte changed', async () => {
    for (let at = 9; at < good.length; at += 97) {
      const bytes = good.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0x15
      expect(await answerTo(bytes)).not.toBe('')
    }
  }, 20_000)

  it('a file that asks for a password', async () => {
    const locked = text(good).replace(
      '/Root 1 0 R',
      `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
    )
    expect(await answerTo(latin(locked))).toBe('encrypted')
  })

  it('garbage behind the signature', async () => {
    expect(await answerTo(latin('%PDF-1.7\n'))).toBe('damaged')
    let noise = '%PDF-1.7\n'
    for (let index = 0; index < 300_000; index += 1) noise += String.fromCharCode((index * 7919 + (index >> 3)) % 256)
    expect(await answerTo(latin(noise))).toBe('damaged')
  })

  it('ten thousand pages', async () => {
    const kids = Array.from({ length: 10_000 }, () => '3 0 R').join(' ')
    const pages = `<< /Type /Pages /Kids [${kids}] /Count 10000 >>`
    expect(await answerTo(pdfOfObjects([catalogue, pages, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>']))).toBe(
      'too-complex',
    )
  })

  it('an object of a million names, as it stands or deflated with others', async () => {
    const names = Array.from({ length: 700_000 }, (_, index) => `/${index.toString(36)} 1`).join(' ')
    const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources 4 0 R >>'
    expect(await answerTo(pdfOfObjects([catalogue, pages, page, `<< ${names} >>`]))).toBe('too-complex')
    const packed = deflateSync(Buffer.from(`4 0 << ${names} >>`)).toString('latin1')
    const inside = stream(packed, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ')
    expect(await answerTo(pdfOfObjects([catalogue, pages, page, inside]))).toBe('too-complex')
  })

  it('places and streams as long as they like are no objects', async () => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>'
    const objects = [catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page, stream(' '.repeat(5_000_000))]
    const file = text(pdfOfObjects(objects))
    expect(await answerTo(latin(file))).toBe('no-content')
    expect(await answerTo(latin(file.replace('0000000000 65535 f \n', '$&'.repeat(250_000))))).toMatch(/no-content|damaged/)
  })

  it('pages that are their own parents', async () => {
    expect(await answerTo(pdfOfObjects([catalogue, '<< /Type /Pages /Kids [2 0 R] /Count 3 >>']))).toMatch(/damaged|no-content/)
  })

  it('a cross-reference table that claims a thousand million objects', async () => {
    expect(['read', 'damaged']).toContain(await answerTo(latin(text(good).replace(/xref\n0 \d+/, 'xref\n0 999999999'))))
    expect(['read', 'damaged']).toContain(await answerTo(latin(text(good).replace(/startxref\n\d+/, 'startxref\n5'))))
  })

  it('a page of a million lines', async () => {
    const page = new PdfPage()
    page.text(80, 100, 12, '甲')
    page.raw(
      Array.from(
        { length: 200_000 },
        (_, index) => `${index % 500} ${(index * 31) % 800} m ${(index % 500) + 9} ${(index * 31) % 800} l S`,
      ).join('\n'),
    )
    expect(await answerTo(pdfOf([page]))).toBe('read')
  })

  it('a page of a hundred thousand texts', async () => {
    const page = new PdfPage()
    page.raw(
      Array.from(
        { length: 100_000 },
        (_, index) => `BT /F1 9 Tf 1 0 0 1 ${index % 590} ${(index * 13) % 840} Tm <7532> Tj ET`,
      ).join('\n'),
    )
    expect(['read', 'too-complex']).toContain(await answerTo(pdfOf([page])))
  })

  it('a font whose description never ends and is asked for on every line, and the next file is read', async () => {
    const lines = Array.from({ length: 4_000 }, (_, index) => `BT /F1 9 Tf 60 ${index % 800} Td <7532> Tj ET`).join('\n')
    const objects = [
      catalogue,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
      stream(lines),
      '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 7 0 R >>',
      `<< /Type /FontDescriptor /FontName (A${' '.repeat(2_000_000)}`,
    ]
    expect(await answerTo(pdfOfObjects(objects))).toBe('too-complex')
    expect(await answerTo(good)).toBe('read')
  })

  it('a dictionary of more objects than the memory holds, and the next file is read', async () => {
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /More [${'<</A[]>>'.repeat(2_000_000)}] >>`
    expect(await answerTo(pdfOfObjects([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page]))).toMatch(
      /^out-of-memory$|^too-complex$/,
    )
    expect(await answerTo(good)).toBe('read')
  })

  it('a form that draws itself', async () => {
    const form =
      '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream'
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Contents 5 0 R >>'
    const content = '<< /Length 5 >>\nstream\n/X Do\nendstream'
    expect(await answerTo(pdfOfObjects([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page, form, content]))).toMatch(
      /no-content|damaged|too-complex/,
    )
  })
})
