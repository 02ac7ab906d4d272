import { describe, expect, it } from 'vitest'
import { sampleCells } from '../claims/sample-tables.ts'
import { type ReportPlan, verdictsOf } from './report-builder.ts'

const parts = (words: string): string[] =>
  [...verdictsOf('narrative.parts', { prose: { 1: words } }).values()].map(
    (verdict) => `${verdict.outcome} ${verdict.severity} ${verdict.statement}`,
  )

describe('narrative.parts', () => {
  it.each([
    ['发布信息965篇，其中动态805篇，公告163篇，招录196篇，其余19篇。', ['failed error 805 + 163 + 196 + 19 = 1183 ≠ 965']],
    ['发布信息100篇，其中动态60篇，公告30篇，其他10篇。', ['passed warning 60 + 30 + 10 = 100 = 100']],
    ['发布信息100篇，其中动态60篇，公告30篇等。', ['notEvaluable warning 60 + 30 = 90 ≠ 100']],
    ['发布信息100篇，其中动态5篇，公告3篇。', ['notEvaluable warning 5 + 3 = 8 ≠ 100']],
    [
      '受理872件，其中甲平台（含子站）242件，乙网101件，丙407件，丁81件，戊17件；向某平台推送66件。',
      ['failed warning 242 + 101 + 407 + 81 + 17 = 848 ≠ 872'],
    ],
    ['公开326条，其中，网站公布295条，其中动态76条，公开154条，其他65条。', ['passed warning 76 + 154 + 65 = 295 = 295']],
    ['来信2453件，其中纸质537件，网上1916件（含重要31件）。', ['passed warning 537 + 1916 = 2453 = 2453']],
    ['共133件，其中主办11件，会办44件；提案主办6件，会办72件。', ['passed warning 11 + 44 + 6 + 72 = 133 = 133']],
    ['解读信息343篇，其中文字27篇，图片293个，视频15个。', []],
    ['发布信息500条，其中动态200条；微信推送310条，其他100条。', ['failed warning 200 + 310 + 100 = 610 ≠ 500']],
    ['约100篇，其中动态60篇，公告30篇，其他20篇。', ['notEvaluable warning 60 + 30 + 20 = 110 ≠ 100']],
    ['对70件文件进行清理，其中39件保留，23件修改，8件废止。', ['passed warning 39 + 23 + 8 = 70 = 70']],
    ['收到申请91件。其中，网络申请60件，信函申请31件。', ['passed warning 60 + 31 = 91 = 91']],
  ])('%s', (words, expected) => {
    expect(parts(words)).toEqual(expected)
  })

  it('quotes from the total to the last part', () => {
    const [verdict] = verdictsOf('narrative.parts', {
      prose: { 1: '全年12个栏目发布信息9篇，其中动态8篇，公告3篇，其他2篇。' },
    }).values()
    expect(verdict!.quotes[0]!.text).toBe('全年12个栏目发布信息9篇，其中动态8篇，公告3篇，其他2篇')
    expect(verdict!.operands.map((operand) => operand.value)).toEqual(['9', '8', '3', '2'])
  })
})

describe('narrative.percent', () => {
  it.each([
    ['收到信件19件，其中网络15件，占79%，信函4件，占21%。', ['passed', 'passed']],
    ['收到信件19件，其中网络15件，占78.9%，信函4件，占21.5%。', ['passed', 'failed']],
    ['网络15件，占79%。', ['notEvaluable']],
    ['收到信件23件，其中一次办结1件，占4.34%。', ['passed']],
    ['满意率100%，办结率98%，同比增长12.3%。', []],
  ])('%s', (words, outcomes) => {
    expect([...verdictsOf('narrative.percent', { prose: { 1: words } }).values()].map((verdict) => verdict.outcome)).toEqual(
      outcomes,
    )
  })
})

