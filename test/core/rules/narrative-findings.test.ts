import { describe, expect, it } from 'vitest'
import type { CellId } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { rules } from '../../../src/core/rules/registry.ts'
import type { RuleInput } from '../../../src/core/rules/rule.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { sampleCells } from '../claims/sample-tables.ts'
import { type CellText, reportInput, type ReportPlan } from './report-builder.ts'

const of = (rule: string, input: RuleInput): Verdict[] => checkReport(input).filter((verdict) => verdict.rule === rule)
const said = (rule: string, words: string, plan: ReportPlan = {}): Verdict[] =>
  of(rule, reportInput({ cells: sampleCells, prose: { 1: words }, ...plan }))
const quoted = ({ quotes }: Verdict): string[] => quotes.map(({ text }) => text)
/** The words of the quantities that a verdict says it compared. */
const compared = (input: RuleInput, verdict: Verdict): string[] =>
  verdict.quantities!.map(({ start, end }) => input.document.text.slice(start, end))

describe('narrative.completion', () => {
  const completion = (words: string, cells: Partial<Record<CellId, CellText>> = {}, plan: ReportPlan = {}) =>
    said('narrative.completion', words, { cells: { ...sampleCells, ...cells }, ...plan })
  const sentence = '收到政府信息公开申请91件，均已按期答复。'

  it('fails where some were carried forward', () => {
    expect(completion(sentence)).toEqual([
      {
        rule: 'narrative.completion',
        subject: 'completion#1',
        outcome: 'failed',
        severity: 'warning',
        about: 'source',
        statement: '9 ≠ 0',
        expected: '0',
        actual: '9',
        message: '文中“收到政府信息公开申请91件，均已按期答复”，而表三“结转下年度继续办理”为 9 件。',
        operands: [{ label: '表三·四、结转下年度·总计', cell: 't3.carriedForward.total', value: '9', blankAsZero: false }],
        cells: ['t3.carriedForward.total'],
        quotes: [expect.objectContaining({ text: '收到政府信息公开申请91件，均已按期答复' })],
      },
    ])
  })

  it('passes where none was, and is open where that was not read', () => {
    expect(completion(sentence, { 't3.carriedForward.total': '0' })).toMatchObject([
      { outcome: 'passed', about: 'source', statement: '0 = 0', actual: '0', message: '表述与结转数量不矛盾。' },
    ])
    expect(completion(sentence, { 't3.carriedForward.total': '/' })).toMatchObject([
      {
        outcome: 'notEvaluable',
        about: 'reading',
        statement: '? = 0',
        actual: null,
        message: expect.stringMatching(/^无法判断：表三·四、结转下年度·总计/),
      },
    ])
  })

  it('is a doubt about the reading where the figure may be a zero', () => {
    const row = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization', 'total']
    const glued = (values: string[]): Partial<Record<CellId, CellText>> =>
      Object.fromEntries(
        row.map((column, at) => [
          `t3.carriedForward.${column}`,
          { state: 'number', value: values[at]!, raw: values[at]!, inferred: true },
        ]),
      )
    const forward = (...values: string[]) => completion(sentence, glued(values), { glued: true })
    expect(forward('9', '0', '0', '0', '0', '0', '9')).toMatchObject([{ outcome: 'failed', about: 'source' }])
    expect(forward('0', '0', '0', '0', '0', '91', '0')).toMatchObject([{ outcome: 'passed', about: 'source', actual: '0' }])
    // "00000910" may also end in 91 and 0.
    expect(forward('0', '0', '0', '0', '0', '9', '10')).toMatchObject([{ outcome: 'failed', about: 'reading', actual: '10' }])
    expect(completion(sentence, { 't3.carriedForward.total': { state: 'number', raw: '9', inferred: true } })).toMatchObject([
      { outcome: 'failed', about: 'source' },
    ])
  })

  it('numbers the sentences, and shows no more than eighty characters of each', () => {
    const long = `全年收到政府信息公开申请91件，${'经办机构逐件登记逐件审核逐件回复逐件归档'.repeat(4)} 均已按期答复`
    const [first, second] = completion(`${long}。${sentence}`)
    expect([first!.subject, second!.subject]).toEqual(['completion#1', 'completion#2'])
    expect(first!.message).toContain(`“${long.replaceAll(' ', '').slice(0, 80)}”`)
  })

  it('is asked also where the year of the report is not known', () => {
    expect(completion(sentence, {}, { year: null })).toMatchObject([{ outcome: 'failed' }])
    expect(completion(`2023年${sentence}`)).toMatchObject([{ outcome: 'failed' }])
    expect(completion(`2023年${sentence}`, {}, { year: null })).toEqual([])
    expect(completion('2022年收到政府信息公开申请91件，均已按期答复。')).toEqual([])
  })
})

