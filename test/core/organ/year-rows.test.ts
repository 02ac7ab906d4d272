import { describe, expect, it } from 'vitest'
import { cellIds } from '../../../src/core/form/form.ts'
import type { OrganReport } from '../../../src/core/organ/organ-views.ts'
import { differingCells, organYears, yearRows } from '../../../src/core/organ/year-rows.ts'

type Cells = Record<string, OrganReport['cells'][number]['state'] | number>

function report(id: number, year: number, own: boolean, cells: Cells = {}): OrganReport {
  return {
    id,
    year,
    own,
    chain: [],
    cells: Object.entries(cells).map(([cell, said]) => ({
      id: cell as 't3.granted.total',
      state: typeof said === 'number' ? 'number' : said,
      value: typeof said === 'number' ? String(said) : null,
      corrected: null,
    })),
  }
}

describe('the years of an organ', () => {
  it('go from the first to the last, with the newest report of each and the gaps', () => {
    const reports = [report(4, 2022, true), report(1, 2024, true), report(7, 2024, false), report(5, 2024, true)]
    expect(organYears(reports).map(({ year, report: newest, count }) => [year, newest?.id ?? null, count])).toEqual([
      [2022, 4, 1],
      [2023, null, 0],
      [2024, 5, 3],
    ])
    expect(organYears([])).toEqual([])
  })

  it('show cells that the form has', () => {
    const known = new Set(cellIds('2021'))
    const shown = yearRows.flatMap(({ rows }) => rows.flatMap((row) => ('cell' in row ? [row.cell] : [])))
    expect(shown.filter((cell) => !known.has(cell))).toEqual([])
  })
})

describe('versions of one report', () => {
  it('differ where their figures do, in the order of the form', () => {
    const first = report(1, 2024, true, {
      't4.reconsideration.total': 2,
      't3.granted.total': 7,
      't3.denied.stateSecret.total': 'blank',
    })
    const second = report(2, 2024, true, {
      't3.granted.total': 9,
      't3.denied.stateSecret.total': 0,
      't4.reconsideration.total': 'unreadable',
    })
    expect(
      differingCells([first, second]).map(({ cell, values }) => [cell, values.map((value) => value?.value ?? value?.state)]),
    ).toEqual([
      ['t3.granted.total', ['7', '9']],
      ['t4.reconsideration.total', ['2', 'unreadable']],
    ])
  })

  it('do not differ where one of them has no such cell', () => {
    const first = report(1, 2024, true, { 't3.granted.total': 7, 't2.fees.amount': 1 })
    const second = report(2, 2024, false, { 't3.granted.total': 'missing' })
    expect(differingCells([first, second])).toEqual([])
  })
})
