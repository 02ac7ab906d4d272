import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellId, cellIds } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import type { RelatedOrgan } from '../../../src/core/rules/rule.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { cleanTables, runs, type Values } from './clean-tables.ts'
import { alone } from './related-builder.ts'
import { type ReportPlan, reportInput } from './report-builder.ts'

/** The verdicts on a government's report, with its units; null for a unit without a report. */
function judged(plan: ReportPlan, ...units: (ReportPlan | null)[]): Verdict[] {
  const related: RelatedOrgan[] = units.map((unit, index) => ({
    name: `松岫县${'甲乙丙丁戊己庚辛壬癸'[index]}局`,
    report: unit ? { ...reportInput(unit), id: index + 11, year: 2023 } : null,
  }))
  const input = {
    ...reportInput(plan),
    related: { ...alone, units: related },
  }
  return checkReport(input).filter(({ rule }) => rule === 'across.units')
}

const cell = 't3.newReceived.total'
const outcomes = (verdicts: readonly Verdict[]) => verdicts.map(({ subject, outcome }) => `${subject} ${outcome}`)

describe('across.units', () => {
  it('is silent where nobody said which organs are units', () => {
    expect(judged({})).toEqual([])
  })

  it('passes table by table where every cell is the sum', () => {
    const verdicts = judged({ cells: { [cell]: '11' } }, { cells: { [cell]: '7' } }, { cells: { [cell]: '4' } })
    expect(outcomes(verdicts)).toEqual(['t2 passed', 't3 passed', 't4 passed'])
    expect(verdicts[1]).toMatchObject({ statement: '175 格等于各单位之和', message: '表三与下属各单位之和一致。' })
  })

  it('writes the equation by organ, largest first, and leads to each report', () => {
    const [verdict, ...rest] = judged(
      { cells: { [cell]: '12' } },
      { cells: { [cell]: '4' } },
      { cells: { [cell]: '7' } },
      {},
    ).filter(({ outcome }) => outcome === 'failed')
    expect(rest).toEqual([])
    expect(verdict).toMatchObject({
      subject: cell,
      severity: 'warning',
      about: 'source',
      statement: '12 ≠ 7（松岫县乙局） + 4（松岫县甲局） = 11',
      expected: '11',
      actual: '12',
      message: '表三·一、新收·总计与下属 3 个单位之和不等，相差 +1。',
      cells: [cell],
      operands: [
        { cell, value: '12' },
        { label: '松岫县甲局', cell, value: '4', report: 11 },
        { label: '松岫县乙局', cell, value: '7', report: 12 },
      ],
    })
    expect(verdict?.quotes).not.toEqual([])
  })

  it('sums decimals exactly', () => {
    const fees = 't2.fees.amount'
    const verdicts = judged({ cells: { [fees]: '0.3' } }, { cells: { [fees]: '0.1' } }, { cells: { [fees]: '0.2' } })
    expect(outcomes(verdicts)).toContain('t2 passed')
  })

  it('judges nothing while reports of units are missing, and names them', () => {
    const verdicts = judged({ cells: { [cell]: '12' } }, { cells: { [cell]: '40' } }, null, null)
    expect(outcomes(verdicts)).toEqual(['units notEvaluable'])
    expect(verdicts[0]?.message).toBe('无法判断：下属单位 3 个，其中 2 个没有2023年度报告：松岫县乙局、松岫县丙局。')
  })

  it('does not judge a cell that was not read somewhere, and says where; the others it judges', () => {
    const unread = { [cell]: { state: 'unreadable' as const, raw: '12', candidates: ['1', '12'] } }
    const verdicts = judged({ cells: { 't3.granted.total': '2' } }, { cells: unread }, {})
    expect(outcomes(verdicts)).toEqual(['t2 passed', 't3.granted.total failed', 't3.open notEvaluable', 't4 passed'])
    expect(verdicts[2]).toMatchObject({ cells: [cell], message: '无法判断：松岫县甲局：表三·一、新收·总计读不准。' })
    const many = judged({}, { without: { tables: [3] }, fill: '/' }, {}).find(({ subject }) => subject === 't3.open')
    expect(many?.message).toMatch(/；另有 \d+ 处。$/)
  })

  it('tells a table of another scope as one', () => {
    const verdicts = judged({ fill: '3' }, { fill: '1' }, { fill: '1' })
    // The ten cells of table two and the fifteen of table four are few enough to be told one by one.
    expect(verdicts).toHaveLength(10 + 1 + 15)
    const three = verdicts.find(({ subject }) => subject === 't3')
    expect(three).toMatchObject({ outcome: 'failed', message: /表三有 175 格/, statement: /3 ≠ 2；.*；另有 163 格$/ })
    expect(three?.cells).toHaveLength(175)
  })

  it('counts many units that add little as one term', () => {
    const units = Array.from({ length: 10 }, (_, index) => ({ cells: { [cell]: String(index + 1) } }))
    const verdict = judged({ cells: { [cell]: '56' } }, ...units).find(({ outcome }) => outcome === 'failed')
    expect(verdict?.statement).toMatch(/^56 ≠ 10（松岫县癸局） \+ 9（.* \+ 6（其余 3 个单位） = 55$/)
    expect(verdict?.operands).toHaveLength(11)
  })

  it('sums the rows of （六）其他处理 where only the government merges them, and refuses where only a unit does', () => {
    const other = 't3.otherOutcome.other.total'
    const fee = 't3.otherOutcome.overdueFee.total'
    const merged = judged(
      { mergedOther: true, cells: { 't3.otherOutcome.all.total': '5' } },
      { cells: { [other]: '2', [fee]: '1' } },
      { mergedOther: true, cells: { 't3.otherOutcome.all.total': '2' } },
    )
    expect(outcomes(merged)).toEqual(['t2 passed', 't3 passed', 't4 passed'])
    const unread = judged({ mergedOther: true }, { cells: { [fee]: { state: 'unreadable', raw: '12', candidates: [] } } })
    expect(outcomes(unread)).toEqual(['t2 passed', 't3 passed', 't3.open notEvaluable', 't4 passed'])
    const apart = judged({ cells: { [other]: '5' } }, { mergedOther: true })
    expect(apart.find(({ subject }) => subject === 't3.open')?.cells).toHaveLength(21)
  })

  it('doubts a difference that rests on what was inferred', () => {
    const inferred = { [cell]: { state: 'number', raw: '3', value: '3', inferred: true } } as const
    expect(judged({}, { cells: inferred }).find(({ outcome }) => outcome === 'failed')).toMatchObject({ about: 'reading' })
  })

  it('holds on random units, and finds any one changed cell with its difference', () => {
    const total = (units: readonly Values[]): Values =>
      Object.fromEntries(cellIds('2021').map((id) => [id, String(units.reduce((sum, unit) => sum + Number(unit[id] ?? 0), 0))]))
    fc.assert(
      fc.property(
        fc.array(cleanTables('2021'), { minLength: 1, maxLength: 4 }),
        fc.constantFrom<CellId[]>(...cellIds('2021').filter((id) => !id.startsWith('t2.fees'))),
        fc.integer({ min: 1, max: 900 }),
        (units, id, more) => {
          const whole = units.map((unit) => ({ ...unit, 't2.fees.amount': '0' }))
          const sums = total(whole)
          const plans = whole.map((cells) => ({ cells }))
          expect(outcomes(judged({ cells: sums }, ...plans))).toEqual(['t2 passed', 't3 passed', 't4 passed'])
          const changed = judged({ cells: { ...sums, [id]: String(Number(sums[id]) + more) } }, ...plans)
          const failed = changed.filter(({ outcome }) => outcome === 'failed')
          expect(failed.map(({ subject, message }) => [subject, message.includes(`相差 +${more}。`)])).toEqual([[id, true]])
        },
      ),
      { numRuns: runs(25) },
    )
  })
})
