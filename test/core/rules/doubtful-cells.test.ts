import { describe, expect, it } from 'vitest'
import type { Deviation } from '../../../src/core/extract/recognised-report.ts'
import type { CellId } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { decimal } from '../../../src/core/rules/exact.ts'
import { cuts, gluedReadings } from '../../../src/core/rules/glued-row.ts'
import { couldHoldOtherwise, isDisplaced, possibleSums, possibleValues } from '../../../src/core/rules/reading-doubt.ts'
import type { EffectiveCell, RuleInput } from '../../../src/core/rules/rule.ts'
import { sampleCells } from '../claims/sample-tables.ts'
import { table3ColumnIds } from '../extract/table-lines.ts'
import { type CellText, inferred, type ReportPlan, reportInput, verdictsOf } from './report-builder.ts'

const row = (id: string, values: readonly (string | CellText)[]): Partial<Record<CellId, CellText>> =>
  Object.fromEntries(values.map((value, at) => [`t3.${id}.${table3ColumnIds[at]}`, value]))
const displaced = (cells: CellId[], code: 'value-displaced' | 'row-repeated' = 'value-displaced'): Deviation[] => [
  { code, table: 3, cells, span: { start: 0, end: 2 }, detail: '3 0 0' },
]

describe('figures that stand together', () => {
  it('are cut in every way into whole numbers without leading zeros', () => {
    expect(cuts('1012', 3)).toEqual([
      ['1', '0', '12'],
      ['10', '1', '2'],
    ])
    expect(cuts('00', 2)).toEqual([['0', '0']])
    expect(cuts('0', 1)).toEqual([['0']])
    expect(cuts('01', 1)).toEqual([])
    expect(cuts('12', 3)).toEqual([])
  })

  const readings = (values: readonly CellText[], plan: ReportPlan = {}) =>
    gluedReadings(reportInput({ glued: true, ...plan, cells: row('granted', values) }), '2021', 't3.granted.total')

  it('are read as those cuts whose parts add up, where there are any', () => {
    const found = readings(['8', '0', '1', '0', '0', '0', '9'].map(inferred))!
    expect(found.balanced).toBe(true)
    expect(found.ids).toHaveLength(7)
    expect(found.splits.map((parts) => parts.map(({ units }) => Number(units)))).toEqual([[8, 0, 1, 0, 0, 0, 9]])
    const none = readings(['8', '0', '1', '0', '0', '0', '5'].map(inferred))!
    expect([none.balanced, none.splits.length]).toEqual([false, 1])
  })

  it('are no glued row with separators, a corrected cell, or more digits than can be tried', () => {
    const zeros = ['0', '0', '0', '0', '0', '0', '0'].map(inferred)
    expect(readings(zeros)).not.toBeNull()
    expect(readings(zeros, { glued: false })).toBeNull()
    expect(readings([...zeros.slice(0, 6), ''])).toBeNull()
    expect(readings(['1234567890', ...zeros.slice(1)])?.splits.length).toBeGreaterThan(0)
    expect(readings(['12345678901', ...zeros.slice(1)])).toBeNull()
    expect(readings(['1.5', ...zeros.slice(1)])).toBeNull()
    expect(readings([{ state: 'unreadable', raw: '3' }, ...zeros.slice(1)])).not.toBeNull()
    const input = reportInput({ glued: true, cells: row('granted', zeros) })
    const corrected = { ...input.cells.get('t3.granted.business')!, corrected: 'reading' as const }
    const by = (id: CellId, cell: EffectiveCell | null): RuleInput => {
      const cells = new Map(input.cells)
      if (cell) cells.set(id, cell)
      else cells.delete(id)
      return { ...input, cells }
    }
    expect(gluedReadings(by('t3.granted.business', corrected), '2021', 't3.granted.total')).toBeNull()
    expect(gluedReadings(by('t3.granted.business', null), '2021', 't3.granted.total')).toBeNull()
    const nowhere = { ...corrected, corrected: null, span: null }
    expect(gluedReadings(by('t3.granted.business', nowhere), '2021', 't3.granted.total')).toBeNull()
  })
})

