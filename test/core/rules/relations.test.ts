import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellIds, cellParts, type CellId } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { cleanTables, runs } from './clean-tables.ts'
import { reportInput, verdictsOf } from './report-builder.ts'

const relations = /^(?:t\d\.|counts\.)/

describe('relations between cells, on random tables', () => {
  for (const [edition, merged] of [
    ['2021', false],
    ['2021', true],
    ['2019', false],
  ] as const) {
    const year = edition === '2019' ? 2020 : 2023
    it(`all pass on a clean report (${edition}${merged ? ', merged （六）' : ''})`, () => {
      fc.assert(
        fc.property(cleanTables(edition, merged), (cells) => {
          const verdicts = checkReport(reportInput({ edition, year, mergedOther: merged, cells })).filter((verdict) =>
            relations.test(verdict.rule),
          )
          expect(verdicts.length).toBeGreaterThan(60)
          expect(verdicts.filter((verdict) => verdict.outcome !== 'passed')).toEqual([])
        }),
        { numRuns: runs(40) },
      )
    })

    it(`one changed number of table three or four is caught by a relation that involves it (${edition}${merged ? ', merged' : ''})`, () => {
      const ids = cellIds(edition, merged).filter((id) => cellParts(id).table !== 2)
      fc.assert(
        fc.property(
          cleanTables(edition, merged),
          fc.constantFrom(...ids),
          fc.integer({ min: 1, max: 99 }),
          (cells, id, delta) => {
            const changed = { ...cells, [id]: String(Number(cells[id]) + delta) }
            const failed = checkReport(reportInput({ edition, year, mergedOther: merged, cells: changed })).filter(
              (verdict) => verdict.outcome === 'failed',
            )
            const caught = failed.filter((verdict) => relations.test(verdict.rule))
            expect(
              caught.some((verdict) => verdict.cells.includes(id) && verdict.severity === 'error' && verdict.about === 'source'),
            ).toBe(true)
            expect(caught.every((verdict) => verdict.cells.includes(id))).toBe(true)
          },
        ),
        { numRuns: runs(60) },
      )
    })
  }
})

describe('t3.balance', () => {
  it('says the equation with its operands', () => {
    const verdict = verdictsOf('t3.balance', {
      cells: { 't3.newReceived.naturalPerson': '11', 't3.totalProcessed.naturalPerson': '2' },
    }).get('naturalPerson')!
    expect(verdict).toMatchObject({
      outcome: 'failed',
      severity: 'error',
      about: 'source',
      statement: '11 + 0 = 11 ≠ 2 + 0 = 2',
      expected: '11',
      actual: '2',
    })
    expect(verdict.operands.map((operand) => operand.value)).toEqual(['11', '0', '2', '0'])
    expect(verdict.quotes.map((quote) => quote.text)).toContain('11')
  })

  it('is not evaluable where an operand is missing, text or unreadable, and names it', () => {
    for (const state of ['missing', 'text', 'unreadable'] as const) {
      const verdict = verdictsOf('t3.balance', { cells: { 't3.newReceived.total': { state, raw: '/' } } }).get('total')!
      expect(verdict.outcome).toBe('notEvaluable')
      expect(verdict.message).toContain('新收')
      expect(verdict.operands[0]).toMatchObject({ value: null, blankAsZero: false })
    }
  })
})

describe('t3.row-total and t3.column-total', () => {
  it('count the merged （六） as one row', () => {
    const cells = {
      't3.otherOutcome.all.naturalPerson': '5',
      't3.otherOutcome.all.total': '5',
      't3.totalProcessed.naturalPerson': '5',
      't3.totalProcessed.total': '5',
    } as const
    const columns = verdictsOf('t3.column-total', { mergedOther: true, cells })
    expect(columns.get('naturalPerson')).toMatchObject({ outcome: 'passed' })
    expect(columns.get('naturalPerson')!.cells).toContain('t3.otherOutcome.all.naturalPerson')
    expect(verdictsOf('t3.row-total', { mergedOther: true, cells }).get('otherOutcome.all')).toMatchObject({ outcome: 'passed' })
  })

  it('have one verdict for each row and column', () => {
    expect(verdictsOf('t3.row-total', {}).size).toBe(25)
    expect(verdictsOf('t3.column-total', {}).size).toBe(7)
    expect(verdictsOf('t3.row-total', { edition: '2019', year: 2020 }).size).toBe(23)
  })
})

