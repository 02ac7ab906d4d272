import { describe, expect, it } from 'vitest'
import { thresholdNames } from '../../../src/core/catalogue/rule-settings.ts'
import { checkReport, compareAgain } from '../../../src/core/rules/check.ts'
import { findingShape } from '../../../src/core/rules/finding-shape.ts'
import { rules } from '../../../src/core/rules/registry.ts'
import { keptSetting, settled, type RuleSetting, withSetting } from '../../../src/core/rules/rule-settings.ts'
import { settingChanges, settingLine } from '../../../src/core/rules/setting-line.ts'
import type { RelatedReports, RuleInput } from '../../../src/core/rules/rule.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { sampleReport } from '../../store/sample-report.ts'

const plain = (rule: string): RuleSetting => ({ rule, on: true, severity: null, thresholds: {} })
const outlier = rules.find(({ id }) => id === 'across.outlier')!

function input(total: string, related?: RelatedReports): RuleInput {
  const { document, report } = sampleReport({ values: { 't3.newReceived.total': total } })
  const cells = new Map(report.cells.map((cell) => [cell.id, { ...cell, corrected: null }]))
  return { document, report, cells, ...(related ? { related } : {}) }
}

const years = (...totals: string[]): RelatedReports => ({
  years: totals.map((total, index) => ({ ...input(total), id: index, year: 2020 + index })),
  olderVersion: null,
  workbookLine: null,
  units: [],
  predecessors: [],
})

const judged = (verdicts: readonly Verdict[], rule: string) => verdicts.filter((verdict) => verdict.rule === rule)
const outliers = (verdicts: readonly Verdict[]) =>
  judged(verdicts, 'across.outlier').filter(({ subject }) => subject === 't3.newReceived.total')

describe('the rules of a workspace', () => {
  it('judge as the rule set has them where nothing is set', () => {
    expect(checkReport(input('3'), [])).toEqual(checkReport(input('3')))
  })

  it('leave out what is switched off, and nothing else', () => {
    const all = checkReport(input('3'))
    const off = checkReport(input('3'), [{ ...plain('t3.row-total'), on: false }])
    expect(judged(all, 't3.row-total').length).toBeGreaterThan(0)
    expect(off).toEqual(all.filter(({ rule }) => rule !== 't3.row-total'))
  })

  it('take their thresholds from the workspace, also where reports are compared again', () => {
    const related = years('40', '50')
    const set: RuleSetting = { ...plain('across.outlier'), thresholds: { factor: 5 } }
    expect(outliers(checkReport(input('300', related)))).toMatchObject([{ outcome: 'passed' }])
    const failed = [{ outcome: 'failed', statement: '300 > 50 × 5' }]
    expect(outliers(checkReport(input('300', related), [set]))).toMatchObject(failed)
    expect(outliers(compareAgain([], input('300', related), [set]))).toMatchObject(failed)
    const off = [{ ...plain('across.outlier'), on: false }]
    expect(judged(compareAgain([], input('300', related), off), 'across.outlier')).toEqual([])
    expect(outliers(checkReport(input('300', years('40')), [{ ...set, thresholds: { factor: 5, years: 1 } }]))).toMatchObject([
      { outcome: 'failed' },
    ])
  })

  it('count as severe as the workspace says, but a doubt never for more than the rule makes of it', () => {
    const rule = { severity: 'error' as const }
    const verdicts = (['error', 'warning', 'notice'] as const).map((severity) => ({ severity }) as Verdict)
    const severities = (set: 'error' | 'warning' | 'notice' | null) =>
      settled(verdicts, rule, set).map(({ severity }) => severity)
    expect(severities(null)).toEqual(['error', 'warning', 'notice'])
    expect(severities('notice')).toEqual(['notice', 'notice', 'notice'])
    expect(severities('warning')).toEqual(['warning', 'warning', 'notice'])
    expect(settled(verdicts, { severity: 'notice' }, 'error').map(({ severity }) => severity)).toEqual([
      'error',
      'error',
      'error',
    ])
  })
})

describe('a setting', () => {
  it('is kept without what equals the rule set, and refused out of bounds', () => {
    const kept = keptSetting(outlier, { ...plain(outlier.id), severity: 'warning', thresholds: { factor: 10, floor: 0 } })
    expect(kept).toEqual({ ...plain(outlier.id), thresholds: { floor: 0 } })
    for (const thresholds of [{ factor: 1 }, { factor: 2.5 }, { factor: 1_001 }, { other: 3 }])
      expect(keptSetting(outlier, { ...plain(outlier.id), thresholds })).toBeNull()
  })

  it('stands among the others by the id of its rule; a standard one is none', () => {
    const [a, b] = [
      { ...plain('b'), on: false },
      { ...plain('a'), on: false },
    ]
    expect(withSetting(withSetting([], a), b)).toEqual([b, a])
    expect(withSetting([b, a], plain('b'))).toEqual([b])
  })

  it('is told in words', () => {
    const set: RuleSetting = { ...plain(outlier.id), on: false, severity: 'notice', thresholds: { factor: 5 } }
    expect(settingChanges(set)).toEqual(['停用', '严重程度 警示 → 提示', '偏离倍数 10倍 → 5倍'])
    expect(settingLine(plain(outlier.id), set)).toBe(`规则“${outlier.title}”：停用；严重程度 警示 → 提示；偏离倍数 10倍 → 5倍`)
    expect(settingLine(set, plain(outlier.id))).toBe(
      `规则“${outlier.title}”：恢复标准；启用；严重程度 提示 → 警示；偏离倍数 5倍 → 10倍`,
    )
  })

  it('can be made of every threshold that there is, under a name', () => {
    for (const { id, thresholds } of rules) {
      expect(Object.keys(thresholdNames[id] ?? {})).toEqual(thresholds.map((threshold) => threshold.id))
      for (const { standard, least, most } of thresholds) expect(least <= standard && standard <= most).toBe(true)
    }
  })
})

describe('the shape of a finding', () => {
  const shape = (changes: Partial<Verdict>) =>
    findingShape({ about: 'source', cells: [], subject: 'a', statement: '', ...changes })

  it('is the same whatever the numbers, and however many are added up', () => {
    expect(shape({ statement: '805 + 163 = 968 ≠ 965' })).toBe(shape({ statement: '1 + 2.5 + 3 + 1,234 = 7 ≠ 8' }))
    expect(shape({ subject: '91件=79%' })).toBe(shape({ subject: '5件=12.5%' }))
  })

  it('is another one for other cells, another form of statement, or a doubt about the reading', () => {
    const one = { cells: ['t3.newReceived.total' as const], statement: '3 ≠ 4' }
    expect(shape(one)).not.toBe(shape({ ...one, cells: ['t3.granted.total'] }))
    expect(shape(one)).not.toBe(shape({ ...one, statement: '3 > 4' }))
    expect(shape(one)).not.toBe(shape({ ...one, about: 'reading' }))
  })
})
