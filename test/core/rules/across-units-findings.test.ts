import { describe, expect, it } from 'vitest'
import { cellIds, type CellId } from '../../../src/core/form/form.ts'
import { judged } from './related-builder.ts'
import { type CellText, inferred, reportInput, type ReportPlan } from './report-builder.ts'

type Cells = Partial<Record<CellId, CellText>>

describe('across.units', () => {
  const units = (...plans: ReportPlan[]) =>
    plans.map((plan, at) => ({
      name: `松岫县${'甲乙丙丁戊己庚辛壬癸'[at]}局`,
      report: { ...reportInput(plan), id: at + 1, year: 2023 },
    }))
  const table = (start: string, count: number): Cells =>
    Object.fromEntries(
      cellIds('2021')
        .filter((id) => id.startsWith(start))
        .slice(0, count)
        .map((id) => [id, '1']),
    )

  it('tells of sixteen cells one by one, of more in one verdict', () => {
    const sixteen = judged('across.units', reportInput({ cells: table('t3.', 16) }), { units: units({}) })
    expect(sixteen.filter(({ outcome }) => outcome === 'failed')).toHaveLength(16)
    const [, more] = judged('across.units', reportInput({ cells: table('t3.', 17) }), { units: units({}) })
    expect(more).toMatchObject({
      subject: 't3',
      outcome: 'failed',
      severity: 'warning',
      about: 'source',
      expected: null,
      actual: null,
    })
    const lines = more!.statement.split('；')
    expect(lines.slice(0, 1)).toEqual(['表三·一、新收·自然人 1 ≠ 0'])
    expect(lines.slice(11)).toEqual([expect.stringMatching(/ 1 ≠ 0$/), '另有 5 格'])
    expect(more!.operands).toHaveLength(12)
    expect(more!.operands[0]).toMatchObject({ cell: 't3.newReceived.naturalPerson', value: '1' })
    expect(more!.cells).toEqual(Object.keys(table('t3.', 17)))
    expect(more!.message).toContain('17')
    expect(more!.quotes).not.toEqual([])
  })

  it('writes out eight terms, and of more the seven largest and the rest of them', () => {
    const counts = (...values: number[]) =>
      judged('across.units', reportInput({ cells: { 't2.licensing.processed': '99' } }), {
        units: units(...values.map((value) => ({ cells: { 't2.licensing.processed': String(value) } }))),
      }).find(({ outcome }) => outcome === 'failed')!.statement
    expect(counts(1, 2, 3, 4, 5, 6, 7, 8).split(' + ')).toHaveLength(8)
    const nine = counts(1, 2, 3, 4, 5, 6, 7, 8, 9)
    expect(nine.split(' + ')).toHaveLength(8)
    expect(nine).toMatch(/^99 ≠ 9（松岫县壬局） \+ 8（.*3（松岫县丙局） \+ 3（其余 2 个单位） = 45$/)
  })

  it('counts the cells that hold only where none fails', () => {
    const verdicts = judged('across.units', reportInput(), { units: units({ cells: { 't4.reconsideration.upheld': '/' } }) })
    expect(verdicts.map(({ subject, statement }) => `${subject} ${statement}`)).toEqual([
      't2 10 格等于各单位之和',
      't3 175 格等于各单位之和',
      't4 14 格等于各单位之和',
      expect.stringMatching(/^t4\.open /),
    ])
  })

  it('spells out six reasons why cells are open, and counts the rest', () => {
    const open = (count: number) =>
      judged('across.units', reportInput(), {
        units: units({ cells: Object.fromEntries(Object.keys(table('t4.', count)).map((id) => [id, '/'])) }),
      }).at(-1)!
    expect(open(6)).toMatchObject({ subject: 't4.open', outcome: 'notEvaluable', severity: 'warning' })
    expect(open(6).statement.split('；')).toHaveLength(6)
    expect(open(8).statement.split('；').slice(6)).toEqual([expect.stringMatching(/ 2 /)])
  })

  it('is inferred where it is so in the government’s report or a unit’s', () => {
    const failed = (own: CellText, unit: CellText) =>
      judged('across.units', reportInput({ cells: { 't2.licensing.processed': own } }), {
        units: units({ cells: { 't2.licensing.processed': unit } }),
      }).find(({ outcome }) => outcome === 'failed')
    expect(failed('5', '4')).toMatchObject({ about: 'source' })
    expect(failed(inferred('5'), '4')).toMatchObject({ about: 'reading' })
    expect(failed('5', inferred('4'))).toMatchObject({ about: 'reading' })
  })
})
