import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../../builders/arbitraries.ts'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { cleanRows, reportText } from './table-lines.ts'
import { textDocument } from './text-document.ts'

const read = (text: string) => extractReports(textDocument(text))[0]!.cells
const shown = (text: string, row: string) =>
  read(text)
    .filter(({ id }) => id.startsWith(`${row}.`))
    .map(({ state, value }) => value ?? state)

/** Table two of the report, its first two rows given. */
const withRows = (rows: string, end: string): string =>
  reportText(cleanRows, end, end).replace(/规章\n[^]*?(?=\n+第二十条第（五）项)/, rows)

it('refuses a block of table two whose numbers may be those of either row', () => {
  for (const [rows, end] of [
    ['规章\n\n0\n\n5\n\n195\n\n行政规范性文件', '\n\n'],
    ['规章\n0\n5\n195\n行政规范性文件', '\n'],
  ] as const)
    for (const row of ['t2.regulations', 't2.normativeDocuments'])
      expect(shown(withRows(rows, end), row)).toEqual(['unreadable', 'unreadable', 'unreadable'])
})

it('reads such a block where the line ends of its blanks are there', () => {
  const text = withRows('规章\n\n0\n\n5\n\n195\n\n行政规范性文件\n\n\n\n\n', '\n\n')
  expect(shown(text, 't2.regulations')).toEqual(['0', '5', '195'])
  expect(shown(text, 't2.normativeDocuments')).toEqual(['blank', 'blank', 'blank'])
})

const large = fc.integer({ min: 1000, max: 99_999_999 })
const spaced = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0')

it('takes a number with spaces between its thousands for no smaller one, a cell or a row a line', () => {
  fc.assert(
    fc.property(large, fc.constantFrom('\n', ' '), (fees, separator) => {
      const text = reportText(cleanRows, separator, '\n').replace(/(行政事业性收费\s)\d+/, `$1${spaced(fees)}`)
      const [cell] = read(text).filter(({ id }) => id === 't2.fees.amount')
      expect(cell).toMatchObject({ state: 'unreadable', value: null })
    }),
    runs(30),
  )
})

it('keeps a number and its unit together, whatever its sign', () => {
  const text = reportText(cleanRows, '\n', '\n').replace(/(行政强制\s)\d+/, '$1-7 件')
  expect(read(text).find(({ id }) => id === 't2.coercion.processed')).toMatchObject({ state: 'text', raw: '-7 件' })
})
