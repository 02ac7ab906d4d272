import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose, type Hypothesis } from '../../../src/core/diagnosis/diagnose.ts'
import { likenessOf } from '../../../src/core/diagnosis/likeness.ts'
import { type CellId, formOf, outcomeRows } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { cleanTables, runs, type Values } from '../rules/clean-tables.ts'
import { reportInput, type ReportPlan } from '../rules/report-builder.ts'

const columns = formOf('2021').table3.columns.map(({ id }) => id)
const details = columns.slice(0, -1)
const leaves = outcomeRows('2021').map(({ id }) => id)

function explained(plan: ReportPlan, listed?: number): Hypothesis[] {
  const input = reportInput(plan)
  return diagnose(checkReport(input), input.cells, listed)
}

/** What the best hypothesis would have the cells say, as "cell=number". */
function supposed(hypothesis: Hypothesis | undefined): string[] {
  return (hypothesis?.changes ?? []).map(({ cell, to }) => `${cell}=${to}`).toSorted()
}

const at = (row: string, column: string): CellId => `t3.${row}.${column}`

/** The tables with leaves of one column changed, and every sum that takes them up. */
function withChanges(cells: Values, column: string, leaf: readonly CellId[], changes: readonly number[]): Values {
  const all = { ...cells }
  const add = (cell: CellId, change: number): void => {
    all[cell] = String(Number(all[cell]) + change)
  }
  leaf.forEach((cell, index) => {
    for (const one of [cell, cell.replace(column, 'total') as CellId]) add(one, changes[index]!)
  })
  const sum = changes.reduce((a, b) => a + b, 0)
  for (const row of ['totalProcessed', 'newReceived']) for (const one of [column, 'total']) add(at(row, one), sum)
  return all
}

describe('likeness of numbers', () => {
  it.each([
    [54, 45, 'transposed'],
    [128, 118, 'one-digit'],
    [12, 112, 'dropped-digit'],
    [120, 12, 'extra-digit'],
    [3, 8, null],
    [0, 40, null],
    [40, 0, null],
    [17, 71, 'transposed'],
    [1234, 1423, null],
    [5, 5, null],
  ])('%i for %i: %s', (written, meant, likeness) => {
    expect(likenessOf(written, meant)).toBe(likeness)
  })
})

