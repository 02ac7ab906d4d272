import { read, utils } from 'xlsx'
import { describe, expect, it } from 'vitest'
import { csvLine, textCell } from '../../../src/core/export/text-cell.ts'

const dangerous = [
  '=1+1',
  '=HYPERLINK("x","点我")',
  '+86 21',
  '-5',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
]

describe('text in an exported table', () => {
  it.each(dangerous)('%j stays text', (text) => {
    expect(textCell(text)).toBe(`'${text}`)
  })

  it('that no spreadsheet takes for a formula is left as it is', () => {
    for (const text of ['云岭县林草局', '91件', '', '一=二', '"', 'a,b', '2025']) expect(textCell(text)).toBe(text)
  })

  it('comes out of a spreadsheet reader as text, never as a formula, quotes and breaks included', () => {
    const texts = [...dangerous, '含"引号",逗号', '两\n行', '局']
    const line = csvLine([7, ...texts, null])
    const sheet = read(line, { type: 'string', raw: false }).Sheets['Sheet1'] ?? {}
    const cells = Object.entries(sheet).filter(([name]) => !name.startsWith('!'))
    expect(cells.filter(([, cell]) => (cell as { f?: string }).f !== undefined)).toEqual([])
    const [row] = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: false })
    expect(row?.slice(1, texts.length + 1)).toEqual(texts.map(textCell))
  })
})
