import { describe, expect, it } from 'vitest'
import { flatten } from '../../../src/core/claims/flat-text.ts'
import { quantitiesIn, type Quantity } from '../../../src/core/claims/quantity.ts'
import { formatDecimal } from '../../../src/core/decimal/decimal.ts'
import { expectKept } from './kept-answers.ts'

/** The quantities of a text: the characters, the value in its unit, the last place printed, and the bounds where it is approximate. */
function quantitiesOf(line: string): string[] {
  const { text } = flatten(line, [{ start: 0, end: line.length }])
  return quantitiesIn(text, 0, text.length, 1000).map(
    (one) =>
      `${text.slice(one.start, one.end)}  ${formatDecimal(one.value)} ${one.unit || '-'}  ±${formatDecimal(one.step)}${bounds(one)}`,
  )
}

function bounds({ approximate, least, most, value }: Quantity): string {
  if (approximate) return `  ${formatDecimal(least)} to ${formatDecimal(most)}`
  expect([least, most]).toEqual([value, value])
  return ''
}

describe('quantities', () => {
  it('are found with their value, their unit and how exact they are', () => {
    expectKept('quantities.txt', quantitiesOf)
  })

  it('are looked for between two places, and no more than asked', () => {
    const text = '收到91件，办结86件，结转9件'
    const found = (start: number, end: number, most: number): string[] =>
      quantitiesIn(text, start, end, most).map((one) => text.slice(one.start, one.end))
    expect(found(0, text.length, 2)).toEqual(['91件', '86件'])
    expect(found(5, text.length, 9)).toEqual(['86件', '结转9件'.slice(2)])
    expect(found(0, 5, 9)).toEqual(['91件'])
    expect(found(0, 4, 9)).toEqual([])
    expect(found(0, text.length, 0)).toEqual([])
  })
})
