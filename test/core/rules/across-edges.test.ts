import { describe, expect, it } from 'vitest'
import type { CellId } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { findingOf, relatedIds, type Verdict } from '../../../src/core/rules/verdict.ts'
import { sampleCells } from '../claims/sample-tables.ts'
import { after, alone, judged, other } from './related-builder.ts'
import { type CellText, inferred, reportInput, type ReportPlan } from './report-builder.ts'

type Cells = Partial<Record<CellId, CellText>>

describe('across.carry-over', () => {
  it('is open where a cell was not read, and says on which side', () => {
    const here = after('across.carry-over', { cells: { 't3.carriedOver.total': '/' } }, { cells: {} })
    expect(here.find(({ subject }) => subject === 'total')).toMatchObject({
      outcome: 'notEvaluable',
      about: 'reading',
      statement: '? = 0',
      message: /^无法判断：(?!2022年)/,
    })
    const there = after('across.carry-over', {}, { cells: { 't3.carriedForward.total': '/' } })
    expect(there.find(({ subject }) => subject === 'total')).toMatchObject({ statement: '0 = ?', message: /^无法判断：2022年/ })
  })

  it('doubts what was inferred on either side, but only where it fails', () => {
    const verdicts = (over: CellText, forward: CellText) =>
      after(
        'across.carry-over',
        { cells: { 't3.carriedOver.total': over } },
        { cells: { 't3.carriedForward.total': forward } },
      ).filter(({ subject }) => subject === 'total')
    expect(verdicts('3', '4')).toMatchObject([{ outcome: 'failed', severity: 'error', about: 'source' }])
    expect(verdicts(inferred('3'), '4')).toMatchObject([{ outcome: 'failed', severity: 'warning', about: 'reading' }])
    expect(verdicts('3', inferred('4'))).toMatchObject([{ outcome: 'failed', severity: 'warning', about: 'reading' }])
    expect(verdicts('3', inferred('3'))).toMatchObject([{ outcome: 'passed', severity: 'error', about: 'source', quotes: [] }])
  })
})

describe('across.fee-scale', () => {
  const amounts = (now: CellText, before: CellText) =>
    after('across.fee-scale', { cells: { 't2.fees.amount': now } }, { cells: { 't2.fees.amount': before } })

  it.each([
    ['2380', '2.38', 'passed', '2380 ≈ 2.38'],
    ['2381', '2.38', 'failed', '2381 > 2.38 × 1000'],
    ['2.38', '2381', 'failed', '2.38 < 2381 ÷ 1000'],
    ['237999.99', '2.38', 'failed', '237999.99 > 2.38 × 1000'],
    ['238000', '2.38', 'passed', '238000 ≈ 2.38'],
  ])('%s after %s %s', (now, before, outcome, statement) => {
    expect(amounts(now, before)).toMatchObject([{ outcome, statement, actual: now, subject: 'amount', severity: 'warning' }])
  })

  it('quotes the amount that slipped, and compares nothing with zero or what is unread', () => {
    expect(amounts('2381', '2.38')[0]!.quotes).toMatchObject([{ text: '2381' }])
    expect(amounts('2380', '2.38')[0]!.quotes).toEqual([])
    for (const [now, before] of [
      ['0', '5'],
      ['5', '0'],
      ['/', '5'],
      ['5', '/'],
      ['-5', '5'],
      ['5', '-5'],
    ] as const)
      expect(amounts(now, before)).toEqual([])
    expect(after('across.fee-scale', {}, { edition: '2019' })).toEqual([])
  })
})

