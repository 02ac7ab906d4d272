import { describe, expect, it } from 'vitest'
import { cellIds, type CellId } from '../../../src/core/form/form.ts'
import type { RuleInput } from '../../../src/core/rules/rule.ts'
import { after, judged, other } from './related-builder.ts'
import { type CellText, inferred, reportInput, type ReportPlan } from './report-builder.ts'

type Cells = Partial<Record<CellId, CellText>>

describe('two copies of one table', () => {
  const revised = (here: ReportPlan, there: ReportPlan) =>
    judged('across.revised', reportInput(here), { olderVersion: other(3, 2023, there) })

  it('agree in the cells of which at least one has a number', () => {
    const blank = { fill: '' } as const
    const here = { ...blank, cells: { 't4.reconsideration.upheld': '2', 't4.reconsideration.total': '2' } } as const
    expect(revised(here, here)[2]).toMatchObject({
      outcome: 'passed',
      statement: '2 格逐格相同',
      operands: [],
      cells: [],
      quotes: [],
    })
    const zeros = { ...blank, cells: { 't4.reconsideration.upheld': '0', 't4.reconsideration.other': '0' } } as const
    expect(revised(blank, zeros)[2]).toMatchObject({ outcome: 'passed', statement: '2 格逐格相同' })
    expect(revised(zeros, blank)[2]).toMatchObject({ outcome: 'passed', statement: '2 格逐格相同' })
  })

  it('are open where they have no number in common', () => {
    const texts = { fill: '/' }
    const blanks = { fill: '' }
    for (const [here, there] of [
      [texts, {}],
      [{}, texts],
      [blanks, blanks],
    ])
      expect(revised(here!, there!)[2]).toEqual({
        rule: 'across.revised',
        subject: 't4',
        outcome: 'notEvaluable',
        severity: 'notice',
        about: 'reading',
        statement: '两份材料没有可以比较的数字',
        expected: null,
        actual: null,
        message: '无法判断：两份材料没有可以比较的数字。',
        operands: [],
        cells: [],
        quotes: [],
      })
  })

  it('differ in cells that are named here and there', () => {
    const [, verdict] = revised({ cells: { 't3.granted.total': '91' } }, { cells: { 't3.granted.total': '81' } })
    expect(verdict).toEqual({
      rule: 'across.revised',
      subject: 't3',
      outcome: 'failed',
      severity: 'notice',
      about: 'source',
      statement: '表三·（一）予以公开·总计 91 ≠ 81',
      expected: null,
      actual: null,
      message: '表三有 1 格与先前导入的版本不同。',
      operands: [
        { label: '表三·（一）予以公开·总计', cell: 't3.granted.total', value: '91', blankAsZero: false },
        { label: '先前版本·表三·（一）予以公开·总计', cell: 't3.granted.total', value: '81', blankAsZero: false, report: 3 },
      ],
      cells: ['t3.granted.total'],
      quotes: [expect.objectContaining({ text: '91' })],
    })
  })

  it('differ in twelve cells that are spelled out, and in more that are counted', () => {
    const ids = cellIds('2021')
      .filter((id) => id.startsWith('t3.'))
      .slice(0, 13)
    const ones = (count: number): Cells => Object.fromEntries(ids.slice(0, count).map((id) => [id, '1']))
    const [twelve, thirteen] = [12, 13].map((count) => revised({ cells: ones(count) }, {})[1]!)
    expect(twelve!.statement.split('；')).toHaveLength(12)
    expect(thirteen!.statement.split('；').slice(11)).toEqual([expect.stringMatching(/1 ≠ 0$/), '另有 1 格'])
    expect([thirteen!.operands.length, thirteen!.cells.length]).toEqual([24, 13])
    expect(revised({ cells: { [ids[0]!]: inferred('1') } }, {})[1]).toMatchObject({ about: 'reading' })
  })

  it('have paragraphs of which six are spelled out, and cut where they are long', () => {
    const lines = (word: string, count: number) =>
      Array.from({ length: count }, (_, at) => `第${'一二三四五六七八九'[at]}项重点工作已经${word}各项要求均已落实到位`).join(
        '\n',
      )
    const prose = (count: number) =>
      revised({ prose: { 1: lines('推进', count) } }, { prose: { 1: lines('完成', count) } }).find(
        ({ subject }) => subject === 'prose',
      )!
    expect(prose(6)).toMatchObject({
      outcome: 'failed',
      severity: 'notice',
      about: 'source',
      expected: null,
      actual: null,
      cells: [],
    })
    expect(prose(6).statement.split('；')).toEqual(Array(6).fill('“完成”改“推进”'))
    expect(prose(7).statement.split('；').slice(6)).toEqual(['另有 1 段'])
    expect(prose(7).quotes).toHaveLength(6)
    expect(prose(7).operands).toEqual([{ label: '与先前版本不同的段落', cell: null, value: '7', blankAsZero: false, report: 3 }])
    const long = '全年未发生因政府信息公开引起的行政复议和诉讼案件'
    const added = (words: string) =>
      revised({ prose: { 5: words } }, { prose: { 5: '' } }).find(({ subject }) => subject === 'prose')!
    expect(added(long).statement).toBe(`增“${long}”`)
    expect(added(`${long}。`).statement).toBe(`增“${long}…”`)
  })

  it('are not compared in words where one of them has none', () => {
    const input = reportInput({ prose: { 1: '收到申请91件。' } })
    const bare = { ...input, report: { ...input.report, prose: [] } }
    const olderVersion = { ...input, id: 3, year: 2023 }
    expect(judged('across.revised', bare, { olderVersion }).map(({ subject }) => subject)).toEqual(['t2', 't3', 't4'])
    expect(judged('across.revised', input, { olderVersion }).map(({ subject }) => subject)).toEqual(['t2', 't3', 't4', 'prose'])
  })
})

