import { describe, expect, it } from 'vitest'
import { textLocator } from '../../src/core/document/locator.ts'
import type { Grid, SourceDocument } from '../../src/core/document/source-document.ts'
import { extractReports } from '../../src/core/extract/extract.ts'
import { stepsByFile } from './counted-steps.ts'

/** As in growth.test.ts: two for what is linear, four for what is quadratic. */
const most = 2.6
const sizes = [300, 600, 1_200]

/** A workbook of sheets of rows, as its readers lay it out. */
function workbook(sheets: readonly (readonly (readonly string[])[])[]): SourceDocument {
  let text = ''
  const blocks = sheets.map((rows, sheet): Grid => {
    const from = text.length
    const cells = rows.flatMap((fields, row) =>
      fields.map((field, column) => {
        const start = text.length
        text += `${field}${column === fields.length - 1 ? '\n' : '\t'}`
        const span = { start, end: start + field.length }
        return { row, column, rowSpan: 1, columnSpan: 1, text: field, span, where: textLocator(span.start, span.end) }
      }),
    )
    const columns = Math.max(...rows.map((fields) => fields.length))
    return { kind: 'grid', span: { start: from, end: text.length }, rows: rows.length, columns, cells, sheet: `表${sheet + 1}` }
  })
  return { format: 'xlsx', encoding: null, text, blocks, notes: [] }
}

const heads = ['单位名称', '本年新收政府信息公开申请数量', '予以公开', '结转下年度继续办理']
const otherHeads = ['单位名称', '部分公开', '重复申请', '国家秘密']
const organ = (at: number, name = `青禾区第${at}局`): string[] => [name, String(at % 7), '0', String(at % 5)]
const several = <T>(count: number, item: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => item(at))

const classes: readonly (readonly [string, (count: number) => SourceDocument])[] = [
  ['organs', (count) => workbook([[heads, ...several(count, (at) => organ(at))]])],
  ['organs of one name', (count) => workbook([[heads, ...several(count, (at) => organ(at, '民政局'))]])],
  [
    'sums of one name behind their organs',
    (count) => workbook([[heads, ...several(count, (at) => organ(at, at % 3 === 2 ? '小计' : `青禾区第${at}局`))]]),
  ],
  [
    'heads that change again and again',
    (count) => workbook([several(count, (at) => [heads, organ(at), organ(at + 1), otherHeads, organ(at), organ(at + 1)]).flat()]),
  ],
  ['heads printed again', (count) => workbook([several(count, (at) => [heads, organ(2 * at), organ(2 * at + 1)]).flat()])],
  ['rows of heads alone', (count) => workbook([[...several(count, () => heads), organ(1), organ(2)]])],
  [
    'tables with blank rows between them',
    (count) => workbook([several(count, (at) => [heads, organ(2 * at), organ(2 * at + 1), ['', '', '', '']]).flat()]),
  ],
  ['sheets', (count) => workbook(several(count / 10, (at) => [heads, organ(at), organ(at + 1)]))],
  [
    'columns of heads of one kind',
    (count) =>
      workbook([
        [
          ['单位名称', ...several(count / 4, (at) => (at % 2 === 0 ? '其他' : `自然人${at}`))],
          ['青禾区民政局', ...several(count / 4, () => '1')],
        ],
      ]),
  ],
]

/** Files that a workbook costs fewer steps than this say nothing by their growth. */
const fewest = 2_000

describe('what an aggregated workbook costs grows with its size in every file, whatever it repeats', () => {
  it.each(classes)('%s', { timeout: 120_000 }, (_, made) => {
    const [small, middle, large] = sizes.map((count) => {
      const document = made(count)
      return stepsByFile(
        (url) => url.includes('/src/core/extract/'),
        () => extractReports(document),
      )
    })
    const grown = [...(large ?? [])].flatMap(([url, steps]): [string, number][] => {
      const [first, second] = [small?.get(url) ?? 0, middle?.get(url) ?? 0]
      return steps < fewest ? [] : [[url.replace(/^.*\//, ''), Math.min(second / first, steps / second)]]
    })
    expect(grown.length).toBeGreaterThan(3)
    expect(grown.filter(([, growth]) => growth > most)).toEqual([])
  })
})
