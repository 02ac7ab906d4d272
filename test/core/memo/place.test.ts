import { describe, expect, it } from 'vitest'
import { placeLine, placerOf } from '../../../src/core/memo/place.ts'

describe('places in words', () => {
  const place = placerOf('甲乙\n\n丙丁戊')

  it('count lines and characters from one and keep the exact offsets', () => {
    expect(placeLine(place({ kind: 'text', start: 0, end: 1 }))).toBe('第 1 行第 1 字（字符位 0–1）')
    expect(placeLine(place({ kind: 'text', start: 3, end: 3 }))).toBe('第 2 行第 1 字（字符位 3–3）')
    expect(place({ kind: 'text', start: 6, end: 7 }).short).toEqual(['3:3', '6–7'])
  })

  it('name sheets and pages in their own terms', () => {
    expect(placeLine(place({ kind: 'sheet', sheet: '表三', cell: 'D12' }))).toBe('D12（工作表“表三”）')
    expect(placeLine(place({ kind: 'page', page: 3, box: [10, 20.04, 30.26, 40] }))).toBe('第 3 页（位置 10, 20, 30.3, 40 磅）')
  })
})
