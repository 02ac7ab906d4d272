import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { cleanRows, reportText, table3ColumnIds, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

/** Tables on one line each: only a space parts the last number of a row from the label of the next. */
const text = reportText(cleanRows, ' | ', ' ').replaceAll(/(?=[三四五]、(?:收到|政府|存在))|(?<=情况\n?)(?=行政复议)/g, '\n\n')
const { cells } = extractReports(textDocument(text))[0]!
const read = (id: string) => cells.find((cell) => cell.id === id)!

describe('a table whose rows stand on one line between bars', () => {
  it('has its last number of a row before a label that has its own number behind it', () => {
    expect(text).toContain('| 11 二、上年结转')
    for (const { id, cells: printed } of table3Lines(cleanRows))
      expect([id, table3ColumnIds.map((column) => read(`t3.${id}.${column}`).value)]).toEqual([id, printed])
  })

  it('has its very last number, though no bar closes it and blank lines follow', () => {
    expect(text).toMatch(/\| 3\s\n\n/)
    expect(read('t4.litigationAfterReconsideration.total')).toMatchObject({ state: 'number', value: '3' })
  })

  it('does not say whether a digit between a number and a bare label is the row’s', () => {
    const bare = text.replace('2.其他法律行政法规禁止公开', '其他法律行政法规禁止公开')
    expect(bare).not.toBe(text)
    const short = extractReports(textDocument(bare.replace(/0 其他法律/, '2 其他法律')))[0]!.cells
    expect(short.find(({ id }) => id === 't3.denied.stateSecret.total')).not.toMatchObject({ state: 'number', value: '0' })
  })
})
