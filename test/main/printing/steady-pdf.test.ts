import { describe, expect, it } from 'vitest'
import { steadyPdf } from '../../../src/main/printing/steady-pdf.ts'

const pdf = (created: string, changed = created) =>
  Buffer.from(
    `%PDF-1.4\n<</Title (x)\n/CreationDate (D:${created}+00'00')\n/ModDate (D:${changed}+00'00')>>\n\u00e9\u0000`,
    'latin1',
  )

describe('a PDF without the time at which it was made', () => {
  it('carries the given moment instead, in UTC, at the same length', () => {
    const steady = steadyPdf(pdf('20260203040506'), '2026-01-12T10:33:05+08:00')
    expect(Buffer.from(steady)).toEqual(pdf('20260112023305'))
  })

  it('is the same whenever it was made', () => {
    const at = '2026-01-12T10:33:05Z'
    expect(steadyPdf(pdf('20260203040506'), at)).toEqual(steadyPdf(pdf('20270101000000', '20270101000001'), at))
  })

  it('does not pass off what it cannot make steady', () => {
    expect(() => steadyPdf(Buffer.from('%PDF-1.4'), '2026-01-12T10:33:05Z')).toThrow('two dates')
    expect(() => steadyPdf(Buffer.from('/CreationDate (D:2026)/ModDate (D:2026)'), '2026-01-12T10:33:05Z')).toThrow(
      'Unexpected date',
    )
    expect(() => steadyPdf(pdf('20260203040506'), 'yesterday')).toThrow('Not a moment')
  })
})