describe('narrative.percent', () => {
  const share = (words: string, plan: ReportPlan = {}) =>
    said('narrative.percent', words, plan).map(({ outcome, statement }) => `${outcome} ${statement}`)

  it('says what it worked out, of what, and where', () => {
    const input = reportInput({ cells: sampleCells, prose: { 1: '收到信件19件，其中网络 15件，占70%。' } })
    const [verdict] = of('narrative.percent', input)
    expect(verdict).toMatchObject({
      subject: '15件=70%',
      outcome: 'failed',
      severity: 'warning',
      about: 'source',
      statement: '15 ÷ 19 = 79% ≠ 70%',
      expected: '79%',
      actual: '70%',
      message: '“其中网络15件，占70%”：按文中数量计算为 79%，与所写百分比不符。',
      operands: [
        { label: '部分', cell: null, value: '15', blankAsZero: false },
        { label: '基数', cell: null, value: '19', blankAsZero: false },
        { label: '文中百分比', cell: null, value: '70', blankAsZero: false },
      ],
      cells: [],
    })
    expect(quoted(verdict!)).toEqual(['其中网络 15件，占70%'])
    expect(compared(input, verdict!)).toEqual(['15件', '70%'])
  })

  it.each([
    [
      'the whole three sentences before',
      '收到信件19件。收到信件13件。收到信件14件。网络15件，占79%。',
      'passed 15 ÷ 19 = 79% ≈ 79%',
    ],
    ['not four', '收到信件19件。收到信件13件。收到信件14件。收到信件14件。网络15件，占79%。', 'notEvaluable 15 ÷ ? = ? ≈ 79%'],
    ['a whole that is all part', '收到信件15件，网络15件，占90%。', 'failed 15 ÷ 15 = 100% ≠ 90%'],
    ['no whole that is smaller', '收到信件9件，网络15件，占60%。', 'notEvaluable 15 ÷ ? = ? ≈ 60%'],
    ['an outcome, of those received', '收到申请91件，予以公开38件，占50%。', 'failed 38 ÷ 91 = 42% ≠ 50%'],
    ['an outcome that may be another’s', '累计予以公开38件，占50%。', 'notEvaluable 38 ÷ ? = ? ≈ 50%'],
  ])('finds %s: %s', (_, words, expected) => {
    expect(share(words)).toEqual([expected])
  })

  it('takes an outcome or a kind of applicant for a share of table three, but no number that only goes by', () => {
    expect(share('对申请予以公开38件，占50%。')).toEqual(['failed 38 ÷ 86 = 44% ≠ 50%'])
    expect(share('自然人申请80件，占80%。')).toEqual(['failed 80 ÷ 86 = 93% ≠ 80%'])
    expect(share('累计对申请予以公开38件，占50%。')).toEqual(['notEvaluable 38 ÷ ? = ? ≈ 50%'])
    expect(share('对申请予以公开38件。\n网络38件，占50%。')).toEqual(['notEvaluable 38 ÷ ? = ? ≈ 50%'])
    expect(share('结转下年度申请9件，占20%。')).toEqual(['notEvaluable 9 ÷ ? = ? ≈ 20%'])
  })

  it('knows parts that make up a total of table three for shares of it', () => {
    expect(share('网络80件，占80%，信函6件，占7%，当面5件，占6%。')[0]).toBe('failed 80 ÷ 91 = 88% ≠ 80%')
    const cells = { 't3.newReceived.total': '90' }
    expect(share('网络80件，占80%，信函6件，占7%，当面5件，占6%。', { cells })[0]).toBe('notEvaluable 80 ÷ ? = ? ≈ 80%')
  })

  it('takes no total that is zero or not a number for the whole', () => {
    for (const total of ['0', '/', '']) {
      const cells = { 't3.newReceived.total': total, 't3.totalProcessed.total': total }
      expect(share('予以公开38件，占50%。', { cells }), total).toEqual(['notEvaluable 38 ÷ ? = ? ≈ 50%'])
    }
    const received = { 't3.newReceived.total': '76', 't3.totalProcessed.total': '0' }
    expect(share('予以公开38件，占50%。', { cells: received })).toEqual(['passed 38 ÷ 76 = 50% ≈ 50%'])
  })

  it('shows no more than sixty characters of the words', () => {
    const long = `${'持续推进政务公开各项工作落细落实'.repeat(4)}网络15件，占70%`
    const [verdict] = said('narrative.percent', `收到信件19件，${long}。`)
    expect(verdict!.message).toContain(`“${quoted(verdict!)[0]!.replaceAll(' ', '').slice(0, 60)}”`)
  })
})

