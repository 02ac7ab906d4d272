import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RelatedOrgan, RelatedReport } from '../../../src/core/rules/rule.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { runs } from './clean-tables.ts'
import { alone } from './related-builder.ts'
import { type CellText, reportInput, type ReportPlan } from './report-builder.ts'

const own = '青禾县林业和草原局'

function report(id: number, plan: ReportPlan): RelatedReport {
  return { ...reportInput({ ...plan, year: 2022 }), id, year: 2022 }
}

/** What predecessors hand over, in the column of natural persons and in all; null: no report of theirs is there. */
function handing(...counts: (readonly [string, CellText | null])[]): RelatedOrgan[] {
  return counts.map(([name, count], at) => ({
    name,
    report:
      count === null
        ? null
        : report(at + 1, { cells: { 't3.carriedForward.naturalPerson': count, 't3.carriedForward.total': count } }),
  }))
}

/** The verdicts on what a report of 2023 takes up from its predecessors. */
function taken(count: CellText, predecessors: RelatedOrgan[], years: RelatedReport[] = [], agency = own): Verdict[] {
  const cells = { 't3.carriedOver.naturalPerson': count, 't3.carriedOver.total': count, 't3.carriedForward.total': '6' }
  const related = { ...alone, years, predecessors }
  return checkReport({ ...reportInput({ agency, cells }), related }).filter(({ rule }) => rule === 'across.carry-over')
}

const total = (verdicts: readonly Verdict[]) => verdicts.find(({ subject }) => subject === 'total')
const [forestry, grassland] = ['青禾县林业局', '青禾县草原局']

describe('across.carry-over of an organ without predecessors', () => {
  it('is open where no report of the year before is there', () => {
    expect(taken('3', [])).toEqual([
      {
        rule: 'across.carry-over',
        subject: 'year',
        outcome: 'notEvaluable',
        severity: 'error',
        about: 'reading',
        statement: '工作区里没有同一机关2022年度的报告',
        expected: null,
        actual: null,
        message: '无法判断：工作区里没有同一机关2022年度的报告。',
        operands: [],
        cells: [],
        quotes: [],
      },
    ])
    expect(taken('3', handing([forestry, null], [grassland, null]))).toMatchObject([{ subject: 'year', outcome: 'notEvaluable' }])
  })

  it('takes up what the one report of the year before hands over', () => {
    const before = handing([own, '3'])[0]!.report!
    expect(total(taken('3', [], [before]))).toMatchObject({ outcome: 'passed', statement: '3 = 3', message: '关系成立。' })
    expect(total(taken('5', [], [before]))).toEqual({
      rule: 'across.carry-over',
      subject: 'total',
      outcome: 'failed',
      severity: 'error',
      about: 'source',
      statement: '5 ≠ 3',
      expected: '3',
      actual: '5',
      message: '上年结转与2022年度报告的“结转下年度继续办理”不等，相差 +2。',
      operands: [
        { label: '表三·二、上年结转·总计', cell: 't3.carriedOver.total', value: '5', blankAsZero: false },
        { label: '2022年·表三·四、结转下年度·总计', cell: 't3.carriedForward.total', value: '3', blankAsZero: false, report: 1 },
      ],
      cells: ['t3.carriedOver.total'],
      quotes: [expect.objectContaining({ text: '5' })],
    })
  })
})

