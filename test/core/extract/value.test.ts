import { describe, expect, it } from 'vitest'
import { readValue } from '../../../src/core/extract/value.ts'

const stateOf = (raw: string) => readValue(raw).state

describe('what a sheet shows in place of a number', () => {
  it('is unreadable where it took the number for a day, or has not worked it out', () => {
    for (const raw of [
      '3月1日',
      '2024年3月1日',
      '2024年3月',
      '2024/3/1',
      '2024-03-01',
      '2024/3',
      '1-Mar',
      '1-Mar-24',
      'Mar-24',
      '=SUM(A1:A3)',
      '#REF!',
    ])
      expect([raw, stateOf(raw)]).toEqual([raw, 'unreadable'])
  })

  it('stays text where it is one, to the letter', () => {
    for (const raw of ['/', '—', '22（其中修订16件）', '251000元', '1-2件', '2024年'])
      expect([raw, stateOf(raw)]).toEqual([raw, 'text'])
  })
})

describe('digits led by zeros', () => {
  it('are no number, whatever stands behind them', () => {
    for (const raw of ['00', '007', '0869.906141', '00.5', '-05', '0,123', '０１２'])
      expect([raw, readValue(raw)]).toEqual([raw, { state: 'unreadable', value: null, candidates: [] }])
  })

  it('but one zero is, alone or before a point', () => {
    for (const raw of ['0', '0.5', '-0.25', '0.00']) expect([raw, stateOf(raw)]).toEqual([raw, 'number'])
  })
})

describe('digits with white space between them', () => {
  it('are unreadable, and offered as one number and its parts only where they do not look like two', () => {
    for (const [raw, ...candidates] of [
      ['4 4 2', '442', '44', '42'],
      ['1 2', '12', '1', '2'],
      ['0 3', '0', '3'],
      ['1 . 5', '1.5'],
      ['1 234', '1234', '1', '234'],
      ['12\u00a0345.6', '12345.6', '12', '345.6'],
      // The total of a row, and the number of the next one.
      ['442 2'],
      ['30 11'],
      ['1 2345'],
      ['1234 567'],
    ] as const)
      expect([raw, readValue(raw)]).toEqual([raw, { state: 'unreadable', value: null, candidates }])
  })
})
