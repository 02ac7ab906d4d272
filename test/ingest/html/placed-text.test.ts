import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { table3Rows } from '../../../src/core/form/form.ts'
import { seededRandom } from '../../builders/random.ts'
import { documentOf } from '../reading.ts'

const labels = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const rows = [['', ...labels], ...table3Rows('2021', false).map(({ label }) => [label, '4', '0', '2', '0', '0', '1', '7'])]
const page = (table: string, sheet = '') =>
  `<html><head><style>${sheet}</style></head><body><p>青禾县2025年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>${table}</body></html>`
const placed = (style: (x: number, y: number) => string): string[] =>
  rows.flatMap((row, y) => row.map((text, x) => `<div ${style(x, y)}>${text}</div>`))
const inline = (x: number, y: number): string => `style="position:absolute;left:${x * 60}px;top:${y * 20}px"`
const numbersOf = async (html: string) => {
  const document = await documentOf(html)
  const cells = extractReports(document).flatMap((report) => report.cells)
  return { notes: document.notes.map(({ code }) => code), numbers: cells.filter(({ state }) => state === 'number').length }
}

describe('numbers that a page puts at places of their own', () => {
  it('are used in no order that they are written in, and the note says so', async () => {
    for (const divs of [placed(inline), seededRandom(7).shuffle(placed(inline))])
      expect(await numbersOf(page(divs.join('')))).toEqual({ notes: ['placed-text'], numbers: 0 })
    const classes = placed((x, y) => `class="t" style="left:${x * 60}px;top:${y * 20}px"`)
    expect(await numbersOf(page(classes.join(''), '.t{position:absolute}'))).toEqual({ notes: ['placed-text'], numbers: 0 })
  })

  it('do not touch a table of the page, and a few of them are none', async () => {
    const table = `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`
    const few = Array.from({ length: 19 }, (_, y) => `<span ${inline(9, y)}>${y}</span>`).join('')
    expect(await numbersOf(page(table + few))).toEqual({ notes: [], numbers: 175 })
    expect(await numbersOf(page(`${table}${few}<b ${inline(9, 20)}>20</b>`))).toEqual({ notes: ['placed-text'], numbers: 175 })
  })
})
