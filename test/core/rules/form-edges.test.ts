import { describe, expect, it } from 'vitest'
import { textLocator } from '../../../src/core/document/locator.ts'
import type { SourceDocument } from '../../../src/core/document/source-document.ts'
import { inWorkbook } from '../../../src/core/extract/absent-table.ts'
import type { Deviation } from '../../../src/core/extract/recognised-report.ts'
import { cellIds, type CellId } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { quoteOf } from '../../../src/core/rules/quote.ts'
import { rules } from '../../../src/core/rules/registry.ts'
import type { RuleInput } from '../../../src/core/rules/rule.ts'
import { keptSetting, type RuleSetting, withSetting } from '../../../src/core/rules/rule-settings.ts'
import { settingChanges, settingLine, thresholdName } from '../../../src/core/rules/setting-line.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { type CellText, type ReportPlan, reportInput, verdictsOf } from './report-builder.ts'

const of = (rule: string, input: RuleInput): Verdict[] => checkReport(input).filter((verdict) => verdict.rule === rule)
const met = (
  code: Deviation['code'],
  cells: CellId[],
  detail: string,
  span: Deviation['span'] = { start: 0, end: 3 },
): Deviation => ({
  code,
  table: 3,
  cells,
  span,
  detail,
})

describe('what the reader met', () => {
  it('is two findings where it was met twice in one place', () => {
    const cells = cellIds('2021').filter((id) => id.startsWith('t3.granted.'))
    const deviations = [
      met('value-displaced', cells, '3 0'),
      met('value-displaced', cells, '0 3'),
      met('value-displaced', [], '17'),
    ]
    const verdicts = verdictsOf('structure.value-displaced', { deviations })
    expect([...verdicts].map(([subject, { outcome, statement }]) => `${subject} ${outcome} ${statement}`)).toEqual([
      't3:granted failed 3 0',
      't3:granted#2 failed 0 3',
      't3:17 failed 17',
      't2 passed 表二',
      't4 passed 表四',
    ])
  })

  it('is told without a quote where it has no place', () => {
    const plan = { deviations: [{ ...met('section-misnumbered', [], '三→四', null), table: null }] }
    expect(verdictsOf('structure.section-misnumbered', plan).get('sections')).toMatchObject({ statement: '三→四', quotes: [] })
    expect(
      verdictsOf('structure.row-repeated', { deviations: [met('row-repeated', [], '重复', null)] }).get('t3:重复'),
    ).toMatchObject({
      quotes: [],
    })
  })
})

describe('sections', () => {
  it('of a picture are not missing: nothing was read', () => {
    const input = reportInput({ without: { sections: [1, 2, 3, 4, 5, 6] } })
    const blank = { ...input, document: { ...input.document, text: ' \n'.repeat(900) } }
    const verdicts = of('structure.section-missing', blank)
    expect(verdicts.map(({ outcome, about }) => `${outcome} ${about}`)).toEqual(Array(6).fill('notEvaluable reading'))
    expect(verdicts[0]!.message).toMatch(/^无法判断/)
    expect(of('structure.section-missing', input).map(({ outcome, about }) => `${outcome} ${about}`)).toEqual(
      Array(6).fill('failed source'),
    )
  })

  it('stand in no order in the sheets of a workbook', () => {
    const input = reportInput()
    const [first, second, ...rest] = input.report.sections
    const sections = [{ ...first!, number: 2 as const }, { ...second!, number: 1 as const }, ...rest]
    const shuffled = (format: SourceDocument['format']) =>
      of('structure.section-misnumbered', {
        ...input,
        document: { ...input.document, format },
        report: { ...input.report, sections },
      })
    expect(shuffled('xlsx')).toMatchObject([{ outcome: 'passed', statement: '2 < 1 < 3 < 4 < 5 < 6' }])
    expect(shuffled('text')).toMatchObject([{ outcome: 'failed', statement: '二、主动公开政府信息情况' }])
    expect(of('structure.section-misnumbered', { ...input, report: { ...input.report, sections: [] } })).toEqual([])
  })
})

describe('a table that a workbook of many organs lacks', () => {
  const input = reportInput({ without: { tables: [4] } })
  const line = (deviations: Deviation[]) =>
    of('structure.table-missing', { ...input, report: { ...input.report, kind: 'workbook', deviations } }).map(
      ({ subject, outcome, severity }) => `${subject} ${outcome} ${severity}`,
    )

  it('is told once, by its first line, and as a notice where no line has it', () => {
    const absence = { ...met('table-missing', [], inWorkbook, null), table: 4 as const }
    expect(line([])).toEqual(['t2 passed warning', 't3 passed warning'])
    expect(line([absence])).toEqual(['t2 passed warning', 't3 passed warning', 't4 failed notice'])
    expect(line([{ ...absence, detail: '' }]).at(-1)).toBe('t4 failed warning')
    const [verdict] = of('structure.table-missing', { ...input, report: { ...input.report, deviations: [absence] } }).slice(-1)
    const plain = of('structure.table-missing', input).at(-1)!
    expect(verdict!.message).not.toBe(plain.message)
  })
})

