import { expect, it } from 'vitest'
import { facingPages } from '../../../src/ingest/page/facing-pages.ts'
import type { FramedPage } from '../../../src/ingest/page/page-frames.ts'
import type { TextItem } from '../../../src/ingest/page/page-items.ts'
import type { Ruling } from '../../../src/ingest/page/rulings.ts'

const [width, height] = [1_200, 800]
/** Where the tables of the two pages begin. */
const [left, right] = [50, 650]

function label(x: number): TextItem {
  const [y0, y1] = [100, 110]
  const whole = { x0: x + 10, y0, x1: x + 130, y1 }
  return { text: '行政规范', box: { ...whole, x1: x + 50 }, size: 10, uncut: { text: '行政规范性文件', box: whole } }
}

function tableAt(x: number, lines: number): Ruling[] {
  return Array.from({ length: lines }, (_, at) => [
    { horizontal: true, at: 100 + (at % 20) * 20, from: x, to: x + 500 },
    { horizontal: false, at: x + (at % 10) * 50, from: 100, to: 500 },
  ]).flat()
}

function sheet(lines: number): FramedPage {
  return {
    frame: { page: 1, quarter: 0, width, height },
    items: [label(left), label(right)],
    rulings: [...tableAt(left, lines), ...tableAt(right, lines)],
    height,
  }
}

it('moves the right page to where the left one stands, with what its cells cut off', () => {
  const [one, other, ...rest] = facingPages(sheet(4))
  expect(rest).toEqual([])
  expect(other?.items).toEqual(one?.items)
  expect(other?.rulings).toEqual(one?.rulings)
  expect(other?.items[0]?.uncut?.box).toEqual(label(left).uncut?.box)
})

it('parts a drawing of more lines than a call takes arguments', () => {
  expect(facingPages(sheet(150_000))).toHaveLength(2)
})
