import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { readRendered } from '../../builders/examine-rendered.ts'
import { plantError } from '../../builders/plant-error.ts'
import { styleOf } from '../../builders/print-style.ts'
import { seededRandom } from '../../builders/random.ts'
import { layoutOf, renderReport } from '../../builders/render.ts'
import { reportOf } from '../../builders/report.ts'
import { cleanRows, type PrintedRows, reportText } from './table-lines.ts'
import { textDocument } from './text-document.ts'

/** The cells of table three, whose digits stick together, as words: a number, or a question mark before what it could be. */
function read(rows: PrintedRows): (row: string) => string[] {
  const { cells } = extractReports(textDocument(reportText({ ...cleanRows, ...rows }, '', '\n')))[0]!
  return (row) =>
    cells
      .filter(({ id }) => id.startsWith(`t3.${row}.`))
      .map(({ value, state, candidates }) => value ?? (state === 'unreadable' ? `?${candidates.join('|')}` : state))
}

const zero = '0'

describe('a glued row that only adds up because its digits can be cut to fit', () => {
  // 21 is printed with the total 12, which is that of 2 and 10, too.
  const granted = ['21', zero, zero, zero, zero, zero, '12']
  const total = ['22', zero, zero, zero, zero, zero, '22']

  it('is doubted where the columns speak for another cut, though one row of theirs is refused', () => {
    const stateSecret = [zero, zero, zero, zero, zero, '3', zero]
    const rows = read({ newReceived: total, granted, 'denied.stateSecret': stateSecret, totalProcessed: total })
    expect(rows('denied.stateSecret')[5]).toBe('?')
    expect(rows('granted').slice(0, 3)).toEqual(['?2|21', '?10|0', '0'])
    expect(rows('denied.internalAffairs')).toEqual(['1', '0', '0', '0', '0', '0', '1'])
  })

  it('is doubted where the columns speak against that cut and for no other', () => {
    const odd = ['40', '7', zero, zero, zero, zero, '47']
    const rows = read({ newReceived: odd, granted, totalProcessed: odd })
    expect(rows('granted').slice(0, 2)).toEqual(['?2|21', '?10|0'])
  })

  it('is doubted where the row has too many digits for all of its cuts to be weighed', () => {
    const received = ['6637', '1275', '458', zero, '989', zero, '9359']
    const rows = read({
      newReceived: received,
      granted: received,
      'denied.internalAffairs': Array.from({ length: 7 }, () => zero),
      totalProcessed: [...received.slice(0, 6), '3959'],
    })
    expect(rows('totalProcessed')[0]).toBe('?66|6637')
  })

  it('is read where its columns speak for it, whatever is wrong elsewhere', () => {
    const received = ['31', '4', zero, zero, zero, zero, '35']
    const rows = read({
      newReceived: received,
      granted: ['24', '3', zero, zero, zero, zero, '27'],
      'denied.internalAffairs': ['7', zero, zero, zero, zero, zero, '7'],
      totalProcessed: received,
    })
    expect(rows('granted')).toEqual(['24', '3', '0', '0', '0', '0', '27'])
    expect(rows('totalProcessed')).toEqual(['31', '4', '0', '0', '0', '0', '35'])
  })
})

it('reads no wrong number in table three where two numbers of glued reports are wrong in print', async () => {
  const layout = layoutOf('text-glued')
  for (let seed = 600_100; seed < 600_250; seed += 1) {
    const random = seededRandom(seed)
    let report = reportOf(random)
    const style = styleOf(random, report.truth.edition, layout.limits)
    for (let error = 0; error < 2; error += 1) report = plantError(report, random, 'cell').report
    const { judgement } = await readRendered(renderReport(layout, report, random, style))
    const wrong = [...judgement.wrong, ...judgement.phantom].filter((cell) => cell.startsWith('t3.'))
    expect(wrong, `seed ${seed}`).toEqual([])
  }
})