describe('the place of a value', () => {
  it('is in doubt where the reader said so, until the auditor corrects the cell', () => {
    const id = 't3.granted.business'
    for (const code of ['value-displaced', 'row-repeated'] as const) {
      const input = reportInput({ deviations: displaced([id], code) })
      expect([isDisplaced(input, id), isDisplaced(input, 't3.granted.total')]).toEqual([true, false])
      const cells = new Map([[id, { ...input.cells.get(id)!, corrected: 'source' as const }] as const])
      expect(isDisplaced({ ...input, cells }, id)).toBe(false)
    }
    const merged = reportInput({ deviations: [{ code: 'row-merged', table: 3, cells: [id], span: null, detail: '' }] })
    expect(isDisplaced(merged, id)).toBe(false)
  })

  it('makes of a disagreeing sentence a doubt about the reading, never an error', () => {
    const cells: CellId[] = ['t3.newReceived.total']
    const plan: ReportPlan = { cells: sampleCells, prose: { 1: '新收政府信息公开申请93件。' } }
    expect([...verdictsOf('prose.applications', plan).values()]).toMatchObject([{ severity: 'error', about: 'source' }])
    const doubted = { ...plan, deviations: displaced(cells) }
    expect([...verdictsOf('prose.applications', doubted).values()]).toMatchObject([
      { outcome: 'failed', severity: 'warning', about: 'reading', message: /推断/ },
    ])
  })
})

describe('the values that a cell can have', () => {
  const values = (text: CellText, plan: ReportPlan = {}): string[] | null =>
    possibleValues(reportInput({ ...plan, cells: { 't3.granted.total': text } }), '2021', 't3.granted.total')?.map(({ units }) =>
      String(units),
    ) ?? null

  it('are one where it was read, several where the reader names them, none where nothing is known', () => {
    expect(values('7')).toEqual(['7'])
    const blanks = { 't3.newReceived.business': '4', 't3.newReceived.total': '4' }
    expect(possibleValues(reportInput({ fill: '', cells: blanks }), '2021', 't3.granted.total')).toMatchObject([{ units: 0n }])
    expect(values('')).toBeNull()
    expect(values('/')).toBeNull()
    expect(values({ state: 'unreadable', raw: '12', candidates: ['1', '12'] })).toEqual(['1', '12'])
    expect(values({ state: 'unreadable', raw: '12' })).toBeNull()
    expect(values({ state: 'missing' })).toBeNull()
    expect(values(inferred('7'))).toBeNull()
    expect(values(inferred('0'), { glued: true })).toEqual(['0'])
    expect(possibleValues(reportInput(), '2021', 't3.otherOutcome.all.total')).toBeNull()
  })

  it('are combined in sums and differences', () => {
    const some = (candidates: string[]): CellText => ({ state: 'unreadable', raw: '1', candidates })
    const input = reportInput({ cells: { 't3.granted.total': some(['1', '12']), 't3.granted.business': some(['3', '4']) } })
    expect([...possibleSums(input, '2021', ['t3.granted.total', 't3.granted.business'], [])!]).toEqual(['4', '15', '5', '16'])
    expect([...possibleSums(input, '2021', ['t3.granted.total'], ['t3.granted.business'])!]).toEqual(['-2', '9', '-3', '8'])
    expect(possibleSums(reportInput({ fill: '/' }), '2021', ['t3.granted.total'], [])).toBeNull()
  })

  it('are not known where there are too many combinations', () => {
    const spread = (step: number): CellText => ({
      state: 'unreadable',
      raw: '1',
      candidates: Array.from({ length: 64 }, (_, at) => String(at * step)),
    })
    const cells = { 't3.granted.total': spread(1), 't3.granted.business': spread(64), 't3.granted.research': spread(64) }
    const input = reportInput({ cells })
    expect(possibleSums(input, '2021', ['t3.granted.research', 't3.granted.business'], [])?.size).toBe(127)
    expect(possibleSums(input, '2021', ['t3.granted.total', 't3.granted.business'], [])).toBeNull()
    expect(couldHoldOtherwise(input, '2021', ['t3.granted.total'], ['t3.granted.business', 't3.carriedOver.total'])).toBe(true)
  })
})

