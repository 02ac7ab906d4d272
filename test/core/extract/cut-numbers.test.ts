import { describe, expect, it } from 'vitest'
import { examineDocument } from '../../../src/core/examine.ts'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { padded } from '../../builders/text/column-width.ts'
import { cleanRows, type PrintedRows, reportText, table3ColumnIds, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

const rows: PrintedRows = {
  ...cleanRows,
  newReceived: ['1234', '0', '0', '5', '0', '0', '1239'],
  granted: ['1233', '0', '0', '5', '0', '0', '1238'],
  totalProcessed: ['1234', '0', '0', '5', '0', '0', '1239'],
}
/** So many characters of a number stand on one line. */
const room = 3

const upper = (cell: string): string => cell.slice(0, room)
const rest = (cell: string): string => cell.slice(room)
const ifShort = (cell: string): string => (cell.length > room ? '' : cell)

/** The report with the rows of table three as `lineOf` sets the labels and cells of one. */
function report(lineOf: (label: string, cells: readonly string[]) => string[]): string {
  const text = reportText(rows, '\t', '\n')
  return table3Lines(rows).reduce(
    (done, { label, cells }) => done.replace([label, ...cells].join('\t'), () => lineOf(label, cells).join('\n')),
    text,
  )
}

/** Set in columns of spaces. */
const inColumns = (label: string, cells: readonly string[]): string =>
  (padded(label, 80) + cells.map((cell) => padded(cell, 9)).join('')).trimEnd()

/** Drawn with bars, labels of two lines and numbers of three characters. */
function drawn(label: string, cells: readonly string[]): string[] {
  const line = (words: string, of: (cell: string) => string): string =>
    `| ${padded(words, 40)} |${cells.map((cell) => ` ${padded(of(cell), room)} |`).join('')}`
  const isLong = cells.some((cell) => cell.length > room)
  return isLong ? [line(label, upper), line('', rest)] : [line(label, upper)]
}

const states = (text: string, row: string): string[] => {
  const { cells } = extractReports(textDocument(text))[0]!
  return table3ColumnIds.map((column) => {
    const { value, state } = cells.find(({ id }) => id === `t3.${row}.${column}`)!
    return value ?? state
  })
}
const cut = (row: string): string[] => rows[row]!.map((cell) => (cell.length > room ? 'unreadable' : cell))

describe('numbers too long for their column of a page', () => {
  const around = report((label, cells) =>
    cells.some((cell) => cell.length > room)
      ? [
          inColumns(
            '',
            cells.map((cell) => (ifShort(cell) === '' ? upper(cell) : '')),
          ),
          inColumns(label, cells.map(ifShort)),
          inColumns('', cells.map(rest)),
        ]
      : [inColumns(label, cells)],
  )
  const below = report((label, cells) => [inColumns(label, cells.map(upper)), inColumns('', cells.map(rest))])

  it.each([
    ['one half above the row and the other below', around],
    ['one half on the row and the other below', below],
  ])('are unreadable, %s, and the others of their rows are read', (_, text) => {
    for (const { id, cells } of table3Lines(rows))
      expect([id, states(text, id)]).toEqual([id, cells.map((cell) => (cell.length > room ? 'unreadable' : cell))])
    expect(errorsIn(text)).toEqual([])
  })

  it('are not told from others where the label pushes those of their row out of the columns', () => {
    const label = '一、本年新收政府信息公开申请数量'
    const pushed = around.replace(padded(label, 80), padded(label, 80 + 9 * 2))
    expect(pushed).not.toBe(around)
    expect(states(pushed, 'newReceived').filter((value) => /^[1-9]/.test(value))).toEqual([])
  })
})

describe('numbers too long for their column of a drawn table', () => {
  const rule = `+${'-'.repeat(42)}+${'-----+'.repeat(7)}`

  it.each([
    ['a rule parts its rows', (label: string, cells: readonly string[]) => [rule, ...drawn(label, cells), rule]],
    ['no rule parts its rows', drawn],
  ])('are unreadable where %s', (_, lineOf) => {
    const text = report(lineOf)
    for (const row of ['newReceived', 'granted', 'totalProcessed']) expect([row, states(text, row)]).toEqual([row, cut(row)])
    expect(states(text, 'denied.internalAffairs')).toEqual(rows['denied.internalAffairs'])
    expect(errorsIn(text)).toEqual([])
  })

  it('are so beside the rest of a label', () => {
    const blank = padded('', 40)
    const text = report(drawn).replace(
      new RegExp(`申请数量( +[|].*\n[|] )${blank}`),
      (_, between: string) => `        ${between}${padded('申请数量', 40)}`,
    )
    expect(text).toContain('| 申请数量 ')
    expect(states(text, 'newReceived').filter((value) => /^[1-9]\d/.test(value))).toEqual([])
  })
})

function errorsIn(text: string): string[] {
  return examineDocument(textDocument(text)).flatMap(({ verdicts }) =>
    verdicts.flatMap(({ outcome, severity, rule, statement }) =>
      outcome === 'failed' && severity === 'error' ? [`${rule}: ${statement}`] : [],
    ),
  )
}
