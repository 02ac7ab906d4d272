import { describe, expect, it } from 'vitest'
import { shownNames } from '../../../../src/renderer/features/import/shown-names.ts'

describe('the names of files that are listed together', () => {
  it('are their own, with the archive that they are in', () => {
    expect(shownNames(['/报送/甲局/甲.pdf', 'C:\\报送\\乙.txt', '/报送/汇总.zip/乙局/丙.doc'])).toEqual([
      '甲.pdf',
      '乙.txt',
      '汇总.zip › 丙.doc',
    ])
  })

  it('have their folder before them where they share one', () => {
    expect(shownNames(['/报送/甲局/年报.pdf', '/报送/乙局/年报.pdf', '/报送/丙.pdf'])).toEqual([
      '甲局 › 年报.pdf',
      '乙局 › 年报.pdf',
      '丙.pdf',
    ])
    expect(shownNames(['/a.zip/甲局/年报.pdf', '/a.zip/乙局/年报.pdf'])).toEqual(['甲局 › 年报.pdf', '乙局 › 年报.pdf'])
  })
})
