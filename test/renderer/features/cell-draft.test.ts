import { describe, expect, it } from 'vitest'
import type { EffectiveCell } from '../../../src/core/rules/rule.ts'
import { draftOf, isSame, parseDraft } from '../../../src/renderer/features/tables/cell-draft.ts'

const cell = (change: Partial<EffectiveCell>): EffectiveCell => ({
  id: 't3.newReceived.total',
  state: 'number',
  value: '91',
  raw: '91',
  inferred: false,
  where: null,
  span: null,
  candidates: [],
  corrected: null,
  ...change,
})

describe('what is typed into a cell', () => {
  it('takes exact decimals only as numbers', () => {
    expect(parseDraft('91')).toEqual({ state: 'number', value: '91', raw: null })
    expect(parseDraft(' 5949.088667 ')).toEqual({ state: 'number', value: '5949.088667', raw: null })
    expect(parseDraft('-3')).toEqual({ state: 'number', value: '-3', raw: null })
    expect(parseDraft('９１')).toEqual({ state: 'number', value: '91', raw: null })
  })

  it('refuses numbers that are not exact: separators, gaps, too many places', () => {
    for (const typed of ['1,234', '1 234', '1，234', '12%', '0.123456789', '1234567890123456789', '1..2'])
      expect(parseDraft(typed), typed).toBeNull()
  })

  it('keeps nothing, the word for a missing cell and other words apart', () => {
    expect(parseDraft('  ')).toEqual({ state: 'blank', value: null, raw: null })
    expect(parseDraft('缺')).toEqual({ state: 'missing', value: null, raw: null })
    expect(parseDraft('/')).toEqual({ state: 'text', value: null, raw: '/' })
    expect(parseDraft('22（其中修订16件）')).toEqual({ state: 'text', value: null, raw: '22（其中修订16件）' })
  })

  it('begins with the cell as it stands and reads that back as the same', () => {
    for (const one of [
      cell({}),
      cell({ state: 'blank', value: null, raw: null }),
      cell({ state: 'text', value: null, raw: '/' }),
      cell({ state: 'missing', value: null, raw: null }),
    ]) {
      const draft = parseDraft(draftOf(one))
      expect(draft && isSame(draft, one), one.state).toBe(true)
    }
    expect(isSame({ state: 'number', value: '92', raw: null }, cell({}))).toBe(false)
  })
})
