import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { cleanRows, reportText } from './table-lines.ts'
import { textDocument } from './text-document.ts'

const text = reportText(cleanRows, '\t', '\n')
const [title = ''] = text.split('\n')
const other = reportText({}, '\t', '\n').replaceAll('2024', '2023')

function read(printed: string) {
  const document = textDocument(printed)
  const report = extractReports(document)[0]!
  const prose = report.prose.map(({ start, end }) => document.text.slice(start, end)).join('')
  return { ...report, prose, leftover: report.leftovers.map(({ raw, span }) => [raw, document.text.slice(span.start, span.end)]) }
}

describe('another report behind the first', () => {
  it('is not mixed with it, and its title is said to be left over', () => {
    const [alone, both] = [read(text), read(text + other)]
    const lastTitle = title.replace('2024', '2023')
    expect(both.leftover).toEqual([...alone.leftover, [lastTitle, lastTitle]])
    expect(both.cells).toEqual(alone.cells)
    expect(both.prose).toBe(alone.prose)
    expect(both.sections).toEqual(alone.sections)
  })

  it('is none where only its title stands there, as in a list of reports', () => {
    const lines = [2022, 2021, 2020].map((year) => `${title.replace('2024', String(year))}\n`).join('')
    expect(read(text + lines)).toMatchObject({ leftover: read(text).leftover, prose: read(text).prose + lines })
    expect(read(lines + text).leftover).toEqual(read(text).leftover)
  })
})
