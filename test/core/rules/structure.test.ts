import { describe, expect, it } from 'vitest'
import type { Deviation } from '../../../src/core/extract/recognised-report.ts'
import { cellIds } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { rules, ruleSetVersion } from '../../../src/core/rules/registry.ts'
import { reportInput, verdictsOf } from './report-builder.ts'

const deviation = (code: Deviation['code'], cells: Deviation['cells'], detail: string): Deviation => ({
  code,
  table: 3,
  cells,
  span: { start: 0, end: 3 },
  detail,
})

describe('the rule set', () => {
  it('has unique ids, titles and bases, and says which relations are derived', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
    expect(ruleSetVersion).toMatch(/^\d+$/)
    for (const rule of rules) {
      expect(rule.legalBasis.length).toBeGreaterThan(4)
      expect(rule.title.includes('推定')).toBe(rule.derived)
    }
  })

  it('answers at most once on each subject, with its own id', () => {
    const verdicts = checkReport(
      reportInput({ prose: { 1: '2023年，共收到政府信息公开申请0件，均已答复。收到政府信息公开申请0件。' } }),
    )
    const keys = verdicts.map((verdict) => `${verdict.rule} ${verdict.subject}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(verdicts.map((verdict) => verdict.rule)).size).toBeGreaterThan(20)
  })

  it('says nothing of documents that are no such report', () => {
    const input = reportInput({})
    expect(checkReport({ ...input, report: { ...input.report, kind: 'other' } })).toEqual([])
    expect(checkReport({ ...input, report: { ...input.report, kind: 'pre-2019-report', edition: null } })).toEqual([])
  })

  it('has no findings on a plain report', () => {
    expect(
      checkReport(reportInput({ prose: { 1: '2023年，本局认真落实《条例》。' } })).filter(
        (verdict) => verdict.outcome === 'failed',
      ),
    ).toEqual([])
  })
})

describe('sections', () => {
  it('structure.section-missing names the section', () => {
    const verdicts = verdictsOf('structure.section-missing', { without: { sections: [5] } })
    expect(verdicts.get('section-5')).toMatchObject({ outcome: 'failed', severity: 'warning' })
    expect(verdicts.get('section-4')).toMatchObject({ outcome: 'passed' })
  })

  it('structure.section-misnumbered reports what the reader met and a wrong order', () => {
    const plan = {
      deviations: [{ code: 'section-misnumbered', table: null, cells: [], span: { start: 0, end: 2 }, detail: '三三、' }],
    } satisfies Parameters<typeof reportInput>[0]
    expect(verdictsOf('structure.section-misnumbered', plan).get('sections')).toMatchObject({
      outcome: 'failed',
      statement: '三三、',
    })
    expect(verdictsOf('structure.section-misnumbered', {}).get('sections')).toMatchObject({ outcome: 'passed' })
    const input = reportInput({})
    const [first, second, ...rest] = input.report.sections
    const swapped = [{ ...first!, number: 2 as const }, { ...second!, number: 1 as const }, ...rest]
    const verdict = checkReport({ ...input, report: { ...input.report, sections: swapped } }).find(
      (one) => one.rule === 'structure.section-misnumbered',
    )
    expect(verdict).toMatchObject({ outcome: 'failed' })
  })
})

describe('tables', () => {
  it('structure.table-missing is a warning, about the reading unless words stand in the place of the table', () => {
    const absent = verdictsOf('structure.table-missing', { without: { tables: [4] }, prose: { 4: '' } })
    expect(absent.get('t4')).toMatchObject({ outcome: 'failed', severity: 'warning', about: 'reading' })
    expect(absent.get('t4')!.cells).toHaveLength(15)
    expect(absent.get('t3')).toMatchObject({ outcome: 'passed', cells: [] })
    const words = { without: { tables: [4] as const }, prose: { 4: '本年度未发生行政复议、行政诉讼案件。' } }
    expect(verdictsOf('structure.table-missing', words).get('t4')).toMatchObject({ about: 'source' })
    expect(verdictsOf('structure.table-missing', { ...words, images: true }).get('t4')).toMatchObject({ about: 'reading' })
  })

  it('structure.table-missing: figures in a row are a table that was not recognised, dates and counts in prose are none', () => {
    const of = (prose: string) =>
      verdictsOf('structure.table-missing', { without: { tables: [4] }, prose: { 4: prose } }).get('t4')!
    for (const row of ['行政复议\n| 3 | 0 | 0 | 1 | 4 |', '件数 3 0 1,204', '1\n0\n0\n0\n1']) {
      expect(of(row)).toMatchObject({ about: 'reading' })
      expect(of(row).message).toContain('成行的数字')
    }
    for (const prose of ['2025年发生行政复议3件、诉讼0件。', '截至2025 12 31日未发生。', '共 3 件'])
      expect(of(prose), prose).toMatchObject({ about: 'source' })
  })

  it('structure.row-missing says nothing of a row that the auditor has typed in', () => {
    const row = cellIds('2021').filter((id) => id.startsWith('t3.granted.'))
    const plan = { deviations: [deviation('row-missing', row, 'granted')] }
    const input = reportInput(plan)
    const typed = row.map(
      (id) => [id, { ...input.cells.get(id)!, state: 'number' as const, value: '0', corrected: 'reading' as const }] as const,
    )
    const outcomes = (cells: typeof input.cells) =>
      checkReport({ ...input, cells })
        .filter((verdict) => verdict.rule === 'structure.row-missing' && verdict.outcome === 'failed')
        .map((verdict) => verdict.subject)
    expect(outcomes(input.cells)).toEqual(['t3:granted'])
    expect(outcomes(new Map([...input.cells, ...typed.slice(1)]))).toEqual(['t3:granted'])
    expect(outcomes(new Map([...input.cells, ...typed]))).toEqual([])
  })

  it('structure.row-missing and structure.column-missing list the cells', () => {
    const row = cellIds('2021').filter((id) => id.startsWith('t3.granted.'))
    const column = cellIds('2021').filter((id) => id.startsWith('t3.') && id.endsWith('.otherOrganization'))
    const plan = {
      deviations: [deviation('row-missing', row, 'granted'), deviation('column-missing', column, 'otherOrganization')],
    }
    expect(verdictsOf('structure.row-missing', plan).get('t3:granted')).toMatchObject({ outcome: 'failed', cells: row })
    const lost = verdictsOf('structure.column-missing', plan)
    expect(lost.get('t3:otherOrganization')).toMatchObject({ outcome: 'failed', severity: 'warning', cells: column })
    expect(lost.get('t3:otherOrganization')!.message).toContain('其他')
    expect(lost.get('t4')).toMatchObject({ outcome: 'passed' })
  })

  it('structure.row-merged is a notice in 2021 and not asked in 2019', () => {
    const verdict = verdictsOf('structure.row-merged', { mergedOther: true }).get('t3')!
    expect(verdict).toMatchObject({ outcome: 'failed', severity: 'notice', about: 'source' })
    expect(verdict.cells).toContain('t3.otherOutcome.all.total')
    expect(verdictsOf('structure.row-merged', {}).get('t3')).toMatchObject({ outcome: 'passed' })
    expect(verdictsOf('structure.row-merged', { edition: '2019', year: 2020 }).size).toBe(0)
  })

  it('structure.label-variant, structure.value-displaced and structure.row-repeated pass the reader’s words on', () => {
    const cells = cellIds('2021').filter((id) => id.startsWith('t3.denied.prohibitedByLaw.'))
    const plan = {
      deviations: [
        deviation('label-variant', cells, '其他法律法规禁止公开'),
        deviation('value-displaced', cells, '0\t0'),
        deviation('row-repeated', cells, '重复'),
      ],
    }
    expect(verdictsOf('structure.label-variant', plan).get('t3:其他法律法规禁止公开')).toMatchObject({
      severity: 'notice',
      about: 'source',
    })
    expect(verdictsOf('structure.value-displaced', plan).get('t3:denied.prohibitedByLaw')).toMatchObject({
      severity: 'warning',
      about: 'reading',
      statement: '0 0',
    })
    expect(verdictsOf('structure.row-repeated', plan).get('t3:denied.prohibitedByLaw')).toMatchObject({ severity: 'warning' })
  })

  it('structure.not-a-number: a dash is a notice, other text a warning', () => {
    const cells = {
      't2.licensing.processed': '/',
      't2.punishment.processed': '——',
      't2.normativeDocuments.valid': '22（其中修订16件）',
    } as const
    const verdicts = verdictsOf('structure.not-a-number', { cells })
    const statement = '“/” 1 格、“——” 1 格'
    expect(verdicts.get('t2.signs')).toMatchObject({ outcome: 'failed', severity: 'notice', statement })
    expect(verdicts.get('t2.signs')!.cells.toSorted()).toEqual(['t2.licensing.processed', 't2.punishment.processed'])
    expect(verdicts.get('t2.normativeDocuments')).toMatchObject({ severity: 'warning', cells: ['t2.normativeDocuments.valid'] })
    expect(verdicts.get('t3')).toMatchObject({ outcome: 'passed' })
  })

  it('structure.unreadable and structure.leftover are about the reading', () => {
    const plan = {
      cells: { 't2.regulations.made': { state: 'unreadable', raw: '312' } },
      leftovers: [{ table: 3, raw: '17' }],
    } as const
    expect(verdictsOf('structure.unreadable', plan).get('t2.regulations')).toMatchObject({
      outcome: 'failed',
      about: 'reading',
      severity: 'warning',
    })
    expect(verdictsOf('structure.leftover', plan).get('t3#1')).toMatchObject({
      outcome: 'failed',
      about: 'reading',
      statement: '17',
    })
    expect(verdictsOf('structure.leftover', plan).get('t2')).toMatchObject({ outcome: 'passed' })
  })
})
