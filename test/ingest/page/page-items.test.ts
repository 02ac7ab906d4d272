import { describe, expect, it } from 'vitest'
import { lineText, type TextItem } from '../../../src/ingest/page/page-items.ts'

/** Characters of a size whose upper left corner is at a place. */
const item = (text: string, x0: number, y0: number, size: number): TextItem => ({
  text,
  box: { x0, y0, x1: x0 + [...text].length * size * 0.5, y1: y0 + size },
  size,
})

describe('the text of a line', () => {
  it('keeps raised marks of notes away from what they stand behind', () => {
    expect(lineText([item('91', 0, 10, 10), item('2', 10, 9, 6)])).toBe('91[2]')
    expect(lineText([item('规章', 0, 10, 10), item('*', 10, 9, 6)])).toBe('规章[*]')
  })

  it('joins digits that are small but not raised, raised ones of one size, and squares', () => {
    expect(lineText([item('91', 0, 10, 10), item('2', 10, 14, 6)])).toBe('912')
    expect(lineText([item('91', 0, 10, 10), item('2', 10, 8, 10)])).toBe('912')
    expect(lineText([item('m', 0, 10, 10), item('2', 5, 9, 6)])).toBe('m2')
  })
})
