import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import type { Cell } from '../../../src/core/extract/recognised-report.ts'
import { cleanRows, reportText, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

const cellsOf = (text: string): Cell[] => extractReports(textDocument(text))[0]?.cells ?? []
const isRead = (cell: Cell): boolean => cell.state === 'number' && !cell.inferred

describe('text copied from a page', () => {
  it('has a tab between paragraphs that are cells, also blank ones', () => {
    const rows = { ...cleanRows, granted: ['10', '\u00a0', '', '\u00a0', '\u00a0', '\u00a0', '10'] }
    const cells = cellsOf(reportText(rows, '\n\n\t\n\n', '\n\n\n\n\n'))
    for (const line of table3Lines(rows)) {
      const read = cells.filter((cell) => cell.id.startsWith(`t3.${line.id}.`)).map((cell) => cell.value ?? '')
      expect(read, line.id).toEqual(line.cells.map((text) => text.trim()))
    }
    expect(cells.filter((cell) => !isRead(cell)).map((cell) => cell.state)).toEqual(Array(5).fill('blank'))
  })

  it('may have one number a line below heads that stand between tabs', () => {
    const text = reportText(cleanRows, '\n', '\n').replace(/结果维持\n结果纠正\n其他结果\n尚未审结\n总计/g, (heads) =>
      heads.replaceAll('\n', '\t'),
    )
    expect(cellsOf(text).every(isRead)).toBe(true)
  })

  it('may have labels of which every character is a line', () => {
    const cells = cellsOf(
      reportText(cleanRows, '\n', '\n').replace(/^[^\n]*(?:部分公开|三安全)[^\n]*$/gm, (label) => [...label].join('\n')),
    )
    expect(cells.every(isRead)).toBe(true)
  })
})

describe('lines behind their numbers', () => {
  const rows = [
    ['行政复议', '行政诉讼'],
    ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '未经复议直接起诉', '复议后起诉'],
    ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
    ['1', '0', '0', '0', '1', '0', '0', '0', '0', '0', '0', '0', '0', '2', '2'],
  ]
  const report = (lines: readonly string[]) =>
    `云岭市档案局2024年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n${lines.join('\n')}\n五、存在的主要问题及改进情况\n`
  const four = (text: string) => cellsOf(text).filter((cell) => cell.id.startsWith('t4.'))

  it('are read without them where they count up', () => {
    const cells = four(report(rows.map((row, index) => [index + 1, ...row].join('\t'))))
    expect(cells.map((cell) => cell.value)).toEqual(rows[3])
  })

  it('are refused where nothing tells a number too many from the others', () => {
    const cells = four(report([...rows.slice(0, 3), ['9', ...rows[3]!]].map((row) => row.join('\t'))))
    expect(cells.map((cell) => cell.state)).toEqual(Array(15).fill('unreadable'))
  })
})