describe('narrative.year', () => {
  const outcomes = (plan: ReportPlan): string[] =>
    [...verdictsOf('narrative.year', plan)].map(([subject, verdict]) => `${subject} ${verdict.outcome}`)

  it('agrees on a plain report, whatever other years are spoken of', () => {
    const plan = {
      prose: {
        1: '2023年，本局公开2022年部门决算。2022年的问题已整改。',
        5: '2024年，我局将继续努力。',
        6: '2023年未收取信息处理费。',
      },
      signature: '青禾县数据局\n2024年1月20日',
    } as const
    expect(outcomes(plan)).toEqual([
      'title passed',
      'period passed',
      'opening passed',
      'processing-fee passed',
      'signature passed',
    ])
  })

  it.each([
    ['opening failed', { prose: { 1: '2022年，本局认真落实《条例》。' } }],
    ['processing-fee failed', { prose: { 6: '2022年我局未收取信息处理费。' } }],
    ['signature failed', { signature: '青禾县数据局\n2023年1月20日' }],
    ['period failed', { period: '统计期限自2022年1月1日至2022年12月31日。' }],
    ['title failed', { year: 2022, title: '青禾县数据局2023年政府信息公开工作年度报告' }],
  ] as [string, ReportPlan][])('%s', (expected, plan) => {
    expect(outcomes(plan)).toContain(expected)
  })

  it('is an error where title and period contradict each other in print', () => {
    const verdict = verdictsOf('narrative.year', { period: '统计期限自2022年1月1日至2022年12月31日。' }).get('period')
    expect(verdict).toMatchObject({ severity: 'error', expected: '2023', actual: '2022' })
  })

  it('is not evaluable without a report year', () => {
    const verdict = verdictsOf('narrative.year', {
      year: null,
      title: '年度报告',
      prose: { 1: '2022年，本局认真落实《条例》的各项规定。' },
    }).get('opening')
    expect(verdict).toMatchObject({ outcome: 'notEvaluable' })
  })
})

describe('narrative.completion', () => {
  const outcome = (words: string, cells: object = sampleCells): string[] =>
    [...verdictsOf('narrative.completion', { cells, prose: { 1: words } }).values()].map((verdict) => verdict.outcome)

  it.each([
    ['全年共收到政府信息公开申请91件，均已按期依规答复。', ['failed']],
    ['收到申请91件，全部按时办结。', ['failed']],
    ['收到申请91件，件件有答复。', ['failed']],
    ['收到申请91件，逐一登记、逐件研判。', []],
    ['收到申请91件，均已答复，其中9件结转下年度。', []],
    ['收到申请91件，均已答复。另有9件顺延至2024年办理。', []],
    ['答复政府信息公开申请86件，均在法定期限内予以答复。', []],
    ['确保收到的政府信息公开申请均按期答复。', []],
    ['收到群众来信91件，均已答复。', []],
  ])('%s', (words, expected) => {
    expect(outcome(words)).toEqual(expected)
  })

  it('passes where nothing is carried forward', () => {
    expect(outcome('收到申请91件，均已按期答复。', {})).toEqual(['passed'])
    const verdict = [
      ...verdictsOf('narrative.completion', {
        without: { tables: [3] },
        prose: { 1: '收到政府信息公开申请91件，均已答复。' },
      }).values(),
    ][0]
    expect(verdict).toMatchObject({ outcome: 'notEvaluable' })
  })
})

describe('narrative.processing-fee', () => {
  it('is a notice where section six says nothing of it', () => {
    expect(verdictsOf('narrative.processing-fee', {}).get('section-6')).toMatchObject({ outcome: 'passed' })
    expect(verdictsOf('narrative.processing-fee', { prose: { 6: '无。' } }).get('section-6')).toMatchObject({
      outcome: 'failed',
      severity: 'notice',
    })
    expect(verdictsOf('narrative.processing-fee', { prose: { 6: '本年度行政事业性收费0元。' } }).get('section-6')).toMatchObject({
      outcome: 'failed',
    })
    expect(verdictsOf('narrative.processing-fee', { without: { sections: [6] } }).get('section-6')).toMatchObject({
      outcome: 'notEvaluable',
    })
  })
})
