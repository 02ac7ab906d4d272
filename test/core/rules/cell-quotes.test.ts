import { describe, expect, it } from 'vitest'
import { cellQuotes } from '../../../src/core/rules/cell-quotes.ts'
import { reportInput } from './report-builder.ts'

describe('the source beside cells', () => {
  const input = reportInput({ cells: { 't3.granted.naturalPerson': '32', 't3.granted.total': '38' } })
  const cells = new Map(input.cells)
  cells.delete('t3.granted.business')

  it('is of the cells that the report has', () => {
    const quotes = (ids: Parameters<typeof cellQuotes>[1]) => cellQuotes({ ...input, cells }, ids).map(({ text }) => text)
    expect(quotes(['t3.granted.naturalPerson', 't3.granted.business'])).toEqual(['32'])
    expect(quotes(['t3.granted.business'])).toEqual([])
  })
})
