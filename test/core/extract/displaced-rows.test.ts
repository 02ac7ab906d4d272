import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { readRendered } from '../../builders/examine-rendered.ts'
import { oddPairFromSeed } from '../../builders/odd/odd-report.ts'
import { layoutOf } from '../../builders/render.ts'
import { wildFromSeed } from '../../builders/wild/wild-report.ts'
import { cleanRows, reportText, table3ColumnIds } from './table-lines.ts'
import { textDocument } from './text-document.ts'

const rowOf = (text: string, row: string): string[] => {
  const { cells } = extractReports(textDocument(text))[0]!
  return table3ColumnIds.map((column) => {
    const { value, state } = cells.find(({ id }) => id === `t3.${row}.${column}`)!
    return value ?? state
  })
}
const zeros = ['0', '0', '0', '0', '0', '0', '0']
const refused = table3ColumnIds.map(() => 'unreadable')
const lineOf = (label: string, cells: readonly string[]): string => [label, ...cells].join(' | ')
const blanks = ' |'.repeat(7)

/** The report between bars, with the line of one of its rows as given. */
const withLine = (label: string, line: string): string =>
  reportText(cleanRows, ' | ', '\n').replace(new RegExp(`^${label}.*$`, 'm'), () => line)

describe('rows of a table drawn in narrow columns', () => {
  it('have their numbers where the label goes on below these', () => {
    const text = withLine(
      '7.属于行政执法案卷',
      `${lineOf('7.属于行政执', ['0', '2', '0', '0', '0', '0', '2'])}\n法案卷${blanks}`,
    ).replace(/^7.属于行政执法案卷.*$/m, '')
    expect(rowOf(text, 'denied.enforcementFiles')).toEqual(['0', '2', '0', '0', '0', '0', '2'])
    expect(rowOf(text, 'denied.processInformation')).toEqual(zeros)
    expect(rowOf(text, 'denied.administrativeQuery')).toEqual(zeros)
  })

  it('have none of the next row’s, where their own are loose above the rest of their label', () => {
    const text = withLine(
      '6.属于四类过程性信息',
      `${lineOf('（三）不予公开', ['6.属', '4', '1', '0', '0', '0', '0'])}\n | 于四类过程性 |${blanks}`,
    )
    expect(rowOf(text, 'denied.processInformation').filter((value) => /\d/.test(value))).toEqual([])
  })
})

it('is not certain of a total right below which digits stand alone, as where its line was folded', () => {
  const [label] = /^一、本年新收.*$/m.exec(reportText(cleanRows, '\t', '\n')) ?? []
  const text = reportText(cleanRows, '\t', '\n').replace(label!, `${label}\n5`)
  expect(rowOf(text, 'newReceived')).toEqual(['11', '0', '0', '0', '0', '0', 'unreadable'])
})

it('gives no column to a number that no sum of its row bears out', () => {
  const lines = reportText(cleanRows, '\n', '\n').replace(/(3\.要求提供公开出版物\n)(?:0\n){7}/, '$1\n\n3\n\n\n\n\n\n\n\n')
  expect(rowOf(lines, 'notProcessed.publication')).toEqual(refused)
})

// Rests below numbers that their label has pushed out of their columns; a row that is one short in lines that count themselves;
// labels in one cell, cut over lines; the last row among line ends, where a column is lost; pages' numbers in a row that is
// short; numbers in one cell where a column is lost; a number with a mark and a blank total; a label's number that is doubled; a page's number in a table without heads that lost a
// column.
it.each([
  ['text-cut-below', 5183],
  ['text-counted-lines', 448],
  ['text-cut-labels', 240],
  ['text-blank-lines', 9220],
  ['text-empty-lines', 5090],
  ['text-pipe-covered', 9225],
  ['text-narrow-lines', 9047],
  ['text-tab-rows', 31777],
  ['text-tab-rows', 31722],
  ['text-page-heights', 31339],
  ['text-bar-run', 31404],
])('refuses numbers of which nothing says whose they are: %s', async (id, seed) => {
  const rendered = wildFromSeed(layoutOf(id), seed)
  const { judgement, errors } = await readRendered(rendered)
  expect([judgement.wrong, judgement.phantom, rendered.flawed ? [] : errors]).toEqual([[], [], []])
})

// The total first where only the sums say so, some heads being cut; 小计 behind the heads that are read after it.
it.each([
  ['text-page-heights', 31096],
  ['text-page-heights', 32301],
  ['text-wrapped', 32270],
])('takes no column for another whose heads are cut over the lines of a page: %s', async (id, seed) => {
  const { judgement, errors } = await readRendered(oddPairFromSeed(layoutOf(id), seed))
  expect([judgement.wrong, judgement.phantom, errors]).toEqual([[], [], []])
})

it('takes no number of table two for another column’s where its heads are cut and stand in another order', () => {
  const shuffled = [
    '            本年废止  现行有效  本年制发',
    '            件数：    件数：    件数：',
    '规章        0         0         0',
  ]
  const block = ['第二十条第（一）项', ...shuffled, '行政规范性文件  0         149       6', '第二十条第（五）项'].join('\n')
  const text = reportText(cleanRows, '\t', '\n').replace(/第二十条第（一）项[^]*?第二十条第（五）项/, block)
  const plain = text.replaceAll('\t', '          ')
  const { cells } = extractReports(textDocument(plain))[0]!
  const own = cells.filter(({ id }) => id.startsWith('t2.normativeDocuments.'))
  expect(own.filter(({ value }) => value === '6' || value === '149').map(({ id, value }) => [id, value])).toEqual([])
})
