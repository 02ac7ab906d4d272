import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts'
import type { CellId } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { quantityReport } from '../../../src/core/rules/quantity-report.ts'
import type { RelatedReport, RuleInput } from '../../../src/core/rules/rule.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { sampleCells } from '../claims/sample-tables.ts'
import { cleanTables, runs } from './clean-tables.ts'
import { alone, other } from './related-builder.ts'
import { type CellText, reportInput, type ReportPlan } from './report-builder.ts'

/** A report of 2023 with those of other years beside it. */
function among(plan: ReportPlan, years: readonly RelatedReport[]): RuleInput {
  return { ...reportInput({ cells: sampleCells, ...plan }), related: { ...alone, years } }
}

function of(rule: string, input: RuleInput): Verdict[] {
  return checkReport(input).filter((verdict) => verdict.rule === rule)
}

const before = (cells: Partial<Record<CellId, string>>, year = 2022): RelatedReport => other(5, year, { cells })
const received = (count: string): RelatedReport => before({ 't3.newReceived.total': count })

describe('across.stated-change', () => {
  const outcomes = (words: string, years: readonly RelatedReport[] = [received('70')]): string[] =>
    of('across.stated-change', among({ prose: { 1: words } }, years)).map(
      ({ outcome, subject, statement }) => `${outcome} ${subject} ${statement}`,
    )

  it.each([
    ['收到申请91件，同比增长30%。', 'passed newReceived:percent (91 − 70) ÷ 70 = 30% ≈ 30%'],
    ['收到申请91件，同比增长12%。', 'failed newReceived:percent (91 − 70) ÷ 70 = 30% ≠ 12%'],
    ['收到申请91件，较上年增加21件。', 'passed newReceived:count 91 − 70 = 21 ≈ 21'],
    ['收到申请91件，较上年减少3件。', 'failed newReceived:count 70 − 91 = -21 ≠ 3'],
    ['收到申请91件，较2022年增加20件。', 'failed newReceived:count 91 − 70 = 21 ≠ 20'],
    ['收到申请91件，较上年的70件有所增加。', 'passed newReceived:earlier 70 = 70'],
    ['收到申请91件，较去年的75件有所增加。', 'failed newReceived:earlier 75 ≠ 70'],
    ['收到申请91件，比上年（72件）增加19件。', 'failed newReceived:earlier 72 ≠ 70'],
  ])('%s', (words, expected) => {
    expect(outcomes(words)).toContain(expected)
  })

  it.each([
    ['a number that this year’s table does not bear out', '收到申请92件，同比增长12%。'],
    ['what is not understood', '接受咨询91件，同比增长12%。'],
    ['an approximate change', '收到申请91件，较上年增加20余件。'],
    ['another stretch of time', '收到申请91件，环比增长12%。'],
    ['a year that is not there', '收到申请91件，较2021年增加3件。'],
    ['a year to come', '收到申请91件，较2024年增加3件。'],
    ['a change that is not said to be one of years', '收到申请91件，较预期减少3件。'],
  ])('does not judge %s', (_, words) => {
    expect(outcomes(words)).toEqual([])
  })

  it('finds the year that is named', () => {
    const years = [before({ 't3.newReceived.total': '100' }, 2020), received('70')]
    expect(outcomes('收到申请91件，较2020年减少9件。', years)).toEqual(['passed newReceived:count 100 − 91 = 9 ≈ 9'])
  })

  it('is silent where nothing was received last year, or that report lacks the cell', () => {
    expect(outcomes('收到申请91件，同比增长12%。', [received('0')])).toEqual([])
    expect(outcomes('收到申请91件，同比增长12%。', [other(5, 2022, { without: { tables: [3] } })])).toEqual([])
    expect(outcomes('收到申请91件，同比增长12%。', [])).toEqual([])
    expect(of('across.stated-change', { ...among({ edition: null }, [received('70')]) })).toEqual([])
  })

  it('is a warning that leads to the other report, and a doubt where that reading was inferred', () => {
    const [verdict] = of('across.stated-change', among({ prose: { 1: '收到申请91件，同比增长12%。' } }, [received('70')]))
    expect(verdict).toMatchObject({ severity: 'warning', about: 'source', expected: '30%', actual: '12%' })
    expect(verdict?.operands.at(-1)).toMatchObject({ cell: 't3.newReceived.total', value: '70', report: 5 })
    expect(verdict?.message).toMatch(/2022年度报告.*30%/)
    const inferred = other(5, 2022, { cells: { 't3.newReceived.total': { state: 'number', raw: '70', inferred: true } } })
    const [doubt] = of('across.stated-change', among({ prose: { 1: '收到申请91件，同比增长12%。' } }, [inferred]))
    expect(doubt).toMatchObject({ outcome: 'failed', about: 'reading' })
  })

  it('is painted on the stated change', () => {
    const input = among({ prose: { 1: '收到申请91件，同比增长12%。' } }, [received('70')])
    const { quantities } = quantityReport(input.report, input.document, checkReport(input))
    expect(quantities.map(({ value, status }) => [value, status])).toEqual([
      ['91', 'agrees'],
      ['12', 'disagrees'],
    ])
  })

  it('numbers equal subjects', () => {
    const words = '收到申请91件，同比增长30%。共收到申请91件，比去年增长30%。'
    const subjects = of('across.stated-change', among({ prose: { 1: words } }, [received('70')])).map(({ subject }) => subject)
    expect(subjects).toEqual(['newReceived:percent', 'newReceived:percent#2'])
  })

  it('passes for every pair of years and fails for every other change', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 40 }),
        (now, then, slip) => {
          const cells = { 't3.newReceived.total': String(now) }
          const say = (change: number): Verdict[] => {
            const words = `收到申请${now}件，较上年${change < 0 ? '减少' : '增加'}${Math.abs(change)}件。`
            return of('across.stated-change', among({ cells, prose: { 1: words } }, [received(String(then))]))
          }
          expect(say(now - then).map(({ outcome }) => outcome)).toEqual(['passed'])
          expect(say(now - then + slip).map(({ outcome }) => outcome)).toEqual(['failed'])
        },
      ),
      { numRuns: runs(60) },
    )
  })
})

