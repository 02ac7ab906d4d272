import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compare,
  decimalOf,
  equal,
  formatDecimal,
  isWhole,
  multiply,
  parseDecimal,
  subtract,
  sum,
} from '../../../src/core/decimal/decimal.ts'

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 8 }))
  .map(([units, scale]) => ({ units, scale }))

describe('exact decimals', () => {
  it('come back from their own text', () => {
    fc.assert(fc.property(decimal, (value) => equal(parseDecimal(formatDecimal(value))!, value)))
  })

  it('add and take away without drift', () => {
    fc.assert(fc.property(decimal, decimal, (a, b) => equal(subtract(sum([a, b]), b), a)))
    expect(formatDecimal(sum(['0.1', '0.2'].map((text) => parseDecimal(text)!)))).toBe('0.3')
  })

  it('print the shortest form', () => {
    expect(['007.50', '-0', '+3', '12.000'].map((text) => formatDecimal(parseDecimal(text)!))).toEqual(['7.5', '0', '3', '12'])
  })

  it('refuse what is no plain number', () => {
    expect(['', '1,000', '1 2', '3件', '.5', '1.', '１'].map(parseDecimal)).toEqual(Array(7).fill(null))
  })

  it('compare and multiply', () => {
    expect(compare(parseDecimal('2.10')!, parseDecimal('2.1')!)).toBe(0)
    expect(formatDecimal(multiply(parseDecimal('2.5')!, decimalOf(4)))).toBe('10')
    expect([isWhole(parseDecimal('4.00')!), isWhole(parseDecimal('4.01')!)]).toEqual([true, false])
  })
})