describe('narrative.parts', () => {
  it('says what is wrong, what is open, and what holds', () => {
    const input = reportInput({ prose: { 1: '发布信息100条，其中 动态60条，公告30条，其余20条。' } })
    const [verdict] = of('narrative.parts', input)
    expect(verdict).toMatchObject({
      subject: '100条',
      outcome: 'failed',
      severity: 'error',
      about: 'source',
      message: '“发布信息100条，其中动态60条，公告30条，其余20条”：所列分项之和与总数不等，相差 +10。',
      operands: [
        { label: '文中总数', value: '100' },
        { label: '分项', value: '60' },
        { label: '分项', value: '30' },
        { label: '分项', value: '20' },
      ],
    })
    expect(compared(input, verdict!)).toEqual(['100条', '60条', '30条', '20条'])
    const message = (words: string) => said('narrative.parts', words)[0]!.message
    expect(message('发布信息100条，其中动态60条，公告30条，其余10条。')).toBe(
      '“发布信息100条，其中动态60条，公告30条，其余10条”：分项之和等于总数。',
    )
    expect(message('共收到来信91封（其中网络62封、信函20封）。')).toMatch(/^“91封（其中网络62封、信函20封”：/)
  })

  it('goes by where the lists begin, in brackets or not', () => {
    const words =
      '来信91封（其中网络62封、信函30封），发布信息100条，其中动态60条，公告30条，其余20条。公开文件20件（其中规章5件、文件16件）。'
    expect(said('narrative.parts', words).map(({ subject }) => subject)).toEqual(['91封', '100条', '20件'])
  })

  it('shows no more than a hundred and twenty characters', () => {
    const names = Array.from({ length: 14 }, (_, at) => `${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[at]}类栏目动态信息1条`).join('，')
    const [verdict] = said('narrative.parts', `发布信息15条，其中${names}。`)
    expect(verdict!.message).toContain(`“${quoted(verdict!)[0]!.slice(0, 120)}”`)
  })
})

describe('narrative.change', () => {
  it('says of what it is a change, in no more than eighty characters', () => {
    const input = reportInput({ prose: { 1: '发布信息91条，比上年的70条增加20条。' } })
    const [verdict] = of('narrative.change', input)
    expect(verdict).toMatchObject({
      subject: '91条:count',
      outcome: 'failed',
      about: 'source',
      statement: '91 − 70 = 21 ≠ 20',
      expected: '21',
      actual: '20',
      operands: [
        { label: '本年', value: '91' },
        { label: '上年', value: '70' },
      ],
    })
    expect(compared(input, verdict!)).toEqual(['91条', '20条'])
    const long = `发布信息91条，${'各部门协同配合'.repeat(12)}，比上年的70条增加20条`
    for (const { message } of said('narrative.change', `${long}。`)) expect(message).toContain(`“${long.slice(0, 80)}”`)
  })

  it('does not fall where nothing changed', () => {
    expect(said('narrative.change', '发布信息70条，比上年的70条增长0%。')[0]).toMatchObject({ outcome: 'passed', expected: '0%' })
    expect(said('narrative.change', '发布信息70条，比上年的70条增长5%。')[0]).toMatchObject({ outcome: 'failed', expected: '0%' })
  })
})

describe('narrative.consistency', () => {
  const open = (words: string) => said('narrative.consistency', words, { without: { tables: [2, 3, 4] } })

  it('compares only what is surely meant and exact', () => {
    expect(open('现行有效行政规范性文件84件。年末现行有效行政规范性文件80余件。')).toEqual([])
    expect(open('累计现行有效行政规范性文件84件。累计现行有效行政规范性文件85件。')).toEqual([])
    expect(open('现行有效行政规范性文件84件。年末现行有效行政规范性文件85件。')).toMatchObject([
      {
        subject: 'documents.normativeDocuments.valid',
        outcome: 'failed',
        severity: 'warning',
        about: 'source',
        statement: '84 ≠ 85',
        operands: [{ value: '84' }, { value: '85' }],
        expected: null,
        actual: null,
      },
    ])
  })

  it('takes the carry-over for part of what was received only where the words may mean it', () => {
    const balance = (words: string) => open(words).find(({ subject }) => subject === 'balance')
    expect(balance('受理政府信息公开申请95件（含上年结转4件），办结86件，结转下年度9件。')).toMatchObject({
      outcome: 'passed',
      statement: '95 = 86 + 9',
      operands: [{ value: '95' }, { value: '4' }, { value: '86' }, { value: '9' }],
    })
    expect(balance('新收政府信息公开申请95件，上年结转4件，办结86件，结转下年度9件。')).toMatchObject({
      outcome: 'failed',
      statement: '95 + 4 ≠ 86 + 9',
    })
  })
})