describe('across.outlier', () => {
  const received = (count: CellText): ReportPlan => ({ cells: { 't3.newReceived.total': count } })
  const outliers = (now: CellText, ...before: CellText[]) =>
    after('across.outlier', received(now), ...before.map(received)).filter(({ subject }) => subject === 't3.newReceived.total')

  it.each([
    ['800', ['60', '80'], 'passed', '800 ≤ 80 × 10'],
    ['801', ['80', '60'], 'failed', '801 > 80 × 10'],
    ['5', ['60', '80'], 'failed', '5 < 60 ÷ 10'],
    ['6', ['60', '80'], 'passed', '6 ≤ 80 × 10'],
    ['50', ['1', '2'], 'passed', '50 ≤ 2 × 10'],
    ['51', ['1', '2'], 'failed', '51 > 2 × 10'],
    ['0', ['50', '50'], 'passed', '0 ≤ 50 × 10'],
    ['0', ['51', '52'], 'failed', '0 < 51 ÷ 10'],
  ])('%s after %s %s', (now, before, outcome, statement) => {
    const [verdict] = outliers(now, ...before)
    expect(verdict).toMatchObject({ outcome, statement, actual: now, severity: 'warning', about: 'source' })
    expect(verdict!.quotes).toHaveLength(outcome === 'failed' ? 1 : 0)
  })

  it('needs two other years that were read, and this one', () => {
    expect(outliers('900', '60')).toEqual([])
    expect(outliers('900', '60', '/')).toEqual([])
    expect(outliers('/', '60', '80')).toEqual([])
    expect(outliers('900', '60', '/', '80')).toMatchObject([
      { outcome: 'failed', operands: [{}, { report: 1 }, { report: 2 }, { report: 3 }] },
    ])
  })

  it('watches in each edition the counts that it has', () => {
    const plan: ReportPlan = { edition: '2019', year: 2020, cells: { 't3.newReceived.total': '5' } }
    const years = [other(1, 2019, plan), other(2, 2018, plan)]
    expect(judged('across.outlier', reportInput(plan), { years }).map(({ subject }) => subject)).not.toContain(
      't2.normativeDocuments.valid',
    )
    expect(after('across.outlier', {}, plan, plan).map(({ subject }) => subject)).toContain('t3.newReceived.total')
  })
})

describe('across.stated-change', () => {
  const stated = (words: string, before: string, plan: ReportPlan = {}) =>
    after(
      'across.stated-change',
      { cells: sampleCells, prose: { 1: words }, ...plan },
      { cells: { 't3.newReceived.total': before } },
    ).map(({ outcome, statement }) => `${outcome} ${statement}`)

  it('says of a fall that was called a rise how large it is', () => {
    expect(stated('收到申请91件，同比增长5%。', '95')).toEqual(['failed (91 − 95) ÷ 95 = -4% ≠ 5%'])
    expect(stated('收到申请91件，同比下降5%。', '70')).toEqual(['failed (70 − 91) ÷ 70 = -30% ≠ 5%'])
  })

  it('is silent where the report’s own year is not known', () => {
    const input = reportInput({ cells: sampleCells, year: null, prose: { 1: '收到申请91件，较2022年增加3件。同比增长5%。' } })
    const years = [other(1, 2022, { cells: { 't3.newReceived.total': '70' } })]
    const verdicts = checkReport({ ...input, related: { ...alone, years } })
    expect(verdicts.filter(({ rule }) => rule === 'across.stated-change')).toEqual([])
  })
})

