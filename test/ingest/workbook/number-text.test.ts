import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equal, parseDecimal } from '../../../src/core/decimal/decimal.ts'
import { isPercentFormat, numberText, placesHidden } from '../../../src/ingest/workbook/number-text.ts'

describe('numberText', () => {
  it('gives back every decimal of up to fifteen digits exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), fc.nat(12), (units, scale) => {
        const text = numberText(Number(`${units}e-${scale}`))
        const value = parseDecimal(text)
        expect(value && equal(value, { units, scale })).toBe(true)
        expect(text).not.toMatch(/e|^-0$|\.$|\.\d*0$/)
      }),
      { numRuns: Number(process.env['HEYUE_RUNS'] ?? 1) * 200 },
    )
  })
})

describe('formats that show another number', () => {
  it('tells how far the decimal point is moved', () => {
    const places = {
      '0,': 3,
      '#,##0,,': 6,
      '0!.0,': 4,
      '0\\.0,"万元"': 4,
      '0!.0000': 4,
      '#,##0;(0,)': 0,
      '0"件,"': 0,
      General: 0,
      '#,##0.00': 0,
    }
    for (const [format, expected] of Object.entries(places)) expect([format, placesHidden(format)]).toEqual([format, expected])
  })

  it('knows percent from a percent sign that is only a letter', () => {
    expect(['0%', '0.00%', '0"%"', '0\\%', 'General'].map(isPercentFormat)).toEqual([true, true, false, false, false])
  })
})