describe('across.identical-tables', () => {
  const figures = {
    't2.licensing.processed': '14',
    't2.punishment.processed': '9',
    't2.coercion.processed': '3',
    't2.fees.amount': '2.5',
  }
  const disputes = {
    't3.granted.total': '1',
    't3.newReceived.total': '2',
    't3.carriedOver.total': '3',
    't3.carriedForward.total': '4',
  }

  it('finds each of the tables that repeats, and says which', () => {
    const both = { cells: { ...figures, ...disputes } }
    expect(after('across.identical-tables', both, both)).toEqual([
      {
        rule: 'across.identical-tables',
        subject: 't2',
        outcome: 'failed',
        severity: 'warning',
        about: 'source',
        statement: '4 个非零数字逐格相同',
        expected: null,
        actual: null,
        message: '表二与2022年度报告逐格相同，疑为照搬上一年度。',
        operands: [],
        cells: Object.keys(figures),
        quotes: [],
      },
      expect.objectContaining({ subject: 't3', outcome: 'failed', cells: expect.arrayContaining(Object.keys(disputes)) }),
    ])
    expect(after('across.identical-tables', both, { cells: figures })[1]).toMatchObject({
      subject: 't3',
      outcome: 'passed',
      statement: '逐格比较有不同',
      message: '表三与上一年度不同。',
      cells: [],
    })
  })

  it('asks for four figures that differ from each other', () => {
    const three = { ...figures, 't2.fees.amount': '14' }
    expect(after('across.identical-tables', { cells: three }, { cells: three })).toEqual([])
  })

  it('finds no table the same of which the form was another', () => {
    const made = ['t2.regulations.made', 't2.regulations.repealed', 't2.regulations.valid', 't2.normativeDocuments.made']
    const own = { cells: Object.fromEntries(made.map((id, at) => [id, String(at + 1)])) }
    const older = {
      't2.regulations.newlyMade': '1',
      't2.regulations.newlyPublished': '2',
      't2.licensing.priorItems': '3',
      't2.fees.items': '4',
    }
    const before = { edition: '2019', cells: older } as const
    expect(after('across.identical-tables', own, before)).toMatchObject([{ subject: 't2', outcome: 'passed' }])
  })
})

