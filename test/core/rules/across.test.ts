import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellId, formOf } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import type { RelatedReports } from '../../../src/core/rules/rule.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { cleanTables, runs, type Values } from './clean-tables.ts'
import { alone, other } from './related-builder.ts'
import { type ReportPlan, reportInput } from './report-builder.ts'

/** The verdicts of the rules that compare reports, on a report of 2023. */
function across(plan: ReportPlan, related: RelatedReports): Verdict[] {
  return checkReport({ ...reportInput(plan), related }).filter(({ rule }) => rule.startsWith('across.'))
}

function after(before: ReportPlan, plan: ReportPlan): Map<string, Verdict> {
  const verdicts = across(plan, { ...alone, years: [other(7, 2022, before)] })
  return new Map(verdicts.map((verdict) => [`${verdict.rule} ${verdict.subject}`, verdict]))
}

describe('rules that compare reports', () => {
  it('are silent where a report is looked at alone', () => {
    expect(checkReport(reportInput()).filter(({ rule }) => rule.startsWith('across.'))).toEqual([])
  })

  it('say that the year before is not there', () => {
    const verdicts = across({}, alone)
    expect(verdicts).toHaveLength(1)
    expect(verdicts[0]).toMatchObject({ rule: 'across.carry-over', outcome: 'notEvaluable', message: /2022年度/ })
    expect(across({}, { ...alone, years: [other(7, 2021, {})] })[0]).toMatchObject({ outcome: 'notEvaluable' })
  })

  it('say that a report without a year has no year before', () => {
    const input = { ...reportInput({ year: null }), related: { ...alone, years: [other(7, 2022, {})] } }
    expect(checkReport(input).find(({ rule }) => rule === 'across.carry-over')).toMatchObject({ message: /报告年度/ })
  })
})

describe('across.carry-over', () => {
  it('compares each column with the year before, and leads to its report', () => {
    const verdict = after({ cells: { 't3.carriedForward.business': '5' } }, { cells: { 't3.carriedOver.business': '3' } }).get(
      'across.carry-over business',
    )!
    expect(verdict).toMatchObject({
      outcome: 'failed',
      severity: 'error',
      about: 'source',
      statement: '3 ≠ 5',
      expected: '5',
      actual: '3',
      cells: ['t3.carriedOver.business'],
      message: '上年结转与2022年度报告的“结转下年度继续办理”不等，相差 -2。',
    })
    expect(verdict.operands).toMatchObject([
      { cell: 't3.carriedOver.business' },
      { cell: 't3.carriedForward.business', report: 7 },
    ])
    expect(verdict.operands[0]).not.toHaveProperty('report')
    expect(verdict.quotes).not.toEqual([])
  })

  it('does not judge what was not read, and doubts what was inferred', () => {
    const unread = after({ cells: { 't3.carriedForward.total': { state: 'unreadable', raw: '12' } } }, {})
    expect(unread.get('across.carry-over total')).toMatchObject({ outcome: 'notEvaluable', message: /2022年·/ })
    const inferred = after({ cells: { 't3.carriedForward.total': { state: 'number', raw: '1', inferred: true } } }, {})
    expect(inferred.get('across.carry-over total')).toMatchObject({ outcome: 'failed', severity: 'warning', about: 'reading' })
  })

  it('holds between editions', () => {
    const verdict = after({ edition: '2019' }, {}).get('across.carry-over total')
    expect(verdict).toMatchObject({ outcome: 'passed', statement: '0 = 0' })
  })
})

describe('across.document-stock', () => {
  const row = (valid: string, made = '0', repealed = '0'): Partial<Record<CellId, string>> => ({
    't2.normativeDocuments.valid': valid,
    't2.normativeDocuments.made': made,
    't2.normativeDocuments.repealed': repealed,
  })

  it('adds what was made and takes away what was repealed', () => {
    const subject = 'across.document-stock normativeDocuments'
    expect(after({ cells: row('18') }, { cells: row('19', '2', '1') }).get(subject)).toMatchObject({
      outcome: 'passed',
      statement: '19 = 18 + 2 − 1 = 19',
    })
    expect(after({ cells: row('18') }, { cells: row('25', '2', '1') }).get(subject)).toMatchObject({
      outcome: 'failed',
      severity: 'warning',
      statement: '25 ≠ 18 + 2 − 1 = 19',
      expected: '19',
      message: /相差 \+6/,
    })
  })

  it('is for the edition of 2021 on both sides', () => {
    expect(after({ edition: '2019' }, {}).has('across.document-stock regulations')).toBe(false)
  })
})

