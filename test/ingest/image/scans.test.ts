import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { examineBytes } from '../../../src/ingest/examine-file.ts'
import { lookAt } from '../../../src/ingest/look/look-at.ts'
import { findingsOf } from '../../../src/core/rules/verdict.ts'
import { PdfPage, pdfOf } from '../pdf/pdf-file.ts'

/** A picture of one grey point, as PNG. */
function png(): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, body, Buffer.alloc(4)])
  }
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  ])
}

/** A PDF of one page that holds a picture over its whole width and no text. */
function scannedPdf(): Uint8Array {
  const page = new PdfPage()
  page.picture(20, 20, 570, 820)
  return pdfOf([page])
}

describe.each([
  ['a picture', 'image', png()],
  ['a scanned PDF', 'pdf', scannedPdf()],
])('%s', (_what, format, bytes) => {
  it('is taken in as a report of which nothing was read, never as zeros', async () => {
    const examined = await examineBytes(bytes, '扫描件')
    if (!examined.ok) throw new Error(examined.error.message)
    expect(examined.document).toMatchObject({ format, text: '', notes: [{ code: 'image' }] })
    const [{ report, verdicts } = { report: null, verdicts: [] }] = examined.examinations
    expect(report).toMatchObject({ kind: 'annual-report', agency: null, year: null, edition: '2021' })
    expect(report?.cells).toHaveLength(200)
    expect(new Set(report?.cells.map(({ state }) => state))).toEqual(new Set(['missing']))
    const findings = findingsOf(verdicts)
    expect(findings.map(({ rule, about }) => [rule, about])).toEqual([2, 3, 4].map(() => ['structure.table-missing', 'reading']))
    expect(
      verdicts.filter(({ rule, outcome }) => rule === 'structure.section-missing' && outcome === 'notEvaluable'),
    ).toHaveLength(6)
  })
})

describe('the look of a picture', () => {
  it('is the picture, in a page that asks for nothing', async () => {
    const seen = await lookAt(png(), 'image')
    if (!seen.ok || seen.look.kind !== 'page') throw new Error('no look')
    expect(seen.look.html).toContain("default-src 'none'")
    expect(seen.look.html).toContain(`src="data:image/png;base64,${Buffer.from(png()).toString('base64')}"`)
  })

  it('is refused with what to do where the window cannot draw it', async () => {
    const seen = await lookAt(Buffer.from('II*\0rest of a tiff'), 'image')
    expect(seen).toMatchObject({ ok: false, error: { code: 'unsupported-format', message: /另存为 png/ } })
  })
})