describe('a failed count or amount', () => {
  it('is a warning about the reading where the figure was only inferred', () => {
    const amount = (text: CellText) => verdictsOf('t2.fee-amount', { cells: { 't2.fees.amount': text } }).get('fees')
    expect(amount('-3')).toMatchObject({ outcome: 'failed', severity: 'error', about: 'source', statement: '-3 < 0' })
    expect(amount(inferred('-3'))).toMatchObject({ outcome: 'failed', severity: 'warning', about: 'reading' })
    expect(amount('0')).toMatchObject({ outcome: 'passed', severity: 'error', about: 'source', quotes: [] })
    expect(amount('/')).toMatchObject({ outcome: 'notEvaluable', statement: '? ≥ 0', expected: null, actual: null })
    const count = (text: CellText) =>
      verdictsOf('counts.non-negative-whole', { cells: { 't3.granted.total': text } }).get('t3.granted')
    expect(count('1.5')).toMatchObject({ outcome: 'failed', severity: 'error', about: 'source', actual: '1.5', statement: '1.5' })
    expect(count(inferred('1.5'))).toMatchObject({ outcome: 'failed', severity: 'warning', about: 'reading' })
    expect(count('2')).toMatchObject({ outcome: 'passed', about: 'source', actual: null, quotes: [] })
  })

  it('is found of whole rows only where they have numbers', () => {
    const verdicts = verdictsOf('counts.non-negative-whole', {
      cells: row(
        'granted',
        table3ColumnIds.map(() => '/'),
      ),
    })
    const cells = table3ColumnIds.map((column) => `t3.granted.${column}`)
    expect(verdicts.get('t3.granted')).toMatchObject({ outcome: 'notEvaluable', about: 'reading', operands: [], cells })
    expect(verdicts.has('t2.fees')).toBe(false)
  })
})

describe('a blank of table two', () => {
  it('counts as zero in a row that prints no zero', () => {
    const stock = (made: string, repealed: string, valid: string) =>
      verdictsOf('t2.document-stock', {
        cells: {
          't2.regulations.made': made,
          't2.regulations.repealed': repealed,
          't2.regulations.valid': valid,
        },
      }).get('regulations')
    expect(stock('3', '', '3')).toMatchObject({ outcome: 'passed', statement: '3 + 0 ≥ 3' })
    expect(stock('4', '', '3')).toMatchObject({ outcome: 'failed', statement: '3 + 0 < 4', expected: '4', actual: '3' })
    expect(stock('0', '', '3')).toMatchObject({ outcome: 'notEvaluable', statement: '3 + ? ≥ 0' })
  })
})

describe('a cell that stands nowhere in the source', () => {
  it('is not quoted, and what its relation says is said all the same', () => {
    const input = reportInput({ cells: row('granted', ['3', '0', '0', '0', '0', '0', '4']) })
    const nowhere = new Map([...input.cells].map(([id, cell]) => [id, { ...cell, span: null, where: null }] as const))
    const failed = checkReport({ ...input, cells: nowhere }).find(
      (one) => one.rule === 't3.row-total' && one.outcome === 'failed',
    )
    expect(failed).toMatchObject({ subject: 'granted', statement: '3 + 0 + 0 + 0 + 0 + 0 = 3 ≠ 4', quotes: [] })
  })
})

describe('a number that is none', () => {
  it('breaks the reader’s word and is never counted as anything', () => {
    expect(() => decimal('一百')).toThrow('not an exact decimal: "一百"')
  })
})