describe('across.fee-scale', () => {
  const compared = (before: string, now: string) =>
    after({ cells: { 't2.fees.amount': before } }, { cells: { 't2.fees.amount': now } }).get('across.fee-scale amount')

  it.each([
    ['25.1', '251000', 'failed'],
    ['251000', '25.1', 'failed'],
    ['25.1', '31.4', 'passed'],
    ['0.5', '400', 'passed'],
  ])('%s before, %s now: %s', (before, now, outcome) => {
    expect(compared(before, now)).toMatchObject({ outcome, severity: 'warning' })
  })

  it('says nothing of zeros and blanks', () => {
    expect(compared('0', '251000')).toBeUndefined()
    expect(compared('', '251000')).toBeUndefined()
  })
})

describe('across.identical-tables', () => {
  const figures = {
    't2.licensing.processed': '14',
    't2.punishment.processed': '9',
    't2.coercion.processed': '3',
    't2.fees.amount': '2.5',
  }

  it('finds a table that repeats in every figure', () => {
    expect(after({ cells: figures }, { cells: figures }).get('across.identical-tables t2')).toMatchObject({
      outcome: 'failed',
      statement: '4 个非零数字逐格相同',
      cells: Object.keys(figures),
    })
  })

  it('passes where one differs, or one was there only before', () => {
    const differing = { ...figures, 't2.coercion.processed': '4' }
    expect(after({ cells: figures }, { cells: differing }).get('across.identical-tables t2')?.outcome).toBe('passed')
    const more = { ...figures, 't2.regulations.valid': '1' }
    expect(after({ cells: more }, { cells: figures }).get('across.identical-tables t2')?.outcome).toBe('passed')
  })

  it('does not speak of a few figures that may repeat by chance', () => {
    expect(after({}, {}).has('across.identical-tables t3')).toBe(false)
  })
})

describe('across.outlier', () => {
  const cell = 't3.newReceived.total'
  const judged = (history: string[], now: string) =>
    across(
      { cells: { [cell]: now } },
      { ...alone, years: history.map((value, index) => other(index, 2018 + index, { cells: { [cell]: value } })) },
    ).find(({ rule, subject }) => rule === 'across.outlier' && subject === cell)

  it.each([
    [['31', '40'], '4100', 'failed', /远高于/],
    [['3100', '4000', '3500'], '39', 'failed', /远低于/],
    [['31', '40'], '120', 'passed', /31–40/],
    [['0', '1'], '12', 'passed', /0–1/],
  ])('%s, then %s: %s', (history, now, outcome, message) => {
    expect(judged(history, now)).toMatchObject({ outcome, message })
  })

  it('needs two other years', () => {
    expect(judged(['31'], '4100')).toBeUndefined()
    expect(judged(['31', ''], '4100')).toBeUndefined()
  })
})

describe('across.copied-prose', () => {
  const problems =
    '一是政策解读形式较为单一，图文解读数量不多，群众看得懂的少。二是依申请公开答复文书格式不够规范，个别答复超出必要篇幅。三是专栏更新不够及时，2022年有6个栏目超过三个月未更新。'
  const renewed =
    '去年提出的三项问题均已整改到位，栏目维护责任落实到人。今年的主要困难在于基层单位兼职人员变动频繁，新上岗人员对答复口径掌握不准。下一步将编写答复示例，组织跟班培训，并把抽查结果按月通报。'
  const judged = (before: string, now: string) =>
    after({ prose: { 5: before } }, { prose: { 5: now } }).get('across.copied-prose section-5')

  it('finds last year’s section with other numbers in it', () => {
    expect(judged(problems, problems.replace('2022', '2023').replace('6个', '9个'))).toMatchObject({
      outcome: 'failed',
      severity: 'warning',
      actual: '100%',
      quotes: [{ text: /政策解读/ }, { text: /答复文书/ }, { text: /专栏更新/ }],
    })
  })

  it('finds sentences with a word changed', () => {
    expect(judged(problems, problems.replace('较为单一', '比较单一'))).toMatchObject({ outcome: 'failed' })
  })

  it('passes a section of its own, and says how much is shared', () => {
    expect(judged(problems, renewed)).toMatchObject({ outcome: 'passed', actual: '0%', quotes: [] })
    expect(judged(problems, problems.slice(0, problems.indexOf('二是')) + renewed)).toMatchObject({ outcome: 'passed' })
  })

  it('does not judge what is short or not there', () => {
    expect(judged('本年度无突出问题，工作平稳有序。', '本年度无突出问题，工作平稳有序。')).toBeUndefined()
    const before = other(7, 2022, { without: { sections: [5] } })
    const verdicts = across({ prose: { 5: problems } }, { ...alone, years: [before] })
    expect(verdicts.some(({ rule }) => rule === 'across.copied-prose')).toBe(false)
  })
})