describe('cells without characters', () => {
  it('are told all the same', () => {
    const input = reportInput({
      cells: { 't2.regulations.made': { state: 'unreadable', raw: '3' }, 't2.regulations.valid': '/' },
    })
    const cells = new Map([...input.cells].map(([id, cell]) => [id, { ...cell, raw: null }] as const))
    expect(of('structure.unreadable', { ...input, cells })[0]).toMatchObject({ subject: 't2.regulations', statement: '?' })
    expect(of('structure.not-a-number', { ...input, cells })[0]).toMatchObject({ subject: 't2.regulations', statement: '' })
  })

  it('fail in every way that the reader names', () => {
    const total: CellText = { state: 'unreadable', raw: '41', candidates: ['4', '41'] }
    const input = reportInput({ cells: { 't3.newReceived.research': total, 't3.carriedForward.research': '3' } })
    const failed = (raw: string | null) => {
      const cell = { ...input.cells.get('t3.newReceived.research')!, raw }
      return of('t3.balance', { ...input, cells: new Map([...input.cells, ['t3.newReceived.research', cell]]) })[2]
    }
    const statement = '4|41 + 0 ≠ 0 + 3'
    expect(failed('41')).toMatchObject({ outcome: 'failed', about: 'source', severity: 'error', statement, message: /41/ })
    expect(failed(null)).toMatchObject({ outcome: 'failed', statement })
  })
})

describe('a quote', () => {
  const page = { kind: 'page', page: 2, box: [1, 2, 3, 4] } as const
  const cell = (start: number, end: number) => ({ span: { start, end }, where: { ...page, page: start } })
  const document = {
    text: '甲乙丙丁戊己庚',
    blocks: [
      { kind: 'paragraph', span: { start: 1, end: 2 }, where: page },
      { kind: 'grid', span: { start: 2, end: 6 }, cells: [cell(2, 3), cell(4, 4), cell(5, 6)] },
    ],
  } as unknown as SourceDocument

  it.each([
    [0, textLocator(0, 1)],
    [1, page],
    [2, { ...page, page: 2 }],
    [3, textLocator(3, 4)],
    [4, { ...page, page: 4 }],
    [5, { ...page, page: 5 }],
    [6, textLocator(6, 7)],
  ])('at character %i leads to the page of its paragraph or cell, else into the text', (start, where) => {
    const span = { start, end: start + 1 }
    expect(quoteOf(document, span)).toEqual({ text: '甲乙丙丁戊己庚'[start], where, span })
  })
})

describe('a setting of a rule', () => {
  const plain = (rule: string): RuleSetting => ({ rule, on: true, severity: null, thresholds: {} })
  const outlier = rules.find(({ id }) => id === 'across.outlier')!

  it('that an older program had is told by its id', () => {
    const off = { ...plain('gone.rule'), on: false, severity: 'notice' as const }
    expect(settingLine(plain('gone.rule'), off)).toBe('规则“gone.rule”：停用；严重程度  → 提示')
    expect(settingChanges(plain('gone.rule'))).toEqual([])
    expect(settingChanges(plain('gone.rule'), off)).toEqual(['启用'])
    expect(thresholdName('gone.rule', 'factor')).toBe('factor')
    expect(thresholdName('across.outlier', 'gone')).toBe('gone')
  })

  it('tells only what it changes', () => {
    expect(settingChanges(plain(outlier.id), plain(outlier.id))).toEqual([])
    expect(settingChanges({ ...plain(outlier.id), severity: 'warning' })).toEqual([])
    const set = { ...plain(outlier.id), thresholds: { factor: 5 } }
    expect(settingChanges(set, set)).toEqual([])
    expect(settingChanges({ ...set, thresholds: { factor: 5, floor: 0 } }, set)).toHaveLength(1)
  })

  it('keeps a severity that differs and bounds that are just reached', () => {
    const set = { ...plain(outlier.id), severity: 'error' as const, thresholds: { factor: 2, floor: 100_000 } }
    expect(keptSetting(outlier, set)).toEqual(set)
    const below = { ...set, thresholds: { floor: -1 } }
    expect(keptSetting(outlier, below)).toBeNull()
  })

  it('stands in the order of ids, wherever it comes in', () => {
    const off = (rule: string): RuleSetting => ({ ...plain(rule), on: false })
    const orders = [
      ['a', 'b', 'c'],
      ['c', 'b', 'a'],
      ['b', 'c', 'a'],
    ]
    for (const order of orders) {
      const settings = order.reduce<readonly RuleSetting[]>((all, rule) => withSetting(all, off(rule)), [])
      expect(settings.map(({ rule }) => rule)).toEqual(['a', 'b', 'c'])
    }
  })
})

describe('the date signed', () => {
  it.each<[string, string, string]>([
    ['青禾县人民政府', '2024年3月31日', 'passed 2024-03-31 ≤ 2024-03-31'],
    ['青禾县人民政府', '2024年4月1日', 'failed 2024-04-01 > 2024-03-31'],
    ['青禾县人民政府办公室', '2024年2月1日', 'passed 2024-02-01 ≤ 2024-03-31'],
    ['青禾县数据局', '2024年1月31日', 'passed 2024-01-31 ≤ 2024-01-31'],
    ['青禾县数据局', '2023年12月21日', 'passed 2023-12-21 ≤ 2024-01-31'],
    ['青禾县数据局', '2023年12月20日', ''],
  ])('of %s: %s %s', (agency, date, expected) => {
    const plan: ReportPlan = { agency, signature: `${agency}\n${date}` }
    const verdicts = of('narrative.publication-date', reportInput(plan))
    expect(verdicts.map(({ outcome, statement }) => `${outcome} ${statement}`).join()).toBe(expected)
  })

  it('is held against the later day where the organ is not known, and against none where the year is not', () => {
    const input = reportInput({ signature: '2024年2月1日' })
    expect(of('narrative.publication-date', { ...input, report: { ...input.report, agency: null } })).toMatchObject([
      { outcome: 'passed', statement: '2024-02-01 ≤ 2024-03-31' },
    ])
    expect(of('narrative.publication-date', reportInput({ year: null, signature: '2024年2月1日' }))).toEqual([])
  })
})
