import { describe, expect, it } from 'vitest'
import { keptRows } from '../../src/ingest/blank-rows.ts'

describe('keptRows', () => {
  it('keeps short gaps inside, drops long ones', () => {
    expect(keptRows([0, 2, 9], () => false)).toEqual([0, 1, 2, 9])
    expect(keptRows([0, 6], () => false)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('keeps rows after the last content only where the file has them, five at most', () => {
    expect(keptRows([3], (row) => row < 6)).toEqual([3, 4, 5])
    expect(keptRows([3], () => true)).toEqual([3, 4, 5, 6, 7, 8])
    expect(keptRows([], () => true)).toEqual([])
  })
})
