import fc from 'fast-check'
import { expect, it } from 'vitest'
import { utils } from 'xlsx'
import { extractReports } from '../../../../src/core/extract/extract.ts'
import type { RecognisedReport } from '../../../../src/core/extract/recognised-report.ts'
import { readDocument } from '../../../../src/ingest/read-document.ts'
import { reportSeed, runs } from '../../../builders/arbitraries.ts'
import { judgeCells } from '../../../builders/judge.ts'
import { seededRandom } from '../../../builders/random.ts'
import { type LongTable, longTableOf } from '../../../builders/workbook/aggregate/long-table.ts'
import { workbookBytes } from '../../../builders/workbook/workbook.ts'

async function reportsOf({ rows }: Pick<LongTable, 'rows'>, isCsv: boolean): Promise<RecognisedReport[]> {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '数据')
  const bytes = isCsv ? new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n')) : workbookBytes(book, 'xlsx')
  const read = await readDocument(bytes, isCsv ? 'a.csv' : 'a.xlsx')
  if (!read.ok) throw new Error(read.error.message)
  return extractReports(read.document)
}

it('reads tables with one number a row, organ by organ and year by year', async () => {
  await fc.assert(
    fc.asyncProperty(reportSeed, fc.boolean(), async (seed, isCsv) => {
      const table = longTableOf(seededRandom(seed))
      const reports = await reportsOf(table, isCsv)
      expect(reports.map(({ agency, year }) => `${agency?.value} ${year?.value}`).sort()).toEqual(
        table.organs.map(({ name, year }) => `${name} ${year ?? undefined}`).sort(),
      )
      for (const { name, year, expected } of table.organs) {
        const report = reports.find((each) => each.agency?.value === name && (each.year?.value ?? null) === year)
        const { wrong, phantom, refused, misstated } = judgeCells(report!.cells, expected)
        expect({ name, wrong, phantom, refused, misstated }).toEqual({ name, wrong: [], phantom: [], refused: [], misstated: [] })
      }
    }),
    runs(12),
  )
})

it('takes a cell that is there twice with two numbers for neither', async () => {
  const { rows, organs } = longTableOf(seededRandom(4))
  const [first] = organs
  const at = rows.findIndex((row) => row.includes(first!.name) && row.some((text) => /自然人/.test(text)))
  const value = rows[at]!.findLastIndex((text) => /^\d+$/.test(text))
  const reports = await reportsOf({ rows: [...rows, rows[at]!.with(value, '987654')] }, true)
  const cells = reports.flatMap((report) => report.cells)
  expect(cells.filter((cell) => cell.value === '987654')).toEqual([])
  expect(cells.filter(({ state }) => state === 'unreadable').length).toBe(1)
})