describe('a sentence on cells that the report does not have', () => {
  it('is open, and said to be so', () => {
    const plan: ReportPlan = { mergedOther: true, prose: { 1: '收到申请0件，申请人逾期不补正3件。' } }
    expect(verdictsOf('prose.outcomes', plan).get('outcome.otherOutcome.overdueCorrection#1')).toMatchObject({
      outcome: 'notEvaluable',
      statement: '3 = ?',
      message: '文中“申请人逾期不补正3件”无法与表格核对：本报告的表格没有对应的格。',
      cells: [],
    })
  })

  it('is shown no characters where the source has none', () => {
    const input = reportInput({ prose: { 1: '收到申请0件，部分公开9件。' } })
    const id = 't3.partiallyGranted.total'
    const cell = { ...input.cells.get(id)!, state: 'unreadable' as const, value: null, raw: null, candidates: ['4'] }
    const said = checkReport({ ...input, cells: new Map([...input.cells, [id, cell]]) }).filter(
      ({ rule }) => rule === 'prose.outcomes',
    )
    expect(said).toMatchObject([{ outcome: 'failed', about: 'source', message: /“”无论如何读都不是此数/ }])
  })

  it('of the older form is not asked for documents repealed', () => {
    const documents = (edition: '2019' | '2021') =>
      verdictsOf('prose.documents', { edition, year: 2020, prose: { 1: '废止规范性文件3件。' } }).size
    expect([documents('2019'), documents('2021')]).toEqual([0, 1])
  })

  it('is understood without the name of the organ', () => {
    const input = reportInput({ cells: sampleCells, prose: { 1: '新收、上年结转申请分别为91件和4件。' } })
    const nameless = { ...input, report: { ...input.report, agency: null } }
    expect(checkReport(nameless).filter(({ rule }) => rule === 'prose.applications')).toMatchObject([
      { actual: '91' },
      { actual: '4' },
    ])
  })

  it('is not asked for what was carried forward where there is no such cell', () => {
    const input = reportInput({ prose: { 1: '收到政府信息公开申请91件，均已按期答复。' } })
    const without = new Map([...input.cells].filter(([id]) => !id.startsWith('t3.carriedForward.')))
    const asked = (cells: typeof input.cells) =>
      checkReport({ ...input, cells }).filter(({ rule }) => rule === 'narrative.completion')
    expect([asked(input.cells).length, asked(without).length]).toEqual([1, 0])
  })
})

describe('figures that are printed together', () => {
  const said = (cells: Partial<Record<CellId, CellText>>, words = '收到申请0件，部分公开9件。') =>
    [...verdictsOf('prose.outcomes', { glued: true, cells, prose: { 1: words } }).values()].at(-1)!.message

  it('are shown as the whole row where it has nothing but figures', () => {
    const unread = { state: 'unreadable', raw: '38', candidates: [] } as CellText
    expect(said({ 't3.partiallyGranted.total': unread })).toContain('“00000038”')
    expect(said({ 't3.partiallyGranted.total': unread, 't3.partiallyGranted.business': '/' })).toContain('“38”')
    expect(said({ 't3.partiallyGranted.total': unread, 't3.partiallyGranted.business': '12345678901234567890' })).toContain(
      '“38”',
    )
    expect(said({ 't3.partiallyGranted.total': unread }, '收到申请0件，部分公开8件。')).toContain('无法与表格核对')
  })
})

describe('a side of blanks', () => {
  it('proves nothing against a number on the other side', () => {
    const cells = {
      ...row('newReceived', ['4', '', '', '', '', '', '4']),
      ...row('granted', ['4', '3', '', '', '', '', '7']),
      ...row('totalProcessed', ['4', '3', '', '', '', '', '7']),
    }
    const balance = verdictsOf('t3.balance', { fill: '', cells })
    expect(balance.get('business')).toMatchObject({ outcome: 'notEvaluable', about: 'reading', quotes: [] })
    expect(balance.get('business')!.operands.slice(0, 2)).toMatchObject([{ blankAsZero: true }, { blankAsZero: true }])
    expect(balance.get('total')).toMatchObject({ outcome: 'failed', statement: '4 + 0 = 4 ≠ 7 + 0 = 7', message: /空白/ })
    expect(balance.get('research')).toMatchObject({ outcome: 'passed' })
  })
})
