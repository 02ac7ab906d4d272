import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/ingest/text/decode-text.ts'
import { toGb18030, toUtf16, toUtf8 } from '../gb18030.ts'

const report =
  '云岭县林业局2025年政府信息公开工作年度报告\r\n一、总体情况\r\n2025年，本机关主动公开政府信息91条，收到申请3件，均已办结。\r\n'
const runs = { numRuns: Number(process.env['HEYUE_RUNS'] ?? 1) * 100 }

const decoded = (bytes: Uint8Array) => {
  const result = decodeText(bytes)
  return typeof result === 'string' ? result : `${result.encoding}: ${result.text}`
}

describe('decodeText', () => {
  it('reads every encoding that Chinese office software writes', () => {
    expect(decoded(toUtf8(report))).toBe(`utf-8: ${report}`)
    expect(decoded(toUtf8(`\ufeff${report}`))).toBe(`utf-8: ${report}`)
    expect(decoded(toGb18030(report))).toBe(`gb18030: ${report}`)
    for (const order of ['le', 'be'] as const)
      for (const mark of [true, false]) expect(decoded(toUtf16(report, order, mark))).toBe(`utf-16${order}: ${report}`)
  })

  it('reads short GB18030, where statistics would fail', () => {
    expect(decoded(toGb18030('无'))).toBe('gb18030: 无')
    expect(decoded(toGb18030('新收 12 件'))).toBe('gb18030: 新收 12 件')
  })

  it('reads GB18030 that is mostly the lines of drawn tables', () => {
    const text = `表二\n${'┌────────┬────────┐\n│行政许可│　　　58│\n└────────┴────────┘\n'.repeat(40)}`
    expect(decoded(toGb18030(text))).toBe(`gb18030: ${text}`)
  })

  it('keeps a report with one damaged byte, and counts the damage', () => {
    const bytes = toUtf8(report.repeat(20))
    bytes[3000] = 0xff
    const result = decodeText(bytes)
    expect(result).toMatchObject({ encoding: 'utf-8' })
    expect(typeof result === 'string' ? 0 : result.replaced).toBeGreaterThan(0)
  })

  it('keeps a report cut in the middle of a character', () => {
    const cut = toUtf8(report)
    expect(decodeText(cut.subarray(0, 200))).toMatchObject({ encoding: 'utf-8' })
    const whole = toGb18030(report)
    expect(decodeText(whole.subarray(0, whole.length - 5))).toMatchObject({ encoding: 'gb18030' })
  })

  it('refuses binary data', () => {
    const noise = new Uint8Array(20_000).map((_, i) => (i * 7919 + (i >> 3) * 31) % 256)
    expect(decodeText(noise)).toBe('binary')
    expect(decodeText(new Uint8Array(1000))).toBe('binary')
    expect(decodeText(toUtf8(`正文${'\u0001\u0002'.repeat(20)}`))).toBe('binary')
  })

  it('refuses what decodes but reads as nothing', () => {
    // Traditional Chinese in Big5: valid GB18030, and gibberish in it.
    const big5 = new Uint8Array([
      0xb3, 0xb0, 0xac, 0xc1, 0xb1, 0x60, 0xaf, 0x55, 0xb5, 0xdf, 0xb8, 0x74, 0xc2, 0xf9, 0xbd, 0x77, 0xbe, 0xc5, 0xbf, 0xed,
      0xc0, 0xb1, 0xc1, 0xee, 0xc2, 0xb3, 0xc3, 0xd1, 0xc4, 0xfe,
    ])
    expect(decodeText(big5)).toBe('undecodable')
  })

  it('round-trips any text of common characters in any encoding', () => {
    const characters = fc.constantFrom(
      ...'政府信息公开工作年度报告一二三四本年新收申请数量自然人总计的件，。、（）0123456789\n\t ',
    )
    fc.assert(
      fc.property(fc.string({ unit: characters, minLength: 1, maxLength: 300 }), (text) => {
        expect(decoded(toUtf8(text))).toBe(`utf-8: ${text}`)
        expect(decoded(toUtf16(text, 'le', true))).toBe(`utf-16le: ${text}`)
        const gb = decoded(toGb18030(text))
        // A few bytes may be valid in both; then UTF-8 wins, and it must say so.
        expect(gb.startsWith('utf-8: ') || gb === `gb18030: ${text}`).toBe(true)
      }),
      runs,
    )
  })
})