describe('across.outlier', () => {
  it('watches what an organ’s size fixes, each against its own history', () => {
    const plan = (factor: number): ReportPlan => ({
      cells: {
        't3.newReceived.total': String(10 * factor),
        't2.licensing.processed': String(20 * factor),
        't2.punishment.processed': String(30 * factor),
        't2.coercion.processed': String(40 * factor),
        't2.normativeDocuments.valid': String(50 * factor),
      },
    })
    const verdicts = judged('across.outlier', reportInput(plan(30)), {
      years: [other(1, 2021, plan(1)), other(2, 2022, plan(2))],
    })
    expect(verdicts.map(({ subject, outcome, statement }) => `${subject} ${outcome} ${statement}`)).toEqual([
      't3.newReceived.total failed 300 > 20 × 10',
      't2.licensing.processed failed 600 > 40 × 10',
      't2.punishment.processed failed 900 > 60 × 10',
      't2.coercion.processed failed 1200 > 80 × 10',
      't2.normativeDocuments.valid failed 1500 > 100 × 10',
    ])
    expect(verdicts[0]).toEqual({
      rule: 'across.outlier',
      subject: 't3.newReceived.total',
      outcome: 'failed',
      severity: 'warning',
      about: 'source',
      statement: '300 > 20 × 10',
      expected: null,
      actual: '300',
      message: '表三·一、新收·总计远高于本机关其他年度（10–20），请核对是否多写、漏写了数位。',
      operands: [
        { label: '表三·一、新收·总计', cell: 't3.newReceived.total', value: '300', blankAsZero: false },
        { label: '2021年·表三·一、新收·总计', cell: 't3.newReceived.total', value: '10', blankAsZero: false, report: 1 },
        { label: '2022年·表三·一、新收·总计', cell: 't3.newReceived.total', value: '20', blankAsZero: false, report: 2 },
      ],
      cells: ['t3.newReceived.total'],
      quotes: [expect.objectContaining({ text: '300' })],
    })
  })

  it('passes over years whose form lacks the cell, and cells that this form lacks', () => {
    const valid = (count: string): ReportPlan => ({ cells: { 't2.normativeDocuments.valid': count } })
    const years = [other(1, 2020, { edition: '2019' }), other(2, 2021, valid('60')), other(3, 2022, valid('70'))]
    const stock = judged('across.outlier', reportInput(valid('900')), { years }).at(-1)
    expect(stock).toMatchObject({ outcome: 'failed', operands: [{ value: '900' }, { report: 2 }, { report: 3 }] })
    expect(
      judged('across.outlier', reportInput({ edition: '2019', year: 2023 }), { years }).map(({ subject }) => subject),
    ).toEqual(['t3.newReceived.total', 't2.licensing.processed', 't2.punishment.processed', 't2.coercion.processed'])
    expect(judged('across.outlier', reportInput(), {})).toEqual([])
  })
})

describe('across.copied-prose', () => {
  const sentence = (at: number): string =>
    `第${'一二三四五六七八九十'[at]}项是加强${'甲乙丙丁戊己庚辛壬癸'[at]}类事项清单管理并按季度公布结果。`
  const sentences = (count: number, from = 0): string => Array.from({ length: count }, (_, at) => sentence(from + at)).join('')
  const copied = (section: 1 | 5, here: string, there: string, change: (input: RuleInput) => RuleInput = (input) => input) =>
    judged('across.copied-prose', change(reportInput({ prose: { [section]: here } })), {
      years: [other(1, 2022, { prose: { [section]: there } })],
    }).find(({ subject }) => subject === `section-${section}`)

  it('finds either section copied, and quotes four sentences of it', () => {
    const words = sentences(6)
    for (const [section, name] of [
      [1, '一'],
      [5, '五'],
    ] as const)
      expect(copied(section, words, words)).toEqual({
        rule: 'across.copied-prose',
        subject: `section-${section}`,
        outcome: 'failed',
        severity: 'warning',
        about: 'source',
        statement: '与上一年度相同或近乎相同的文字占 100%',
        expected: null,
        actual: '100%',
        message: `第${name}部分有 100% 的文字与2022年度报告相同或近乎相同，疑为照搬。`,
        operands: [],
        cells: [],
        quotes: [0, 1, 2, 3].map((at) => expect.objectContaining({ text: sentence(at) })),
      })
  })

  it('lets section one repeat more of itself than section five', () => {
    // Eight of ten sentences of the same length.
    const here =
      sentences(8) +
      '全年培训三次并逐一考核每位经办同志学习成效全部合格。'.repeat(1) +
      '门户网站完成改版升级后访问量比改版之前有了明显提高。'
    const [one, five] = ([1, 5] as const).map((section) => copied(section, here, sentences(8))!)
    expect(five).toMatchObject({ outcome: 'failed' })
    expect(one).toMatchObject({
      outcome: 'passed',
      quotes: [],
      message: expect.stringMatching(/^第一部分与上一年度相同的文字占 \d+%。$/),
    })
  })

  it('reads a section up to the first table in it', () => {
    const words = sentences(6)
    const withTable = (at: (body: { start: number; end: number }) => number) => (input: RuleInput) => {
      const { body } = input.report.sections.find(({ number }) => number === 5)!
      const start = at(body)
      return { ...input, report: { ...input.report, tables: { ...input.report.tables, 4: { start, end: start + 1 } } } }
    }
    expect(
      copied(
        5,
        words,
        words,
        withTable(({ start }) => start),
      ),
    ).toBeUndefined()
    expect(
      copied(
        5,
        words,
        words,
        withTable(({ start }) => start + 40),
      ),
    ).toBeUndefined()
    expect(
      copied(
        5,
        words,
        words,
        withTable(({ start }) => start - 1),
      ),
    ).toMatchObject({ outcome: 'failed' })
    const halved = copied(
      5,
      words + '再无其他内容需要说明。',
      words,
      withTable(({ start }) => start + words.length),
    )
    expect(halved).toMatchObject({ outcome: 'failed', actual: '100%' })
  })
})
