import { describe, expect, it } from 'vitest'
import { alignedTable, displayWidth, shortened } from '../../src/cli/aligned.ts'

describe('aligned', () => {
  it('counts Chinese characters as two columns', () => {
    expect(displayWidth('表a“1”')).toBe(8)
    expect(shortened('总体情况', 5)).toBe('总体…')
    expect(shortened('总体', 4)).toBe('总体')
  })

  it('lines up columns', () => {
    expect(
      alignedTable(
        ['', '自然人', '总计'],
        [
          ['新收', '1', '12'],
          ['a', '100', '×'],
        ],
      ),
    ).toEqual(['      自然人  总计', '新收       1    12', 'a        100     ×'])
  })
})
