import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import type { Cell } from '../../../src/core/extract/recognised-report.ts'
import { cleanRows, type PrintedRows, reportText, table3ColumnIds } from './table-lines.ts'
import { textDocument } from './text-document.ts'

function read(text: string) {
  const [report] = extractReports(textDocument(text))
  if (!report) throw new Error('no report')
  const cells = new Map(report.cells.map((cell) => [cell.id as string, cell]))
  const cell = (id: string): Cell => cells.get(id)!
  return { report, cell, row: (id: string) => table3ColumnIds.map((column) => cell(`t3.${id}.${column}`)) }
}

const states = (cells: readonly Cell[]): string[] => cells.map((cell) => cell.state)
const values = (cells: readonly Cell[]): (string | null)[] => cells.map((cell) => cell.value)

describe('a run of digits in place of a row', () => {
  it.each([40, 100, 5_000])('of %i digits is unreadable, and that is soon said', (length) => {
    for (const digit of ['3', '0', '10']) {
      const run = digit.repeat(Math.ceil(length / digit.length))
      const text = reportText(cleanRows, '', '').replace(/(?<=需要另行制作)0{7}/, run)
      expect(text).toContain(run)
      const row = read(text).row('unavailable.needsCreation')
      expect([digit, states(row)]).toEqual([digit, table3ColumnIds.map(() => 'unreadable')])
    }
  })
})

describe('a row that is wrong in print', () => {
  const rows: PrintedRows = {
    newReceived: ['24', '0', '0', '0', '0', '0', '24'],
    // 24 + 0 ≠ 42, but the glued digits can be cut into 2 + 40 = 42.
    'denied.processInformation': ['24', '0', '0', '0', '0', '0', '42'],
    totalProcessed: ['24', '0', '0', '0', '0', '0', '24'],
  }

  it('is read where its cells are parted', () => {
    expect(values(read(reportText(rows, '\t', '\n')).row('denied.processInformation'))).toEqual(rows['denied.processInformation'])
  })

  it('is not cut to fit where they are glued: what the columns speak for stands beside it', () => {
    const row = read(reportText(rows, '', '')).row('denied.processInformation')
    expect(row[0]).toMatchObject({ state: 'unreadable', value: null })
    expect(row[0]?.candidates.toSorted()).toEqual(['2', '24'])
    expect(row[1]?.candidates.toSorted()).toEqual(['0', '40'])
    expect(row[6]).toMatchObject({ value: '42', inferred: true })
  })
})

describe('a glued row with a cell that is blank between digits', () => {
  it('is not cut as if every cell had a digit, where the columns speak against it', () => {
    // As eight digits for seven cells it would be 1 and 1, zeros and 11, or 11, zeros, 1 and 1.
    const rows = { ...cleanRows, totalProcessed: ['11', '0', '0', '0', '0', '', '11'] }
    const row = read(reportText(rows, '', '\n')).row('totalProcessed')
    expect(states(row)).toEqual(table3ColumnIds.map(() => 'unreadable'))
    expect(row[0]?.candidates.toSorted()).toEqual(['1', '11'])
  })

  it('is not read at all where the blank is the total, for which nothing is left then', () => {
    const rows = { ...cleanRows, totalProcessed: ['11', '0', '0', '0', '0', '0', ''] }
    const row = read(reportText(rows, '', '\n')).row('totalProcessed')
    expect(states(row)).toEqual(table3ColumnIds.map(() => 'unreadable'))
  })

  it('but is read where no blank explains more: the row is wrong in print', () => {
    const printed = ['3', '0', '0', '0', '0', '0', '4']
    const fourteen = ['14', '0', '0', '0', '0', '0', '14']
    const rows = { ...cleanRows, newReceived: fourteen, totalProcessed: fourteen, 'unavailable.needsCreation': printed }
    expect(values(read(reportText(rows, '', '\n')).row('unavailable.needsCreation'))).toEqual(printed)
  })
})

