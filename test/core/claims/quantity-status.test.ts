import { describe, expect, it } from 'vitest'
import { quantitySubjectName } from '../../../src/core/catalogue/quantities.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { quantityReport, type QuantityReport } from '../../../src/core/rules/quantity-report.ts'
import type { RuleInput } from '../../../src/core/rules/rule.ts'
import type { ReportPlan } from '../rules/report-builder.ts'
import { reportInput } from '../rules/report-builder.ts'
import { generated, inputOf } from './generated-report.ts'
import { sampleCells } from './sample-tables.ts'

/** By the verdicts of the whole rule set, as the desk has them. */
function quantitiesOf(input: RuleInput): QuantityReport {
  return quantityReport(input.report, input.document, checkReport(input))
}

/** The quantities of section one as "characters status subject scope". */
function read(words: string, plan: ReportPlan = {}): string[] {
  const input = reportInput({ cells: sampleCells, ...plan, prose: { 1: words } })
  return quantitiesOf(input).quantities.map(
    (one) =>
      `${input.document.text.slice(one.span.start, one.span.end)} ${one.status} ${one.subject ?? '-'}${one.scope === 'part' ? ' part' : ''}`,
  )
}

describe('the subject of a quantity', () => {
  it.each([
    ['newReceived', '新收申请'],
    ['outcome.denied', '办理结果（不予公开）'],
    ['applicant.otherOrganization', '申请人（其他）'],
    ['documents.normativeDocuments.made', '规范性文件·制发'],
    ['disputes.reconsideration.upheld.all', '行政复议·结果维持'],
    ['received', '新收与上年结转合计'],
    ['published', '主动公开信息'],
    ['share', '占比'],
  ])('%s is named %s', (subject, name) => {
    expect(quantitySubjectName(subject)).toBe(name)
  })

  it('has a name wherever a generated report has one', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { truth, prose, random } = generated(seed)
      for (const { subject } of quantitiesOf(inputOf(truth, prose, random)).quantities)
        if (subject !== null) expect(quantitySubjectName(subject), subject).toMatch(/^[\u4e00-\u9fff（）、·]+$/)
    }
  })
})

describe('the status of a quantity', () => {
  it.each([
    ['收到政府信息公开申请91件，办结88件。', ['91件 agrees newReceived', '88件 disagrees totalProcessed']],
    [
      '公开信息100条，其中动态60条，公告40条。接受咨询300余次。',
      ['100条 agrees published', '60条 agrees published part', '40条 agrees published part', '300余次 no-counterpart enquiries'],
    ],
    [
      '公开信息100条，其中动态60条，公告30条，其他20条。',
      [
        '100条 disagrees published',
        '60条 disagrees published part',
        '30条 disagrees published part',
        '20条 disagrees published part',
      ],
    ],
    [
      '收到申请91件，其中予以公开38件，占44.19%。',
      ['91件 agrees newReceived', '38件 agrees outcome.granted part', '44.19% agrees share part'],
    ],
    ['收到申请91件，较上年的70件增加21件。', ['91件 agrees newReceived', '70件 no-counterpart change', '21件 agrees change']],
    ['县直各单位收到申请12件。', ['12件 no-counterpart newReceived']],
    ['此项成绩连续保持12个。', ['12个 not-understood -']],
    [
      '网站访问量1.2万次，参训人员30人次，历时20个工作日，投入5万元。',
      [
        '1.2万次 no-counterpart reach',
        '30人次 no-counterpart people',
        '20个工作日 no-counterpart time',
        '5万元 no-counterpart money',
      ],
    ],
  ])('%s', (words, expected) => {
    expect(read(words)).toEqual(expected)
  })

  it('is without a counterpart where the table is missing', () => {
    expect(read('收到政府信息公开申请91件。', { without: { tables: [3] } })).toEqual(['91件 no-counterpart newReceived'])
  })

  it('is counted, and names the verdicts it rests on', () => {
    const input = reportInput({ cells: sampleCells, prose: { 1: '收到申请91件，办结88件，培训3次。共12个。' } })
    const { quantities, coverage } = quantitiesOf(input)
    expect(coverage).toEqual({ total: 4, agrees: 1, disagrees: 1, noCounterpart: 1, notUnderstood: 1 })
    expect(quantities[0]).toMatchObject({
      value: '91',
      unit: '件',
      verdicts: ['prose.applications¦newReceived#1'],
      cells: ['t3.newReceived.total'],
    })
  })
})
