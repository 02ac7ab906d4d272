import { describe, expect, it } from 'vitest'
import type { FramedPage } from '../../../src/ingest/page/page-frames.ts'
import type { TextItem } from '../../../src/ingest/page/page-items.ts'
import { joinSidePages } from '../../../src/ingest/page/side-pages.ts'

const width = 600

function item(text: string, x: number, y: number): TextItem {
  return { text, box: { x0: x, y0: y, x1: x + text.length * 10, y1: y + 10 }, size: 10 }
}

function page(number: number, items: TextItem[]): FramedPage {
  return { frame: { page: number, quarter: 0, width, height: 800 }, items, rulings: [], height: 800 }
}

const texts = (pages: readonly FramedPage[]): string[] => pages.map(({ items }) => items.map(({ text }) => text).join(' '))

describe('pages that go on beside each other', () => {
  const cut = '二、主动公开政府信息情况'
  const left = page(1, [item(cut, 550, 100), item('规章', 100, 200)])
  const right = page(2, [item('12', 50, 200)])
  const crossing = [[], [item(cut, -20, 100)], []]

  it('are one where the same text is cut at both', () => {
    const joined = joinSidePages([left, right], crossing)
    expect(texts(joined)).toEqual([`${cut} 规章 12`])
    expect(joined[0]?.items.at(-1)?.box.x0).toBe(620)
  })

  it('are not put beside a page that goes on beside another itself', () => {
    const other = page(3, [item('7', 50, 200)])
    expect(texts(joinSidePages([left, right, other], crossing))).toEqual([`${cut} 规章 12`, '7'])
  })

  it('have whole what the edge of the page cuts off, and nothing more of what its cell does', () => {
    const { box } = item(cut, 550, 100)
    const atEdge = { ...item('二、主动', 550, 100), uncut: { text: cut, box } }
    const inCell = { ...item('规范性', 100, 300), uncut: { text: '规范性文件', box: item('规范性文件', 100, 300).box } }
    const [joined] = joinSidePages([page(1, [atEdge, inCell]), right], crossing)
    expect(texts([joined!])).toEqual([`${cut} 规范性 12`])
  })
})
