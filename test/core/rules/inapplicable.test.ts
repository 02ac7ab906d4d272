import { describe, expect, it } from 'vitest'
import { checkReport, compareAgain } from '../../../src/core/rules/check.ts'
import { defineRule } from '../../../src/core/rules/define-rule.ts'
import { rules } from '../../../src/core/rules/registry.ts'
import type { RuleInput } from '../../../src/core/rules/rule.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { alone, other } from './related-builder.ts'
import { reportInput } from './report-builder.ts'

const prose = { 1: '收到申请91件，其中网络申请62件，占68.1%。一是公开。二是公开。' }

/** Beside it everything that a report can be compared with. */
function beside(input: RuleInput): RuleInput {
  const units = [{ name: '青禾县档案馆', report: other(4, 2023, {}) }]
  const related = {
    years: [other(1, 2021, {}), other(2, 2022, {})],
    olderVersion: other(3, 2023, {}),
    workbookLine: null,
    units,
    predecessors: [],
  }
  return { ...input, related: { ...related, workbookLine: other(5, 2023, {}) } }
}

function said(input: RuleInput): Set<string> {
  return new Set(checkReport(input).map(({ rule }) => rule))
}

describe('a report in which no form was recognised', () => {
  const input = beside(reportInput({ edition: null, prose }))

  it('is asked only what the text alone can answer', () => {
    const textual = rules.filter((rule) => rule.appliesTo(null)).map(({ id }) => id)
    expect([...said(input)].filter((rule) => !textual.includes(rule))).toEqual([])
    expect(said(input)).toContain('narrative.percent')
    for (const rule of rules) if (!textual.includes(rule.id)) expect(rule.check(input), rule.id).toEqual([])
  })

  it('has its share judged by what the text says, for no table is there', () => {
    const [share] = checkReport(input).filter(({ rule }) => rule === 'narrative.percent')
    expect(share).toMatchObject({ outcome: 'passed', statement: '62 ÷ 91 = 68.1% ≈ 68.1%' })
  })

  it('as last year’s leaves the carry-over open and says of which year', () => {
    const years = [other(2, 2022, { edition: null })]
    const verdicts = checkReport({ ...reportInput({ fill: '3' }), related: { ...alone, years } })
    const carried = verdicts.filter(({ rule }) => rule === 'across.carry-over')
    expect(new Set(carried.map(({ outcome, statement }) => `${outcome} ${statement}`))).toEqual(new Set(['notEvaluable 3 = ?']))
    expect(carried[0]!.message).toMatch(/^无法判断：2022年/)
  })
})

describe('a line of an aggregated workbook', () => {
  const input = reportInput({ prose, without: { sections: [4] } })
  const line: RuleInput = { ...input, report: { ...input.report, kind: 'workbook' } }

  it('is asked nothing of sections, dates and wording, which it does not have', () => {
    const silent = [
      'narrative.year',
      'narrative.numbering',
      'narrative.doubling',
      'narrative.placeholder',
      'narrative.processing-fee',
      'narrative.publication-date',
      'structure.section-missing',
      'structure.section-misnumbered',
    ]
    for (const rule of silent) expect([said(input).has(rule), said(line).has(rule)], rule).toEqual([rule !== silent[5], false])
  })

  it('is asked for its relations', () => {
    expect(said(line)).toContain('t3.balance')
    expect(checkReport(beside(line)).filter(({ rule }) => rule === 'across.carry-over')).toHaveLength(7)
  })
})

describe('a document that is no such report', () => {
  it('keeps what was said of it when other reports change', () => {
    const input = beside(reportInput())
    const own = { rule: 't3.balance' } as Verdict
    const compared = { rule: 'across.revised' } as Verdict
    for (const kind of ['other', 'pre-2019-report'] as const)
      expect(compareAgain([own, compared], { ...input, report: { ...input.report, kind } })).toEqual([own])
    expect(compareAgain([own, compared], input)).not.toContain(compared)
    const again = compareAgain([own], input)
    expect(again).toEqual([own, ...checkReport(input).filter(({ rule }) => rule.startsWith('across.'))])
  })
})

describe('a rule', () => {
  it('cannot ask for a threshold that it does not declare', () => {
    const thresholds = [{ id: 'factor', standard: 3, least: 1, most: 9 }]
    const asking = (id: string) =>
      defineRule('t3.balance', {
        derived: true,
        severity: 'error',
        thresholds,
        check: (_, threshold) => [{ statement: String(threshold(id)) } as Verdict],
      })
    expect(asking('factor').check(reportInput())).toEqual([{ statement: '3' }])
    expect(asking('factor').check(reportInput(), { factor: 5 })).toEqual([{ statement: '5' }])
    expect(() => asking('years').check(reportInput())).toThrow('t3.balance has no threshold years')
  })
})
