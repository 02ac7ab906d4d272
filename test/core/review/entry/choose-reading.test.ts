import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellId } from '../../../../src/core/form/form.ts'
import { chooseReading, openCandidates } from '../../../../src/core/review/entry/choose-reading.ts'
import { reportSeed, runs } from '../../../builders/arbitraries.ts'
import { seededRandom } from '../../../builders/random.ts'
import { truthOf } from '../../../builders/truth.ts'
import { type CellText, reportInput } from '../../rules/report-builder.ts'

const open = (...candidates: string[]): CellText => ({ state: 'unreadable', raw: candidates.join(''), candidates })

describe('choosing a reading', () => {
  it('leaves the other cell of the row the one reading that its total allows', () => {
    const input = reportInput({
      cells: { 't3.granted.naturalPerson': open('1', '12'), 't3.granted.business': open('3', '23'), 't3.granted.total': '24' },
    })
    const chosen = { cell: 't3.granted.naturalPerson' as const, value: '1' }
    expect(chooseReading(input, chosen)).toEqual({
      consistent: true,
      others: [{ cell: 't3.granted.business', value: '23' }],
    })
  })

  it('says so where no reading of the others goes with it', () => {
    const input = reportInput({
      cells: {
        't4.reconsideration.upheld': open('1', '12'),
        't4.reconsideration.other': open('3', '23'),
        't4.reconsideration.total': '24',
      },
    })
    expect(chooseReading(input, { cell: 't4.reconsideration.upheld', value: '12' })).toEqual({ consistent: false })
  })

  it('goes on over the columns: the total of the row narrows what the balance needs', () => {
    const input = reportInput({
      cells: {
        't3.newReceived.naturalPerson': open('5', '50'),
        't3.newReceived.total': '50',
        't3.totalProcessed.naturalPerson': open('5', '50'),
        't3.totalProcessed.total': '50',
        't3.granted.naturalPerson': '50',
        't3.granted.total': '50',
      },
    })
    const choice = chooseReading(input, { cell: 't3.newReceived.naturalPerson', value: '50' })
    expect(choice).toEqual({ consistent: true, others: [{ cell: 't3.totalProcessed.naturalPerson', value: '50' }] })
  })

  it('decides nothing beside a cell that was not read', () => {
    const input = reportInput({
      cells: {
        't3.granted.naturalPerson': open('1', '12'),
        't3.granted.business': open('3', '23'),
        't3.granted.research': { state: 'unreadable' },
        't3.granted.total': '24',
      },
    })
    expect(chooseReading(input, { cell: 't3.granted.naturalPerson', value: '1' })).toEqual({ consistent: true, others: [] })
  })

  it('takes no relation for evidence that no reading satisfies', () => {
    const input = reportInput({
      cells: { 't3.granted.naturalPerson': open('1', '12'), 't3.granted.business': open('3', '23'), 't3.granted.total': '99' },
    })
    const choice = chooseReading(input, { cell: 't3.granted.naturalPerson', value: '1' })
    expect(choice).toEqual({ consistent: true, others: [] })
  })

  it('cuts the rest of glued digits by what was chosen of them, choice after choice', () => {
    const glued = {
      't2.normativeDocuments.made': '2',
      't2.normativeDocuments.repealed': '3',
      't2.normativeDocuments.valid': '35',
    }
    const candidates: Record<string, string[]> = { made: ['2', '23'], repealed: ['3', '33'], valid: ['35', '5'] }
    const cells = Object.fromEntries(
      Object.entries(glued).map(([id, raw]) => [
        id,
        { state: 'unreadable' as const, raw, candidates: candidates[id.split('.')[2] ?? ''] ?? [] },
      ]),
    )
    const input = reportInput({ cells, glued: true })
    const made = 't2.normativeDocuments.made' as const
    expect(chooseReading(input, { cell: made, value: '23' })).toEqual({
      consistent: true,
      others: [
        { cell: 't2.normativeDocuments.repealed', value: '3' },
        { cell: 't2.normativeDocuments.valid', value: '5' },
      ],
    })
    expect(chooseReading(input, { cell: made, value: '2' })).toEqual({ consistent: true, others: [] })
    // The first choice recorded, the second one settles the row.
    const read = input.cells.get(made)
    if (!read) throw new Error('no cell')
    const next = {
      ...input,
      cells: new Map(input.cells).set(made, { ...read, state: 'number', value: '2', candidates: [], corrected: 'reading' }),
    }
    expect(openCandidates(next, 't2.normativeDocuments.repealed')).toEqual(['3', '33'])
    expect(chooseReading(next, { cell: 't2.normativeDocuments.repealed', value: '33' })).toEqual({
      consistent: true,
      others: [{ cell: 't2.normativeDocuments.valid', value: '5' }],
    })
    expect(chooseReading(next, { cell: 't2.normativeDocuments.valid', value: '35' })).toMatchObject({ others: [{ value: '3' }] })
  })

  it('offers what still goes with the readings chosen before', () => {
    const input = reportInput({
      cells: { 't4.reconsideration.upheld': '1', 't4.reconsideration.other': open('3', '23'), 't4.reconsideration.total': '24' },
    })
    expect(openCandidates(input, 't4.reconsideration.other')).toEqual(['23'])
  })

  it('never leads away from what is printed: the true choice leaves only true readings', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(reportSeed, (seed) => {
        const random = seededRandom(seed)
        const truth = truthOf(random, { edition: '2021', mergedOther: false })
        const cells: Record<CellId, CellText> = Object.fromEntries(truth.values)
        const ids = [...truth.values.keys()].filter((id) => !id.startsWith('t2.'))
        const row = random.pick(ids).replace(/\.[^.]+$/, '')
        const doubtful = ids.filter((id) => (id.startsWith(row) ? random.chance(0.6) : random.chance(0.03)))
        for (const id of doubtful) {
          const value = truth.values.get(id) ?? '0'
          cells[id] = open(...new Set([value, `${value}${random.int(0, 9)}`, String(random.int(0, 40))]))
        }
        const chosen = doubtful[random.int(0, Math.max(0, doubtful.length - 1))]
        if (!chosen) return
        const choice = chooseReading(reportInput({ cells }), { cell: chosen, value: truth.values.get(chosen) ?? '0' })
        expect(choice.consistent).toBe(true)
        if (!choice.consistent) return
        for (const { cell, value } of choice.others) expect(`${cell} ${value}`).toBe(`${cell} ${truth.values.get(cell)}`)
      }),
      runs(150),
    )
  })
})