describe('a row with one value too few in a full table', () => {
  const rows = { ...cleanRows, granted: ['0', '10', '0', '0', '0', '10'] }

  it('names no cell and no candidate that could be the wrong one', () => {
    const row = read(reportText(rows, '   ', '\n')).row('granted')
    expect(states(row)).toEqual(table3ColumnIds.map(() => 'unreadable'))
    expect(row.flatMap((cell) => cell.candidates)).toEqual([])
  })
})

describe('sentences, notes and page numbers', () => {
  it('a sentence above the table that names its rows is no row', () => {
    const text = reportText(cleanRows, '\t', '\n')
      .replace(/^一、本年新收.*\n/m, '')
      .replace('三、收到和处理政府信息公开申请情况\n', '$&本年新收政府信息公开申请99件，上年结转7件。\n')
    const { row } = read(text)
    expect(states(row('newReceived'))).toEqual(table3ColumnIds.map(() => 'missing'))
    expect(values(row('granted'))).toEqual(cleanRows['granted'])
  })

  it.each(['- 3 -', '— 4 —', '第 5 页 共 9 页', '6 / 9'])('%s between two rows is none of their values', (line) => {
    const text = reportText(cleanRows, '\n', '\n').replace('4.保护第三方合法权益', `${line}\n$&`)
    const { report } = read(text)
    expect(report.cells.filter((cell) => cell.state !== 'number')).toEqual([])
  })

  it('numbers in a note under the last row are not its', () => {
    const text = reportText(cleanRows, '', '').replace('四、政府信息公开行政', '注：统计期限为2024年1月1日至12月31日。$&')
    expect(values(read(text).row('carriedForward'))).toEqual(['0', '0', '0', '0', '0', '0', '0'])
  })

  it.each(['12①', '12²', '12[1]'])('%s is kept to the letter: the mark of a footnote is no digit', (raw) => {
    const text = reportText(cleanRows, '\t', '\n').replace('行政事业性收费\t2', `行政事业性收费\t${raw}`)
    expect(read(text).cell('t2.fees.amount')).toMatchObject({ state: 'text', value: null, raw })
  })

  it('a number that is too many in a row is told as left over', () => {
    const text = reportText(cleanRows, '\t', '\n').replace(/^(2\.重复申请.*)$/m, '$1\t88')
    const { report, row } = read(text)
    expect(states(row('notProcessed.repeated'))).not.toContain('number')
    expect(report.leftovers.map((leftover) => leftover.raw)).toContain('88')
  })
})

describe('text set in columns', () => {
  const label = (lines: readonly string[], numbers: string): string => {
    const middle = Math.floor((lines.length - 1) / 2)
    return lines.map((line, index) => (index === middle ? `${line.padEnd(16, '　')}  ${numbers}` : line)).join('\n')
  }

  it.each(['件', '件次', '条'])('a column of units (%s) between labels and numbers is no label', (unit) => {
    const text = reportText(cleanRows, '　　', '\n').replace(/^(.*?\p{Script=Han})　　(?=\d+　　)/gmu, `$1　　${unit}　　`)
    const { report, row } = read(text)
    expect(text).toContain(`信访举报投诉类申请　　${unit}　　0`)
    expect(values(row('denied.internalAffairs'))).toEqual(cleanRows['denied.internalAffairs'])
    expect(report.cells.filter((cell) => cell.id.startsWith('t3') && cell.state !== 'number')).toEqual([])
  })

  it('labels over several lines keep the numbers that stand beside them', () => {
    const text = reportText(cleanRows, '   ', '\n')
      .replace(/5\.属于三类内部事务信息 +(.*)/, (_, numbers: string) => label(['5.属于三', '类内部事', '务信息'], numbers))
      .replace(/6\.属于四类过程性信息 +(.*)/, (_, numbers: string) => label(['6.属于四类', '过程性信息'], numbers))
    const { report, row } = read(text)
    expect(text).toContain('\n类内部事')
    expect(values(row('denied.internalAffairs'))).toEqual(cleanRows['denied.internalAffairs'])
    expect(report.cells.filter((cell) => cell.state !== 'number')).toEqual([])
  })
})
