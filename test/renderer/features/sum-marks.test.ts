import { describe, expect, it } from 'vitest'
import { checkReport } from '../../../src/core/rules/check.ts'
import { sumMarks } from '../../../src/renderer/features/tables/sum-marks.ts'
import { reportInput } from '../../core/rules/report-builder.ts'

describe('the sums beside the grid', () => {
  const input = reportInput({
    cells: {
      't3.newReceived.naturalPerson': '5',
      't3.newReceived.total': '3',
      't3.granted.business': { state: 'missing' },
      't3.granted.research': { state: 'unreadable', raw: '1 2' },
      't4.reconsideration.upheld': { state: 'text', raw: '/' },
    },
  })
  const marks = sumMarks(checkReport(input), input.cells)

  it('agree, are off by so much, lack so many cells, or cannot be told', () => {
    expect(marks.get('t3.row-total¦carriedOver')).toMatchObject({ state: 'agrees', text: '✓' })
    expect(marks.get('t3.row-total¦newReceived')).toMatchObject({ state: 'off', text: '差 −2', difference: '−2' })
    expect(marks.get('t3.row-total¦granted')).toMatchObject({ state: 'open', text: '缺 2', unread: 2 })
    expect(marks.get('t4.row-total¦reconsideration')).toMatchObject({ state: 'unknown' })
    expect(marks.get('t3.balance¦naturalPerson')).toMatchObject({ state: 'off', text: '差 −5' })
    expect(marks.get('t3.column-total¦business')).toMatchObject({ state: 'open', unread: 1 })
  })

  it('are one for each row and group and two for each column', () => {
    expect(marks.size).toBe(25 + 3 + 7 + 7)
  })
})