describe('across.left-in', () => {
  const left = (plan: ReportPlan, before: Cells, more: ReportPlan = {}) =>
    after('across.left-in', plan, { cells: before, ...more })
  const wrong = { cells: sampleCells, prose: { 1: '新收政府信息公开申请70件。' } }

  it('is a warning about the source, or about the reading where last year’s was inferred', () => {
    const [found] = left(wrong, { 't3.newReceived.total': '70' })
    expect(found).toMatchObject({ severity: 'warning', about: 'source', statement: '70 ≠ 91; 70 = 70' })
    expect(found!.operands.at(-1)).toMatchObject({ cell: 't3.newReceived.total', value: '70', report: 1 })
    expect(left(wrong, { 't3.newReceived.total': inferred('70') })).toMatchObject([{ about: 'reading' }])
  })

  it('passes where no disagreement is last year’s number, and counts what it asked', () => {
    expect(left(wrong, { 't3.newReceived.total': '71' })).toMatchObject([
      { outcome: 'passed', statement: '2', subject: 'disagreements' },
    ])
    expect(left({ cells: sampleCells }, { 't3.newReceived.total': '91' })).toEqual([])
  })

  it('says nothing of numbers below ten, which are often the same', () => {
    const few = (count: string) =>
      left(
        { cells: sampleCells, prose: { 1: `政府信息公开申请结转下年度继续办理${count}件。` } },
        { 't3.carriedForward.total': count },
      )
    expect(few('10')).toMatchObject([{ outcome: 'failed' }])
    expect(few('8')).toMatchObject([{ outcome: 'passed' }])
  })

  it('asks of no cell where only a change of two would mend the sums', () => {
    const swapped = { 't3.newReceived.business': '0', 't3.newReceived.research': '5' } as const
    expect(left({ cells: { ...sampleCells, ...swapped } }, { 't3.newReceived.research': '5' })).toEqual([])
  })

  it('knows that last year’s form need not have the cell', () => {
    const plan = { cells: { ...sampleCells, 't3.otherOutcome.other.total': '12' } }
    expect(left(plan, {}, { mergedOther: true })).toMatchObject([{ outcome: 'passed' }])
    const said = { cells: sampleCells, prose: { 1: '收到申请91件，申请人逾期不补正13件。' } }
    expect(left(said, {}, { mergedOther: true })).toMatchObject([{ outcome: 'passed' }])
    expect(left(plan, { 't3.otherOutcome.other.total': '12' })).toMatchObject([{ outcome: 'failed', statement: '12 = 12' }])
  })
})

describe('across.units', () => {
  const units = (...plans: (ReportPlan | null)[]) =>
    plans.map((plan, at) => ({ name: `松岫县${'甲乙丙'[at]!}局`, report: plan ? other(at + 1, 2023, plan) : null }))

  it('names the missing units also where the year is not known', () => {
    const [verdict] = judged('across.units', reportInput({ year: null }), { units: units({}, null) })
    expect(verdict).toMatchObject({ outcome: 'notEvaluable', message: /2 个，其中 1 个没有.*松岫县乙局/ })
  })

  it('is silent on a table that none of them prints', () => {
    const without = { without: { tables: [4] as const } }
    expect(judged('across.units', reportInput(without), { units: units(without) }).map(({ subject }) => subject)).toEqual([
      't2',
      't3',
    ])
    const merged = { mergedOther: true, without: { tables: [3] as const } }
    const subjects = judged('across.units', reportInput(merged), { units: units(without, merged) }).map(({ subject }) => subject)
    expect(subjects).toEqual(['t2', 't3.open', 't4.open'])
  })

  it('writes no term for a unit whose blanks are zeros', () => {
    const blanks = { fill: '', cells: { 't3.newReceived.naturalPerson': '4', 't3.newReceived.total': '4' } }
    const own = { cells: { 't3.newReceived.business': '2' } }
    const found = judged('across.units', reportInput(own), { units: units(blanks, {}) }).find(
      ({ subject }) => subject === 't3.newReceived.business',
    )
    expect(found).toMatchObject({ statement: '2 ≠ 0 = 0', operands: [{ value: '2' }, { value: '0', blankAsZero: true }] })
  })
})

describe('a verdict', () => {
  it('knows the other reports that it rests on, each once', () => {
    const verdicts = after('across.carry-over', {}, {})
    expect(relatedIds(verdicts)).toEqual([1])
    expect(relatedIds([])).toEqual([])
    expect(relatedIds(checkReport(reportInput()))).toEqual([])
  })

  it('is one finding by rule, subject, statement and quotes, wherever they stand', () => {
    const [failed] = after('across.fee-scale', { cells: { 't2.fees.amount': '5000' } }, { cells: { 't2.fees.amount': '2' } })
    const finding = findingOf(failed as Verdict & { outcome: 'failed' })
    expect(finding.topic).toBe('across.fee-scale¦amount')
    expect(finding.fingerprint).toBe('across.fee-scale¦amount¦5000 > 2 × 1000¦5000')
  })
})
