import { describe, expect, it } from 'vitest'
import { documentOf, gridsOf, picture } from '../reading.ts'
import { PdfPage, pdfOf } from './pdf-file.ts'
import { shown, tablePage } from './table-page.ts'

/** The table's row with what else is drawn, from the lower left corner of the page. */
async function rowWith(operators: string): Promise<string> {
  const page = tablePage()
  page.raw(operators)
  const [grid] = gridsOf(await documentOf(pdfOf([page])))
  return picture(grid).join(' / ')
}

/** The third cell of the table's row, as a path. */
const cell = '260 522 80 20 re'

describe('what is cut off', () => {
  it.each([
    ['as a whole is not read', `q 0 0 50 50 re W n ${shown('7', 280, 314)} Q`, '规章@0 | 12@1 | @2'],
    ['until the state is restored only is read', `q 0 0 50 50 re W n Q ${shown('7', 280, 314)}`, '规章@0 | 12@1 | 7@2'],
    ['by either of two paths is not read', `q ${cell} W n 0 0 50 50 re W* n ${shown('7', 280, 314)} Q`, '规章@0 | 12@1 | @2'],
    ['is read where it lies within the path', `q ${cell} W n ${shown('7', 280, 314)} Q`, '规章@0 | 12@1 | 7@2'],
    ['of a number makes it unknown', `q ${cell} W n ${shown('123456', 325, 314)} Q`, '规章@0 | 12@1 | 123\ufffd\ufffd\ufffd@2'],
    [
      'of a label belongs to it, in its own cell',
      `q ${cell} W n ${shown('行政规范性文件', 300, 314)} Q`,
      '规章@0 | 12@1 | 行政规范性文件@2',
    ],
    [
      'of a label above and below what is shown belongs to it',
      `q ${cell} W n ${shown('行政', 280, 296)} ${shown('规范', 280, 314)} ${shown('性文件', 280, 332)} Q`,
      '规章@0 | 12@1 | 行政规范性文件@2',
    ],
    [
      'far from what is shown is none of it',
      `q ${cell} W n ${shown('规章', 280, 314)} ${shown('文件', 280, 414)} Q`,
      '规章@0 | 12@1 | 规章@2',
    ],
  ])('%s', async (_, operators, row) => {
    expect(await rowWith(operators)).toBe(row)
  })
})

it('labels that reach over their rows stand in those that they are drawn for', async () => {
  const page = new PdfPage()
  for (const y of [300, 314, 328, 342]) page.line(100, y, 260, y)
  for (const x of [100, 180, 260]) page.line(x, 300, x, 342)
  const label = (lines: readonly string[], middle: number): void =>
    lines.forEach((line, index) => page.text(110, middle + 3.5 + (index - (lines.length - 1) / 2) * 12, 10, line))
  label(['1.属于', '国家秘密'], 307)
  label(['2.其他', '法律行政法规', '禁止公开'], 321)
  label(['3.危及'], 335)
  for (const [index, value] of ['5', '6', '7'].entries()) page.text(220, 310.5 + index * 14, 10, value)
  const [grid] = gridsOf(await documentOf(pdfOf([page])))
  expect(grid?.cells.map(({ text }) => text.replaceAll('\n', ''))).toEqual([
    '1.属于国家秘密',
    '5',
    '2.其他法律行政法规禁止公开',
    '6',
    '3.危及',
    '7',
  ])
})
