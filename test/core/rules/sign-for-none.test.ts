import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellParts, type CellId } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { noneSign } from '../../../src/core/rules/none-sign.ts'
import { cleanTables, runs, type Values } from './clean-tables.ts'
import { type CellText, inferred, reportInput, type ReportPlan, verdictsOf } from './report-builder.ts'

const id = 'structure.sign-for-none'
const columns = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization', 'total'] as const

/** Cells of table three, a row of seven by its id. */
function rows(given: Record<string, readonly CellText[]>): Partial<Record<CellId, CellText>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([row, texts]) => columns.map((column, at) => [`t3.${row}.${column}`, texts[at]!])),
  )
}

/** A table in which everything but a few numbers is a sign, and every sum holds. */
const sound = {
  newReceived: ['5', '7', '—', '—', '—', '—', '12'],
  granted: ['5', '7', '—', '—', '—', '—', '12'],
  totalProcessed: ['5', '7', '—', '—', '—', '—', '12'],
}

function failures(plan: ReportPlan) {
  return [...verdictsOf(id, plan).values()].filter(({ outcome }) => outcome === 'failed')
}

describe(id, () => {
  it('names the sums that would not hold if signs counted as none, and judges nothing', () => {
    const plan = { fill: '—', cells: rows({ ...sound, granted: ['5', '7', '—', '—', '—', '—', '13'] }) }
    const found = failures(plan)
    expect(found.map(({ subject, statement, severity, about }) => [subject, statement, severity, about])).toEqual([
      ['t3.row-total.granted', '5 + 7 + — + — + — + — = 12 ≠ 13', 'warning', 'source'],
      ['t3.column-total.total', expect.stringMatching(/^13( \+ —)+ = 13 ≠ 12$/), 'warning', 'source'],
    ])
    expect(found[0]).toMatchObject({
      expected: null,
      actual: null,
      message: '表中以“—”代替数字；如作零计，本行各项之和为 12，与总计 13 不符。',
    })
    expect(found[0]!.quotes.map(({ text }) => text)).toEqual(['5\t7\t—\t—\t—\t—\t13'])
    expect(found[0]!.operands[2]).toMatchObject({ value: null, blankAsZero: false })
    expect(verdictsOf('t3.row-total', plan).get('granted')).toMatchObject({ outcome: 'notEvaluable' })
  })

  it('says of each kind of sum what it compares', () => {
    const messages = failures({
      fill: '—',
      cells: {
        ...rows({ ...sound, totalProcessed: ['5', '8', '—', '—', '—', '—', '12'] }),
        't4.reconsideration.upheld': '2',
        't4.reconsideration.total': '3',
      },
    }).map(({ message }) => message.replace(/^表中以.*代替数字；如作零计，/, ''))
    expect(messages).toEqual([
      '本列第一、二项之和为 7，与第三、四项之和 8 不符。',
      '本行各项之和为 13，与总计 12 不符。',
      '本列（一）至（六）各项之和为 7，与（七）总计 8 不符。',
      '本组各项之和为 2，与总计 3 不符。',
    ])
  })

  it('a sign as the total of parts that are filled in is told; what it comes to is shown', () => {
    const cells = rows({ ...sound, carriedForward: ['2', '—', '—', '—', '—', '—', '—'] })
    expect(failures({ fill: '—', cells }).map(({ statement }) => statement)).toEqual([
      '5 + — = 5 ≠ 5 + 2 = 7',
      '2 + — + — + — + — + — = 2 ≠ — = 0',
    ])
  })

  it('passes where every sum holds, and where there are no signs', () => {
    for (const plan of [{ fill: '—', cells: rows(sound) }, { cells: rows({ granted: ['1', '0', '0', '0', '0', '0', '2'] }) }])
      expect([...verdictsOf(id, plan).values()].map(({ subject, outcome }) => [subject, outcome])).toEqual([
        ['t3', 'passed'],
        ['t4', 'passed'],
      ])
  })

  it('is not evaluable where a table is absent, or where signs seem to mean something else', () => {
    expect(verdictsOf(id, { without: { tables: [3] } }).get('t3')).toMatchObject({ outcome: 'notEvaluable' })
    const onlyTotals = ['—', '—', '—', '—', '—', '—', '9']
    const cells = rows({ newReceived: onlyTotals, granted: onlyTotals, totalProcessed: onlyTotals })
    const verdict = verdictsOf(id, { fill: '—', cells }).get('t3')!
    expect(verdict).toMatchObject({ outcome: 'notEvaluable', cells: [] })
    expect(verdict.message).toBe('无法判断：表三中的“—”是否表示“没有”，表中各数不足以说明。')
  })

  it('two kinds of sign beside zeros say nothing; without zeros they do', () => {
    const slip = { ...sound, granted: ['5', '8', '/', '/', '/', '/', '12'] }
    expect(failures({ fill: '—', cells: rows(slip) })).toHaveLength(2)
    expect(failures({ fill: '—', cells: { ...rows(slip), 't3.carriedOver.total': '0' } })).toEqual([])
  })

  it('of the signs each kind is named once, as printed; those of another table count for nothing', () => {
    const cells = rows({ ...sound, granted: ['5', '8', '— ', '/', '/', '/', '12'] })
    expect(failures({ fill: '—', cells })[0]!.message).toContain('表中以“—”、“/”代替数字')
    expect(failures({ fill: '—', cells })[0]!.statement).toContain('8 + — + / + / + / = 13')
    const mixed = rows({
      ...sound,
      granted: ['5', '8', '—', '—', '—', '—', '12'],
      carriedForward: ['0', '—', '—', '—', '—', '—', '—'],
    })
    expect(failures({ fill: '—', cells: { ...mixed, 't4.reconsideration.upheld': '/' } })).toHaveLength(2)
    const two = rows({ ...sound, granted: ['5', '8', '/', '/', '/', '/', '12'] })
    expect(failures({ fill: '—', cells: { ...two, 't4.reconsideration.upheld': '0' } })).toHaveLength(2)
  })

  it('two slips far apart are told where as many sums with numbers hold, and not where fewer do', () => {
    const slips = { granted: ['5', '7', '—', '—', '—', '—', '13'], carriedOver: ['—', '—', '2', '—', '—', '—', '—'] }
    const told = failures({ fill: '—', cells: rows({ ...sound, ...slips }) }).map(({ subject }) => subject)
    expect(told).toEqual(['t3.balance.research', 't3.row-total.carriedOver', 't3.row-total.granted', 't3.column-total.total'])
    const apart = { newReceived: ['—', '—', '—', '—', '—', '—', '1'], granted: ['2', '—', '—', '—', '—', '—', '—'] }
    expect(failures({ fill: '—', cells: rows(apart) })).toEqual([])
  })

  it('one stray number among signs alone is told: a single cell explains all that fails', () => {
    const cells = rows({ granted: ['3', '—', '—', '—', '—', '—', '—'] })
    expect(failures({ fill: '—', cells }).map(({ subject }) => subject)).toEqual([
      't3.row-total.granted',
      't3.column-total.naturalPerson',
    ])
  })

  it('of three groups one that fails is told, two are not', () => {
    const one = { 't4.reconsideration.upheld': '2' } as const
    expect(failures({ fill: '—', cells: one }).map(({ subject }) => subject)).toEqual(['t4.row-total.reconsideration'])
    expect(failures({ fill: '—', cells: { ...one, 't4.litigationDirect.upheld': '2' } })).toEqual([])
  })

  it.each<[string, CellText]>([
    ['missing', { state: 'missing' }],
    ['unreadable', { state: 'unreadable', raw: '12', candidates: ['1', '2'] }],
    ['inferred', inferred('5')],
    ['another word', '不适用'],
  ])('a sum with a cell that is %s is not reported', (_, first) => {
    const cells = rows({ ...sound, granted: [first, '9', '—', '—', '—', '—', '12'] })
    expect(failures({ fill: '—', cells }).map(({ subject }) => subject)).toEqual(['t3.column-total.business'])
  })

  it('nor is one with a cell that may be displaced', () => {
    const cells = rows({ ...sound, granted: ['5', '7', '—', '—', '—', '—', '13'] })
    const displaced: CellId[] = ['t3.granted.total']
    const deviations = [
      { code: 'value-displaced', table: 3, cells: displaced, span: { start: 0, end: 2 }, detail: '5 7 13' },
    ] as const
    expect(failures({ fill: '—', cells, deviations })).toEqual([])
  })

  it('of clean tables with a sign for zero nothing is said; one number changed is always told', () => {
    const sign = fc.constantFrom('—', '/', '-', '——', '无', '0件')
    const changed = fc.record({ values: cleanTables('2021'), sign, at: fc.nat(), by: fc.integer({ min: 1, max: 30 }) })
    fc.assert(
      fc.property(changed, ({ values, sign: mark, at, by }) => {
        const printed = (all: Values) =>
          reportInput({
            cells: Object.fromEntries(Object.entries(all).map(([cell, value]) => [cell, value === '0' ? mark : value])),
          })
        const told = (all: Values) =>
          checkReport(printed(all)).filter(
            ({ rule, outcome, cells }) => outcome === 'failed' && cells.length > 0 && (rule === id || /^t[34]\./.test(rule)),
          )
        expect(told(values)).toEqual([])
        const summed = Object.keys(values).filter((cell) => cellParts(cell as CellId).table > 2) as CellId[]
        const cell = summed[at % summed.length]!
        const failed = told({ ...values, [cell]: String(Number(values[cell]) + by) })
        expect(failed.length).toBeGreaterThan(0)
        expect(failed.every(({ cells }) => cells.includes(cell))).toBe(true)
      }),
      { numRuns: runs(150) },
    )
  })
})

describe('a sign for none', () => {
  it.each([
    ['—', 'stroke'],
    [' －－ ', 'stroke'],
    ['／', 'slash'],
    ['╲', 'slash'],
    ['〇', 'nought'],
    ['（0）', 'nought'],
    ['0件', 'nought'],
    ['暂无', 'word'],
    ['不适用', null],
    ['***', null],
    ['无锡', null],
    ['均无异议', null],
    ['未有无', null],
    ['//', 'slash'],
    ['1/', null],
    ['/2', null],
    ['2—', null],
    ['0件以上', null],
    ['10', null],
    ['1件', null],
    ['—1', null],
    ['', null],
  ])('%j', (raw, kind) => expect(noneSign(raw)).toBe(kind))
})