describe('across.left-in', () => {
  const leftIn = (plan: ReportPlan, there: Partial<Record<CellId, string>>): Verdict[] =>
    of('across.left-in', among(plan, [before(there)]))

  it('finds last year’s number in the prose', () => {
    const [verdict, ...more] = leftIn({ prose: { 1: '收到申请88件。' } }, { 't3.newReceived.total': '88' })
    expect(more).toEqual([])
    expect(verdict).toMatchObject({
      outcome: 'failed',
      severity: 'warning',
      about: 'source',
      subject: 'newReceived#1',
      actual: '88',
      message: '“收到申请88件”与本年表格不符，却与2022年度报告的同一数字相同，疑为上一年度文字留用未改。',
    })
    expect(verdict?.statement).toMatch(/^88 ≠ 91.*; 88 = 88$/)
    expect(verdict?.operands.at(-1)).toMatchObject({ cell: 't3.newReceived.total', report: 5 })
    expect(verdict?.quantities).toHaveLength(1)
  })

  it('finds last year’s number in a cell that fails its sums, and tells the diagnosis', () => {
    const cells = { ...sampleCells, 't3.granted.naturalPerson': '47' }
    const input = among({ cells }, [before({ 't3.granted.naturalPerson': '47' })])
    const verdicts = checkReport(input)
    expect(verdicts.filter(({ rule }) => rule === 'across.left-in')).toMatchObject([
      { outcome: 'failed', subject: 't3.granted.naturalPerson', statement: '47 = 47', cells: ['t3.granted.naturalPerson'] },
    ])
    const [best] = diagnose(verdicts, input.cells)
    expect(best?.changes).toMatchObject([{ cell: 't3.granted.naturalPerson', from: 47, to: 32, leftIn: true }])
    const without = reportInput({ cells })
    expect(diagnose(checkReport(without), without.cells)[0]?.changes).toMatchObject([{ leftIn: false }])
  })

  it('finds last year’s number in a cell that the prose contradicts, but not in the stock of documents', () => {
    expect(leftIn({ prose: { 1: '办理行政处罚56件。' } }, { 't2.punishment.processed': '19' })).toMatchObject([
      { outcome: 'failed', subject: 't2.punishment.processed' },
    ])
    const stock = leftIn({ prose: { 1: '现行有效规范性文件85件。' } }, { 't2.normativeDocuments.valid': '84' })
    expect(stock).toMatchObject([{ outcome: 'passed', subject: 'disagreements', statement: '1' }])
  })

  it('says nothing of small numbers, of what agrees, and without last year', () => {
    expect(leftIn({ prose: { 1: '收到申请91件，上年结转9件。' } }, { 't3.carriedOver.total': '9' })).toMatchObject([
      { outcome: 'passed' },
    ])
    expect(leftIn({ prose: { 1: '收到申请91件。' } }, { 't3.newReceived.total': '91' })).toEqual([])
    expect(of('across.left-in', among({ prose: { 1: '收到申请88件。' } }, []))).toEqual([])
    expect(leftIn({ prose: { 1: '收到申请88件。' } }, { 't3.newReceived.total': '80' })).toMatchObject([{ outcome: 'passed' }])
  })

  it('doubts what was only inferred', () => {
    const inferred = (id: CellId, raw: string): RelatedReport => {
      const cells: Partial<Record<CellId, CellText>> = {}
      cells[id] = { state: 'number', raw, inferred: true }
      return other(5, 2022, { cells })
    }
    expect(
      of('across.left-in', among({ prose: { 1: '收到申请88件。' } }, [inferred('t3.newReceived.total', '88')])),
    ).toMatchObject([{ about: 'reading' }])
    const cells = { ...sampleCells, 't3.granted.naturalPerson': '47' }
    expect(of('across.left-in', among({ cells }, [inferred('t3.granted.naturalPerson', '47')]))).toMatchObject([
      { about: 'reading' },
    ])
  })

  it('is silent on two clean years, and finds any telling number of last year that was left in', () => {
    fc.assert(
      fc.property(
        cleanTables('2021'),
        cleanTables('2021'),
        fc.constantFrom<CellId>('t3.granted.naturalPerson', 't3.unavailable.notHeld.business', 't4.reconsideration.upheld'),
        (then, now, cell) => {
          const years = [other(5, 2022, { cells: then })]
          expect(of('across.left-in', among({ cells: now }, years))).toEqual([])
          if (Number(then[cell]) < 10 || then[cell] === now[cell]) return
          const found = of('across.left-in', among({ cells: { ...now, [cell]: then[cell]! } }, years))
          expect(found.filter(({ outcome }) => outcome === 'failed').map(({ subject }) => subject)).toContain(cell)
        },
      ),
      { numRuns: runs(40) },
    )
  })
})

