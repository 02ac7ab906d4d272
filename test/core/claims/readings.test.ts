import { describe, expect, it } from 'vitest'
import { claimsOf } from '../../../src/core/claims/claims-of.ts'
import { reportInput, type ReportPlan } from '../rules/report-builder.ts'

const claims = (words: string, plan: ReportPlan = {}) => {
  const { report, document } = reportInput({ ...plan, prose: { 1: words } })
  const found = claimsOf(report, document)
  expect(claimsOf(report, document)).toBe(found)
  return { found, text: document.text }
}

const strengths = (words: string, plan: ReportPlan): string[] => claims(words, plan).found.map(({ strength }) => strength)

describe('the readings of applications answered', () => {
  it('leave out what was not dealt with, row by row', () => {
    const { found } = claims('答复政府信息公开申请86件。')
    const rows = found[0]!.readings.map(({ plus, minus }) =>
      [plus, minus].map((ids) => ids.map((id) => id.replace(/^t3\.|\.total$/g, '')).join(' + ')).join(' - '),
    )
    const others = 'otherOutcome.overdueCorrection + otherOutcome.overdueFee + otherOutcome.other + otherOutcome.all'
    const refused =
      'notProcessed.complaint + notProcessed.repeated + notProcessed.publication + notProcessed.excessive + notProcessed.confirmation'
    expect(rows).toEqual([
      'totalProcessed - ',
      'newReceived - ',
      'newReceived + carriedOver - ',
      'totalProcessed - carriedOver',
      `totalProcessed - ${others}`,
      `totalProcessed - ${others} + ${refused}`,
    ])
  })
})

describe('the words that a claim is quoted with', () => {
  it.each([
    ['收到申请91件，其中自然人（80件）、商业企业（5件）。', ['收到申请91件', '其中自然人（80件', '商业企业（5件']],
    ['制发规范性文件8件，废止3件。', ['制发规范性文件8件', '制发规范性文件8件，废止3件']],
    ['收到申请91件（含上年结转4件）。', ['收到申请91件（含上年结转4件）', '含上年结转4件']],
    ['未收到政府信息公开申请，也未收费。', ['未收到政府信息公开申请']],
    ['收到申请91件，均为自然人申请。', ['收到申请91件', '收到申请91件，均为自然人申请']],
    ['新收、上年结转申请分别为91件和4件。', ['新收、上年结转申请分别为91件和4件', '新收、上年结转申请分别为91件和4件']],
  ])('%s', (words, expected) => {
    const { found, text } = claims(words)
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(expected)
  })
})

describe('words for none', () => {
  it('are an exact count of nothing', () => {
    const { found } = claims('未收到政府信息公开申请。')
    expect(found[0]!.quantity).toMatchObject({ unit: '件', approximate: false, value: { units: 0n } })
  })
})

describe('a number that the next narrows', () => {
  it('may be more than its cell', () => {
    const strengths = (words: string): string[] => claims(words).found.map(({ measure, strength }) => `${measure} ${strength}`)
    const total = 'disputes.reconsideration.total'
    expect(strengths('因政府信息公开的行政复议12件，其中信息公开6件。')).toEqual([`${total} weak`, `${total} fair`])
    expect(strengths('因政府信息公开的行政诉讼8件，行政复议12件。')).toHaveLength(2)
  })
})

describe('a number beside a year', () => {
  const words = '2021年收到政府信息公开申请58件，办结50件。收到政府信息公开申请58件。'

  it('is held to nothing but agreement where the year of the report is not known', () => {
    expect(strengths(words, { year: null, title: '政府信息公开工作年度报告', period: '' })).toEqual(['weak', 'weak', 'strong'])
  })

  it('is the number of that year where it is known', () => {
    expect(strengths(words, { year: 2021 })).toEqual(['strong', 'strong', 'strong'])
    expect(strengths(words, { year: 2023 })).toEqual(['strong'])
  })
})

describe('whose applications they are', () => {
  it.each([
    ['岚州省生态环境厅', '本年省生态环境厅共有政府信息公开申请91件。', 'fair'],
    ['霁阳市住房和城乡建设局', '市住建局依申请公开事项共91件。', 'fair'],
    ['霁阳市住房和城乡建设局', '建设局依申请公开事项共91件。', 'fair'],
    ['霁阳市住房和城乡建设局', '农民政府信息公开申请共91件。', 'weak'],
    ['霁阳市住房和城乡建设局', '建设单位政府信息公开申请共91件。', 'weak'],
    ['霁阳市农业农村局', '农村政府信息公开申请共91件。', 'weak'],
  ])('%s: %s', (agency, words, strength) => {
    expect(strengths(words, { agency })).toEqual([strength])
  })
})
