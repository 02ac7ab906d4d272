import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equal, parseDecimal } from '../../../src/core/decimal/decimal.ts'
import { isPercentFormat, numberText, placesHidden, sectionOf, showsNumber } from '../../../src/ingest/workbook/number-text.ts'

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

  it('finds the section that shows a value', () => {
    const sections: [string, number, string][] = [
      ['0;(0);"-"', -3, '(0)'],
      ['0;(0);"-"', 0, '"-"'],
      ['0"a;b";-0', -1, '-0'],
      [';;;', 5, ''],
      ['[>=10000]0!.0,"万";0', 9_999, '0'],
      ['[>=10000]0!.0,"万";0', 10_000, '[>=10000]0!.0,"万"'],
      ['[=0]"无";[<>7]0;#', 7, '#'],
      ['0', -1, '0'],
    ]
    for (const [format, value, section] of sections) expect([format, sectionOf(format, value)]).toEqual([format, section])
  })

  it('tells the stored number, maybe rounded, from another', () => {
    const same: [string, number][] = [
      ['12', 12],
      ['(12)', -12],
      ['1,234.6件', 1234.56],
      ['1.2E+03', 1234],
      ['.4', 0.4],
      ['13', 12.6],
    ]
    const other: [string, number][] = [
      ['', 5],
      ['少量', 5],
      ['500', 5],
      ['3-45', 345],
      ['12 3/5', 12.6],
      ['13', 12.4],
    ]
    for (const [shown, value] of same) expect([shown, value, showsNumber(shown, value)]).toEqual([shown, value, true])
    for (const [shown, value] of other) expect([shown, value, showsNumber(shown, value)]).toEqual([shown, value, false])
    expect(showsNumber('25.1', 251_000, 4)).toBe(true)
  })

  it('knows percent from a percent sign that is only a letter', () => {
    expect(['0%', '0.00%', '0"%"', '0\\%', 'General'].map(isPercentFormat)).toEqual([true, true, false, false, false])
  })
})