describe('t4.row-total', () => {
  it('fails where the printed total is not the sum', () => {
    const verdict = verdictsOf('t4.row-total', {
      cells: { 't4.reconsideration.upheld': '10', 't4.reconsideration.corrected': '1' },
    }).get('reconsideration')!
    expect(verdict).toMatchObject({ outcome: 'failed', severity: 'error', statement: '10 + 1 + 0 + 0 = 11 ≠ 0' })
  })
})

describe('counts.non-negative-whole', () => {
  it('refuses fractions and negative counts, not negative changes of 2019', () => {
    const rows = verdictsOf('counts.non-negative-whole', {
      cells: { 't2.licensing.processed': '2.5', 't4.reconsideration.upheld': '-3' },
    })
    expect(rows.get('t2.licensing')).toMatchObject({ outcome: 'failed', severity: 'error' })
    expect(rows.get('t4.reconsideration')).toMatchObject({ outcome: 'failed', actual: '-3' })
    expect(rows.get('t2.punishment')).toMatchObject({ outcome: 'passed' })
    const old = verdictsOf('counts.non-negative-whole', {
      edition: '2019',
      year: 2020,
      cells: { 't2.licensing.itemChange': '-2', 't2.procurement.amount': '1.5' },
    })
    expect(old.get('t2.licensing')).toMatchObject({ outcome: 'passed' })
    expect(old.get('t2.procurement')).toMatchObject({ outcome: 'passed' })
  })

  it('is not evaluable on a row without numbers', () => {
    expect(verdictsOf('counts.non-negative-whole', { without: { tables: [4] } }).get('t4.reconsideration')).toMatchObject({
      outcome: 'notEvaluable',
    })
  })
})

describe('relations of table two', () => {
  const outcome = (
    rule: string,
    subject: string,
    edition: '2019' | '2021',
    cells: Partial<Record<CellId, string>>,
  ): string | undefined => verdictsOf(rule, { edition, year: edition === '2019' ? 2020 : 2023, cells }).get(subject)?.outcome

  it('t2.fee-amount: decimal, not negative', () => {
    expect(outcome('t2.fee-amount', 'fees', '2021', { 't2.fees.amount': '5949.088667' })).toBe('passed')
    expect(outcome('t2.fee-amount', 'fees', '2021', { 't2.fees.amount': '-1' })).toBe('failed')
    expect(outcome('t2.fee-amount', 'fees', '2021', { 't2.fees.amount': '22元' })).toBe('notEvaluable')
  })

  it('t2.document-stock: valid + repealed is not less than made', () => {
    expect(
      outcome('t2.document-stock', 'normativeDocuments', '2021', {
        't2.normativeDocuments.made': '30',
        't2.normativeDocuments.repealed': '1',
        't2.normativeDocuments.valid': '20',
      }),
    ).toBe('failed')
    expect(
      outcome('t2.document-stock', 'normativeDocuments', '2021', {
        't2.normativeDocuments.made': '21',
        't2.normativeDocuments.repealed': '1',
        't2.normativeDocuments.valid': '20',
      }),
    ).toBe('passed')
  })

  it('t2.published-total and t2.item-change hold for the edition of 2019 only', () => {
    expect(
      outcome('t2.published-total', 'regulations', '2019', {
        't2.regulations.newlyPublished': '5',
        't2.regulations.totalPublished': '4',
      }),
    ).toBe('failed')
    expect(outcome('t2.item-change', 'coercion', '2019', { 't2.coercion.priorItems': '3', 't2.coercion.itemChange': '-5' })).toBe(
      'failed',
    )
    expect(verdictsOf('t2.published-total', {}).size + verdictsOf('t2.item-change', {}).size).toBe(0)
    expect(['t2.published-total', 't2.item-change'].length).toBe(2)
  })
})