describe('hypotheses on random tables', () => {
  it('there are none where every relation holds', () => {
    fc.assert(
      fc.property(cleanTables('2021'), (cells) => {
        expect(explained({ cells })).toEqual([])
      }),
      { numRuns: runs(15) },
    )
  })

  it('one wrong number is found, with all the failures it explains', () => {
    fc.assert(
      fc.property(
        cleanTables('2021'),
        fc.constantFrom(...leaves, 'newReceived', 'carriedOver', 'carriedForward', 'totalProcessed'),
        fc.constantFrom(...columns),
        fc.integer({ min: 1, max: 99 }),
        (cells, row, column, delta) => {
          const cell = at(row, column)
          const found = explained({ cells: { ...cells, [cell]: String(Number(cells[cell]) + delta) } })
          expect(found.length).toBeGreaterThan(0)
          expect(found.map(supposed)).toContainEqual([`${cell}=${cells[cell]}`])
          expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['one-cell']))
          expect(found[0]?.mends.length).toBeGreaterThanOrEqual(2)
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it('two numbers in each other’s place are found', () => {
    fc.assert(
      fc.property(
        cleanTables('2021'),
        fc.constantFrom(...leaves),
        fc.constantFrom(...details),
        fc.constantFrom(...details),
        (cells, row, one, other) => {
          const [a, b] = [at(row, one), at(row, other)]
          fc.pre(cells[a] !== cells[b])
          const found = explained({ cells: { ...cells, [a]: cells[b]!, [b]: cells[a]! } }, Infinity)
          expect(found[0]).toMatchObject({ kind: 'swapped' })
          expect(found.map(supposed)).toContainEqual([`${a}=${cells[a]}`, `${b}=${cells[b]}`].toSorted())
        },
      ),
      { numRuns: runs(40) },
    )
  })

  it('a number counted in the wrong row is found: the errors offset each other in the total', () => {
    fc.assert(
      fc.property(
        cleanTables('2021'),
        fc.shuffledSubarray(leaves, { minLength: 2, maxLength: 2 }),
        fc.constantFrom(...details),
        fc.integer({ min: 1, max: 30 }),
        (cells, [from = '', to = ''], column, amount) => {
          const [a, b] = [at(from, column), at(to, column)]
          fc.pre(Number(cells[a]) >= amount && Number(cells[b]) + amount !== Number(cells[a]))
          const wrong = { ...cells, [a]: String(Number(cells[a]) - amount), [b]: String(Number(cells[b]) + amount) }
          const found = explained({ cells: wrong }, Infinity)
          expect(found.map(supposed)).toContainEqual([`${a}=${cells[a]}`, `${b}=${cells[b]}`].toSorted())
          expect(found.length).toBe(new Set(found.map((one) => supposed(one).join())).size)
          expect(found.every(({ kind }) => kind === 'moved' || kind === 'swapped')).toBe(true)
        },
      ),
      { numRuns: runs(40) },
    )
  })

  it('a wrong number that its total took up is found with it', () => {
    fc.assert(
      fc.property(cleanTables('2021'), fc.constantFrom(...details), fc.integer({ min: 1, max: 30 }), (cells, column, delta) => {
        const [a, b] = [at('totalProcessed', column), at('totalProcessed', 'total')]
        const wrong: Values = { ...cells, [a]: String(Number(cells[a]) + delta), [b]: String(Number(cells[b]) + delta) }
        const found = explained({ cells: wrong })
        expect(found[0]).toMatchObject({ kind: 'carried' })
        expect(supposed(found[0])).toEqual([`${a}=${cells[a]}`, `${b}=${cells[b]}`].toSorted())
      }),
      { numRuns: runs(40) },
    )
  })

  it('a row moved by one column is found', () => {
    fc.assert(
      fc.property(cleanTables('2021'), fc.constantFrom(...leaves), fc.boolean(), (cells, row, toLeft) => {
        const own = details.map((column) => cells[at(row, column)]!)
        fc.pre(own.filter((value) => value !== '0').length >= 3 && (toLeft ? own[0] : own.at(-1)) === '0')
        const moved = toLeft ? [...own.slice(1), '0'] : ['0', ...own.slice(0, -1)]
        const wrong = { ...cells, ...Object.fromEntries(details.map((column, index) => [at(row, column), moved[index]!])) }
        const found = explained({ cells: wrong })
        expect(found.length).toBeGreaterThan(0)
        const kinds = found.map(({ kind }) => kind)
        // Where few numbers stand in the row, exchanging two of them is the smaller explanation.
        expect(kinds.every((kind) => kind === 'shifted' || kind === 'swapped' || kind === 'moved')).toBe(true)
      }),
      { numRuns: runs(40) },
    )
  })

  it('two columns in each other’s place from a row on are found', () => {
    const rows = ['newReceived', 'carriedOver', ...leaves, 'totalProcessed', 'carriedForward']
    fc.assert(
      fc.property(
        cleanTables('2021'),
        fc.shuffledSubarray(details, { minLength: 2, maxLength: 2 }),
        fc.integer({ min: 1, max: rows.length - 3 }),
        (cells, [one = '', other = ''], cut) => {
          const part = rows.slice(cut)
          const differing = part.filter((row) => cells[at(row, one)] !== cells[at(row, other)])
          fc.pre(differing.length > 1)
          const wrong = Object.fromEntries(
            part.flatMap((row) => [
              [at(row, one), cells[at(row, other)]!],
              [at(row, other), cells[at(row, one)]!],
            ]),
          )
          const input = { cells: { ...cells, ...wrong } }
          fc.pre(checkReport(reportInput(input)).filter(({ outcome }) => outcome === 'failed').length > 1)
          const meant = differing.flatMap((row) => [one, other].map((column) => `${at(row, column)}=${cells[at(row, column)]}`))
          // The rows above may as well be those exchanged: then the heads of both columns are.
          expect(explained(input, Infinity).map(supposed)).toContainEqual(meant.toSorted())
        },
      ),
      { numRuns: runs(30) },
    )
  })

  it('numbers of a column that are one row too low are found', () => {
    fc.assert(
      fc.property(
        cleanTables('2021'),
        fc.constantFrom(...details),
        fc.integer({ min: 0, max: leaves.length - 4 }),
        (cells, column, from) => {
          const part = leaves.slice(from, from + 4).map((row) => at(row, column))
          const own = part.map((cell, index) => (index === 3 ? '0' : String(index + 2 + Number(cells[cell]))))
          const changes = part.map((cell, index) => Number(own[index]) - Number(cells[cell]))
          const clean = withChanges(cells, column, part, changes)
          const moved = ['0', ...own.slice(0, -1)]
          const wrong = { ...clean, ...Object.fromEntries(part.map((cell, index) => [cell, moved[index]!])) }
          const meant = part.flatMap((cell, index) => (own[index] === moved[index] ? [] : [`${cell}=${own[index]}`]))
          const found = explained({ cells: wrong }, Infinity)
          expect(found[0]).toMatchObject({ kind: 'slipped' })
          expect(found.map(supposed)).toContainEqual(meant.toSorted())
        },
      ),
      { numRuns: runs(30) },
    )
  })

  it('any cell of a group of table four may be the wrong one: each is listed', () => {
    const groups = formOf('2021').table4.groups.map(({ id }) => id)
    const parts = formOf('2021').table4.columns.map(({ id }) => id)
    fc.assert(
      fc.property(
        cleanTables('2021'),
        fc.constantFrom(...groups),
        fc.constantFrom(...parts),
        fc.integer({ min: 1, max: 30 }),
        (cells, group, part, delta) => {
          const cell: CellId = `t4.${group}.${part}`
          const found = explained({ cells: { ...cells, [cell]: String(Number(cells[cell]) + delta) } })
          expect(found.map(supposed)).toContainEqual([`${cell}=${cells[cell]}`])
          expect(found.map(({ kind, others }) => [kind, others])).toEqual(found.map(() => ['one-cell', 0]))
        },
      ),
      { numRuns: runs(40) },
    )
  })

  it('two errors far apart are explained one by one', () => {
    const found = explained({
      cells: { 't3.newReceived.business': '4', 't4.reconsideration.upheld': '2' },
    })
    expect(found.map(({ changes }) => changes[0]?.cell)).toEqual(
      expect.arrayContaining(['t3.newReceived.business', 't4.reconsideration.upheld']),
    )
  })
})

describe('evidence for a hypothesis', () => {
  const wrong: ReportPlan['cells'] = {
    't3.newReceived.naturalPerson': '118',
    't3.newReceived.total': '118',
    't3.granted.naturalPerson': '118',
    't3.granted.total': '118',
    't3.totalProcessed.naturalPerson': '118',
    't3.totalProcessed.total': '128',
  }

  it('is the slip that it looks like', () => {
    expect(explained({ cells: wrong })[0]).toMatchObject({
      kind: 'one-cell',
      changes: [{ cell: 't3.totalProcessed.total', from: 128, to: 118, likeness: 'one-digit', inProse: false, doubtful: false }],
      others: 0,
    })
  })

  it('is what the prose says of the cell', () => {
    const cells = { ...wrong, 't3.newReceived.total': '128', 't3.totalProcessed.total': '118' }
    const prose = { 1: '全年共新收政府信息公开申请118件。' }
    expect(explained({ cells, prose })[0]?.changes).toMatchObject([{ cell: 't3.newReceived.total', to: 118, inProse: true }])
  })

  it('is that the reading was only inferred', () => {
    const cells = { ...wrong, 't3.totalProcessed.total': { state: 'number' as const, raw: '128', inferred: true } }
    expect(explained({ cells })[0]?.changes[0]).toMatchObject({ doubtful: true })
  })

  it('does not rest on relations that could not be judged', () => {
    const cells = { 't3.newReceived.business': '4', 't3.newReceived.research': { state: 'unreadable' as const, raw: '12' } }
    const found = explained({ cells })
    expect(found.flatMap(({ changes }) => changes.map(({ cell }) => cell))).not.toContain('t3.newReceived.research')
  })
})
