import { describe, expect, it } from 'vitest'
import { proseOf } from '../../../src/core/claims/prose.ts'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { documentOf } from '../../ingest/reading.ts'
import { cleanRows, reportText, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

const text = reportText(cleanRows, '\t', '\n')
const three = /申请人情况\t[^]*?(?=四、政府信息公开)/.exec(text)![0]

function read(printed: string) {
  const document = textDocument(printed)
  const report = extractReports(document)[0]!
  const cells = report.cells.filter(({ id }) => id.startsWith('t3.'))
  return { cells, year: report.year?.value, prose: proseOf(report, document).flat.text }
}
const once = read(text)

describe('a table that stands there twice', () => {
  it('is read once where both say the same, and neither is prose', () => {
    const twice = read(text.replace(three, three + three))
    expect(twice.cells.map(({ value }) => value)).toEqual(once.cells.map(({ value }) => value))
    expect(twice.prose).not.toContain('本年新收')
  })

  it('is read where it stands once more with its labels alone', () => {
    const labels = three.replaceAll(/\t[\d\t]+$/gm, '')
    expect(labels).not.toBe(three)
    for (const both of [labels + three, three + labels])
      expect(read(text.replace(three, both)).cells.map(({ value }) => value)).toEqual(once.cells.map(({ value }) => value))
  })

  it('is read where a page holds each of its parts twice, one behind the other', async () => {
    const half = table3Lines(cleanRows).length / 2
    const part = (from: number, to: number): string =>
      `<table>${table3Lines(cleanRows)
        .slice(from, to)
        .map(({ label, cells }) => `<tr><td>${[label, ...cells].join('</td><td>')}</td></tr>`)
        .join('')}</table>`
    const [upper, lower] = [part(0, half), part(half, 25)]
    const page = (...parts: string[]): string =>
      `<h1>云岭市档案局2024年政府信息公开工作年度报告</h1><h2>三、收到和处理政府信息公开申请情况</h2>${parts.join('\n')}<h2>五、存在的主要问题及改进情况</h2>`
    const numbers = async (html: string): Promise<unknown[]> => {
      const document = await documentOf(html)
      const report = extractReports(document)[0]!
      expect(proseOf(report, document).flat.text).not.toContain('本年新收')
      return report.cells.filter(({ id }) => id.startsWith('t3.')).map(({ value }) => value)
    }
    const single = await numbers(page(upper, lower))
    expect(single).toContain('11')
    expect(await numbers(page(upper, upper, lower, lower))).toEqual(single)
  })

  it('is read where the labels alone have the number of a page between them, or a number of their own in brackets', () => {
    const labels = three
      .replaceAll(/\t[\d\t]+$/gm, '')
      .replace('（七）', '－5－\n（七）')
      .replace('（一）予以', '（1）予以')
    expect(labels).toContain('－5－')
    expect(read(text.replace(three, three + labels)).cells.map(({ value }) => value)).toEqual(
      once.cells.map(({ value }) => value),
    )
  })

  it('is read where strokes stand in place of its numbers and its labels stand there once more', () => {
    const strokes = three.replaceAll(/(?<=\t)\d+(?=[\t\n])/g, '--')
    const labels = three.replaceAll(/\t[\d\t]+$/gm, '')
    const states = read(text.replace(three, strokes + labels)).cells.map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['text']))
  })

  it('is not certain where a number differs', () => {
    const other = three.replace('\t10\t', '\t12\t')
    expect(other).not.toBe(three)
    expect(new Set(read(text.replace(three, three + other)).cells.map(({ state }) => state))).toEqual(new Set(['unreadable']))
  })
})

describe("last year's table under its caption", () => {
  const caption = (year: number): string => text.replace(three, `${year}年：\n${three}`)

  it('is not taken for the report’s own where that was not recognised', () => {
    expect(new Set(read(caption(2023)).cells.map(({ state }) => state))).toEqual(new Set(['unreadable']))
  })

  it('is told from this year’s, which has one as well', () => {
    expect(read(caption(2024)).cells.map(({ value }) => value)).toEqual(once.cells.map(({ value }) => value))
  })
})

describe('a list of reports above the one that is shown', () => {
  const titles = [2025, 2024, 2023].map((year) => `云岭市青禾区档案局${year}年政府信息公开工作年度报告\n`).join('')
  const period = '本报告统计期限自2024年1月1日起至2024年12月31日止。\n'

  it('does not say which year it is of where its period does', () => {
    expect(read(titles + text.replace('一、总体情况', `${period}一、总体情况`)).year).toBe(2024)
  })

  it('names its first where no period is stated, and a period that no title names does not count', () => {
    expect(read(titles + text).year).toBe(2025)
    expect(read(text.replace('一、总体情况', `${period.replaceAll('2024', '2022')}一、总体情况`)).year).toBe(2024)
  })
})