describe('across.carry-over of an organ formed by a merger', () => {
  const both = handing([forestry, '3'], [grassland, '2'])

  it('takes up what its predecessors hand over together, and says so', () => {
    expect(taken('5', both)).toHaveLength(7)
    expect(total(taken('5', both))).toMatchObject({
      outcome: 'passed',
      severity: 'error',
      statement: '5 = 3 + 2 = 5',
      message: `上年结转等于并入本机关的${forestry}、${grassland}2022年度报告的“结转下年度继续办理”之和。`,
      operands: [
        { label: '表三·二、上年结转·总计' },
        { label: `${forestry}2022年·表三·四、结转下年度·总计`, value: '3', report: 1 },
        { label: `${grassland}2022年·表三·四、结转下年度·总计`, value: '2', report: 2 },
      ],
      cells: ['t3.carriedOver.total'],
      quotes: [],
    })
  })

  it('is wrong where all are known and the sum is another', () => {
    for (const [count, difference] of [
      ['4', '-1'],
      ['1', '-4'],
    ] as const)
      expect(total(taken(count, both))).toMatchObject({
        outcome: 'failed',
        severity: 'error',
        about: 'source',
        statement: `${count} ≠ 3 + 2 = 5`,
        message: `上年结转与并入本机关的${forestry}、${grassland}2022年度报告的“结转下年度继续办理”之和不等，相差 ${difference}。`,
      })
    const absorbed = handing([own, '3'], [grassland, '2'])
    expect(total(taken('7', absorbed))).toMatchObject({ outcome: 'failed', severity: 'error', message: /相差 \+2。$/ })
  })

  it('may have taken up the rest from an organ that is not known, as its new name shows', () => {
    expect(total(taken('7', both))).toMatchObject({
      outcome: 'failed',
      severity: 'warning',
      message: /相差 \+2。机关名称已变，多出的部分可能由其他并入的机关结转。$/,
    })
    const input = reportInput({ cells: { 't3.carriedOver.total': '7' } })
    const related = { years: [], olderVersion: null, workbookLine: null, units: [], predecessors: both }
    const nameless = { ...input, report: { ...input.report, agency: null }, related }
    expect(total(checkReport(nameless).filter(({ rule }) => rule === 'across.carry-over'))).toMatchObject({ severity: 'warning' })
    expect(total(taken('7', both, [], `云岭市${forestry}`))).toMatchObject({ severity: 'error', message: /相差 \+2。$/ })
  })

  it('is a notice where one of those said to be merged has no report, unless less was taken up than the others hand over', () => {
    const one = handing([forestry, '3'], [grassland, null])
    expect(total(taken('3', one))).toMatchObject({ outcome: 'passed', statement: '3 = 3' })
    expect(total(taken('5', one))).toMatchObject({
      outcome: 'failed',
      severity: 'notice',
      statement: '5 ≠ 3',
      message: `上年结转与2022年度报告的“结转下年度继续办理”不等，相差 +2。并入本机关的${grassland}没有2022年度的报告，多出的部分可能由其结转。`,
    })
    expect(total(taken('2', one))).toMatchObject({ outcome: 'failed', severity: 'error', message: /相差 -1。$/ })
  })

  it('is open where one of them was not read, and says which', () => {
    const verdict = total(taken('5', handing([forestry, '3'], [grassland, '/'])))
    expect(verdict).toMatchObject({ outcome: 'notEvaluable', severity: 'error', statement: '5 = 3 + ?', quotes: [] })
    expect(verdict!.message).toContain(`${grassland}2022年·表三·四、结转下年度·总计`)
  })

  it('doubts what was inferred of any of them', () => {
    const inferred = handing([forestry, '3'], [grassland, { state: 'number', raw: '2', inferred: true }])
    expect(total(taken('4', inferred))).toMatchObject({ outcome: 'failed', severity: 'warning', about: 'reading' })
  })

  it('counts one report under two names once, where it alone agrees in every column', () => {
    const same = handing([forestry, '3'], [own, '3'])
    expect(taken('3', same).map(({ outcome }) => outcome)).toEqual(Array(7).fill('passed'))
    expect(total(taken('3', same))).toMatchObject({
      statement: '3 = 3',
      message: `上年结转与${forestry}2022年度报告的“结转下年度继续办理”一致，其余并入机关同年度的报告未另计。`,
      operands: [{}, { report: 1 }],
    })
    // Zeros are no sign of it: what the other hands over is lost.
    expect(total(taken('0', handing([forestry, '0'], [own, '2'])))).toMatchObject({
      outcome: 'failed',
      statement: '0 ≠ 0 + 2 = 2',
    })
  })

  it('takes up the sum of any predecessors, and no other number', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 9 }), (handed, slip) => {
        const predecessors = handing(...handed.map((count, at) => [`青禾县${'甲乙丙丁戊'[at]}局`, String(count)] as const))
        const sum = handed.reduce((all, count) => all + count, 0)
        expect(taken(String(sum), predecessors).map(({ outcome }) => outcome)).toEqual(Array(7).fill('passed'))
        const wrong = sum + slip
        expect(total(taken(String(wrong), predecessors))).toMatchObject({ outcome: 'failed', expected: String(sum) })
      }),
      { numRuns: runs(30) },
    )
  })
})