describe('narrative.numbering', () => {
  it('is passed without a quote where all count up', () => {
    expect(said('narrative.numbering', '一是公开。二是公开。')).toMatchObject([
      { outcome: 'passed', statement: '2', message: '序号依次排列。', quotes: [] },
    ])
    expect(said('narrative.numbering', '一是公开。三是公开。')).toMatchObject([
      { outcome: 'failed', statement: '一是 → 三是', message: expect.stringContaining('“二是”') },
    ])
  })
})

describe('narrative.year', () => {
  const year = (plan: ReportPlan) =>
    of('narrative.year', reportInput(plan)).map(
      ({ subject, outcome, severity, statement, expected, message }) =>
        [subject, outcome, severity, statement, expected, message] as const,
    )

  it('is that of the title where nothing else says it, and open where nothing does', () => {
    const period = '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。'
    expect(year({ year: null, period, title: '青禾县数据局2023年政府信息公开工作年度报告' })).toEqual([
      ['title', 'passed', 'warning', '2023 = 2023', '2023', expect.any(String)],
      ['period', 'failed', 'error', '2022 ≠ 2023', '2023', expect.stringContaining('2022')],
    ])
    expect(year({ year: null, period, title: '政府信息公开工作报告' })).toEqual([
      ['period', 'notEvaluable', 'warning', '2022 = ?', null, '无法判断：没有读到报告年度。'],
    ])
    const looking = { 1: '2022年收到信件76件，2023年收到信件91件。' }
    expect(year({ year: null, period, title: '政府信息公开工作报告', prose: looking }).map(([subject]) => subject)).toEqual([
      'period',
      'opening',
    ])
  })
})

describe('narrative.publication-date', () => {
  it.each([
    ['松岫县人民政府', '03-31'],
    ['松岫县政府', '03-31'],
    ['松岫县政府办公室', '03-31'],
    ['澜江省人民政府办公厅', '03-31'],
    ['松岫县人民政府信访局', '01-31'],
    ['松岫县数据局', '01-31'],
    ['人民政府', '01-31'],
  ])('of %s is held against %s', (agency, due) => {
    expect(said('narrative.publication-date', '', { agency, signature: `${agency}\n2024年1月20日` })).toMatchObject([
      { expected: `2024-${due}`, actual: '2024-01-20', about: 'source', quotes: [{ text: '2024年1月20日' }] },
    ])
  })
})

describe('narrative.processing-fee', () => {
  it('is open without a section six, and says so in full', () => {
    expect(of('narrative.processing-fee', reportInput({ without: { sections: [6] } }))).toEqual([
      {
        rule: 'narrative.processing-fee',
        subject: 'section-6',
        outcome: 'notEvaluable',
        severity: 'notice',
        about: 'reading',
        statement: '信息处理费',
        expected: null,
        actual: null,
        message: '无法判断：没有读到第六部分。',
        operands: [],
        cells: [],
        quotes: [],
      },
    ])
  })

  it.each([
    ['本年度未收取信息处理费。', 'passed'],
    ['本年度未收取信息处 理\n费。', 'passed'],
    ['本年度未发生收费。', 'passed'],
    ['本年度无相关费用。', 'passed'],
    ['本年度行政事业性收费20万元。', 'failed'],
    ['无。', 'failed'],
  ])('%s %s', (words, outcome) => {
    expect(said('narrative.processing-fee', '', { prose: { 6: words } })).toMatchObject([{ outcome, about: 'source' }])
  })
})

describe('slips of the pen', () => {
  it('are quoted up to twenty times', () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `第${at}项公开的的信息`).join('。\n')
    const found = (count: number) => said('narrative.doubling', words(count))[0]!.quotes.length
    expect([found(19), found(20), found(21)]).toEqual([19, 20, 20])
  })
})

describe('a line of an aggregated workbook', () => {
  it('gets no answer at all of the rules on the form of a text', () => {
    const input = reportInput({ prose: { 1: '一是公开。二是公开。公开了了信息XX条。' }, signature: '2024年2月1日' })
    const line: RuleInput = { ...input, report: { ...input.report, kind: 'workbook' } }
    const textual = /^(?:narrative\.(?:year|numbering|doubling|placeholder|processing-fee|publication-date)|structure\.section)/
    const asked = rules.filter(({ id }) => textual.test(id))
    expect(asked).toHaveLength(8)
    for (const rule of asked) expect([rule.check(input).length > 0, rule.check(line)], rule.id).toEqual([true, []])
    expect(checkReport({ ...line, report: { ...line.report, kind: 'other' } })).toEqual([])
  })
})