describe('the prose of two versions', () => {
  const revised = (there: string, here: string): Verdict | undefined =>
    checkReport({
      ...reportInput({ prose: { 1: here } }),
      related: { ...alone, olderVersion: other(3, 2023, { prose: { 1: there } }) },
    }).find(({ rule, subject }) => rule === 'across.revised' && subject === 'prose')

  it('is the same but for spaces and the width of signs', () => {
    expect(revised('收到申请91件，办结88件。', '收到申请９１件, 办结 88 件。')).toMatchObject({ outcome: 'passed', quotes: [] })
  })

  it('is the same where only punctuation differs, and that is said', () => {
    expect(revised('收到申请91件，办结88件、转办3件。', '收到申请91件，办结88件转办3件')).toMatchObject({
      outcome: 'passed',
      message: '正文与先前导入的版本字句、数字相同，只有 1 段标点不同。',
    })
    expect(revised('占比12.5%，下降', '占比125%下降')?.outcome).toBe('failed')
  })

  it('lists what was replaced, put in and taken out, and leads to the older version', () => {
    const verdict = revised(
      '收到申请91件，办结88件。\n组织培训三次。',
      '收到申请93件，办结88件。\n全年未发生因政府信息公开引起的行政复议、行政诉讼案件，社会评价良好。',
    )
    expect(verdict).toMatchObject({
      outcome: 'failed',
      severity: 'notice',
      statement: '“91”改“93”；删“组织培训三次。”；增“全年未发生因政府信息公开引起的行政复议、行政诉讼…”',
      message: '正文有 3 段与先前导入的版本不同。',
      operands: [{ value: '3', report: 3, cell: null }],
    })
    expect(verdict?.quotes.map(({ text }) => text.slice(0, 6))).toEqual(['收到申请93', '全年未发生因'])
  })

  it('counts what it does not spell out', () => {
    const lines = (word: string): string =>
      Array.from(
        { length: 9 },
        (_, at) => `本年度第${'一二三四五六七八九'[at]}项重点工作已经${word}，各项要求均已落实到位。`,
      ).join('\n')
    expect(revised(lines('完成'), lines('推进'))?.statement).toMatch(/；另有 3 段$/)
  })

  it('is not asked where one of them has none', () => {
    const input = reportInput({ prose: { 1: '收到申请91件。' } })
    const bare = other(3, 2023, {})
    const olderVersion = { ...bare, report: { ...bare.report, prose: [] } }
    const verdicts = checkReport({ ...input, related: { ...alone, olderVersion } })
    expect(verdicts.some(({ rule, subject }) => rule === 'across.revised' && subject === 'prose')).toBe(false)
  })
})