describe.each([
  ['across.revised', 'notice', 'olderVersion'],
  ['across.workbook', 'warning', 'workbookLine'],
] as const)('%s', (rule, severity, place) => {
  const judged = (there: ReportPlan, here: ReportPlan) =>
    new Map(
      across(here, { ...alone, [place]: other(3, 2023, there) })
        .filter((verdict) => verdict.rule === rule)
        .map((verdict) => [verdict.subject, verdict]),
    )

  it('lists the cells that differ, and leads to both', () => {
    const verdict = judged({ cells: { 't3.granted.total': '81' } }, { cells: { 't3.granted.total': '91' } }).get('t3')!
    expect(verdict).toMatchObject({
      outcome: 'failed',
      severity,
      about: 'source',
      cells: ['t3.granted.total'],
      statement: '表三·（一）予以公开·总计 91 ≠ 81',
      operands: [{ value: '91' }, { value: '81', report: 3 }],
    })
  })

  it('takes a blank for a zero, but not for a number', () => {
    expect(judged({}, { cells: { 't4.reconsideration.other': '' } }).get('t4')?.outcome).toBe('passed')
    expect(judged({}, { cells: { 't4.reconsideration.other': '2' } }).get('t4')).toMatchObject({ outcome: 'failed' })
    const blank = judged({ cells: { 't4.reconsideration.other': '' } }, { cells: { 't4.reconsideration.other': '2' } }).get('t4')
    expect(blank?.statement).toContain('2 ≠ 空白')
  })

  it('doubts a difference that was inferred, and counts what it does not spell out', () => {
    const inferred = judged({ cells: { 't4.reconsideration.other': { state: 'number', raw: '2', inferred: true } } }, {}).get(
      't4',
    )
    expect(inferred).toMatchObject({ outcome: 'failed', about: 'reading' })
    expect(judged({ fill: '1' }, {}).get('t3')?.statement).toMatch(/；另有 163 格$/)
  })

  it('compares nothing where there is nothing', () => {
    expect(judged({ fill: '/' }, {}).get('t3')?.outcome ?? 'notEvaluable').toBe('notEvaluable')
  })
})

describe('on random years', () => {
  /** The next year of a report: what it hands over is taken up, so that its relations hold as before. */
  const taken = (before: Values, next: Values): Values => {
    const cells = { ...next }
    for (const { id: column } of formOf('2021').table3.columns) {
      const of = (row: string): CellId => `t3.${row}.${column}`
      const over = Number(before[of('carriedForward')])
      cells[of('newReceived')] = String(Number(next[of('newReceived')]) + 1000 + Number(next[of('carriedOver')]) - over)
      cells[of('totalProcessed')] = String(Number(next[of('totalProcessed')]) + 1000)
      cells[of('carriedOver')] = String(over)
    }
    return cells
  }

  it('a chain that holds passes, and one changed link is found in its column', () => {
    fc.assert(
      fc.property(
        cleanTables('2021'),
        cleanTables('2021'),
        fc.constantFrom('naturalPerson', 'business', 'otherOrganization', 'total'),
        fc.integer({ min: 1, max: 50 }),
        (before, next, column, delta) => {
          const chain = taken(before, next)
          const clean = [...after({ cells: before }, { cells: chain }).values()]
          const carried = clean.filter(({ rule }) => rule === 'across.carry-over')
          expect(carried).toHaveLength(7)
          expect(carried.every(({ outcome }) => outcome === 'passed')).toBe(true)
          const id: CellId = `t3.carriedOver.${column}`
          const broken = after({ cells: before }, { cells: { ...chain, [id]: String(Number(chain[id]) + delta) } })
          const failed = [...broken.values()].filter(({ rule, outcome }) => rule === 'across.carry-over' && outcome === 'failed')
          expect(failed.map(({ subject }) => subject)).toEqual([column])
        },
      ),
      { numRuns: runs(25) },
    )
  })
})
