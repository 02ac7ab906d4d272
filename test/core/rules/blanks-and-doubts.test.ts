import { describe, expect, it } from 'vitest'
import type { CellId } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { type CellText, type ReportPlan, reportInput, verdictsOf } from './report-builder.ts'

const row = (id: string, texts: readonly CellText[]): Partial<Record<CellId, CellText>> =>
  Object.fromEntries(
    ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization', 'total'].map(
      (column, at) => [`t3.${id}.${column}`, texts[at] ?? ''],
    ),
  )

const filled = {
  ...row('newReceived', ['91', '', '', '', '', '', '91']),
  ...row('granted', ['82', '', '', '', '', '', '82']),
  ...row('totalProcessed', ['82', '', '', '', '', '', '82']),
  ...row('carriedForward', ['9', '', '', '', '', '', '9']),
}

describe('blanks', () => {
  it('count as zero where the table uses them for zeros, and the verdict says so', () => {
    const balance = verdictsOf('t3.balance', { fill: '', cells: filled })
    expect(balance.get('naturalPerson')).toMatchObject({ outcome: 'passed' })
    expect(balance.get('naturalPerson')!.message).toContain('空白')
    expect(balance.get('naturalPerson')!.operands[1]).toMatchObject({ value: '0', blankAsZero: true })
    expect(balance.get('business')!.operands.every((operand) => operand.blankAsZero)).toBe(true)
  })

  it('do not count as zero beside printed zeros', () => {
    const verdict = verdictsOf('t3.row-total', { cells: row('carriedOver', ['0', '0', '0', '0', '0', '0', '']) }).get(
      'carriedOver',
    )!
    expect(verdict).toMatchObject({ outcome: 'notEvaluable' })
    expect(verdict.operands.at(-1)).toMatchObject({ value: null, blankAsZero: false })
  })

  it('count as zero in a row of their own that prints none', () => {
    expect(verdictsOf('t3.row-total', { cells: row('granted', ['7', '', '', '', '', '', '7']) }).get('granted')).toMatchObject({
      outcome: 'passed',
    })
  })

  it('are no zero as a total whose parts are filled in', () => {
    const plan = {
      fill: '',
      cells: { ...filled, ...row('granted', ['80', '2', '', '', '', '', '']), 't3.totalProcessed.business': '2' },
    } as const
    expect(verdictsOf('t3.row-total', plan).get('granted')).toMatchObject({ outcome: 'notEvaluable' })
    expect(verdictsOf('t3.column-total', plan).get('total')).toMatchObject({ outcome: 'notEvaluable' })
    expect(verdictsOf('structure.blank-total', plan).get('t3')).toMatchObject({
      outcome: 'failed',
      severity: 'notice',
      statement: '80 + 2 = 82',
    })
    expect(verdictsOf('structure.blank-total', {}).get('t3')).toMatchObject({ outcome: 'passed' })
  })

  it('are no zeros where only totals are filled in', () => {
    const cells = {
      ...row('newReceived', ['', '', '', '', '', '', '5']),
      ...row('totalProcessed', ['', '', '', '', '', '', '5']),
    }
    const verdicts = checkReport(reportInput({ fill: '', cells })).filter((verdict) => verdict.rule.startsWith('t3.'))
    expect(verdicts.filter((verdict) => verdict.outcome === 'failed')).toEqual([])
    expect(verdictsOf('t3.row-total', { fill: '', cells }).get('newReceived')).toMatchObject({ outcome: 'notEvaluable' })
  })

  it('prove nothing where the whole table is blank', () => {
    const verdicts = checkReport(reportInput({ fill: '' })).filter((verdict) => /^t[34]\./.test(verdict.rule))
    expect(verdicts.length).toBe(7 + 25 + 7 + 3)
    expect(verdicts.every((verdict) => verdict.outcome === 'notEvaluable')).toBe(true)
  })

  it('an absent table is not evaluable everywhere', () => {
    const verdicts = checkReport(reportInput({ without: { tables: [3] } })).filter((verdict) => verdict.rule.startsWith('t3.'))
    expect(verdicts.every((verdict) => verdict.outcome === 'notEvaluable' && verdict.message.includes('没有读到表三'))).toBe(true)
  })
})

describe('the organ is not blamed for a misreading', () => {
  const inferred = (values: readonly string[]): CellText[] =>
    values.map((value) => ({ state: 'number', value, raw: value, inferred: true }))
  const others: Partial<Record<CellId, CellText>> = {
    't3.newReceived.naturalPerson': '11',
    't3.newReceived.total': '11',
    't3.granted.naturalPerson': '11',
    't3.granted.total': '11',
  }

  it('a glued row of which no cut balances is an error of the source', () => {
    // "12000012": neither 1, 2, 0, 0, 0, 0, 12 nor 12, 0, 0, 0, 0, 1, 2 adds up.
    const cells = { ...others, ...row('totalProcessed', inferred(['1', '2', '0', '0', '0', '0', '12'])) }
    const verdict = verdictsOf('t3.row-total', { glued: true, cells }).get('totalProcessed')!
    expect(verdict).toMatchObject({ outcome: 'failed', about: 'source', severity: 'error' })
  })

  it('a wrong cut is a warning about the reading where a right one exists', () => {
    // "8010000" + "81" read as 801, 0, 0, 0, 0, 8, 1 although 80, 1, 0, 0, 0, 0, 81 balances.
    const cells = row('newReceived', inferred(['801', '0', '0', '0', '0', '8', '1']))
    const verdict = verdictsOf('t3.row-total', { glued: true, cells }).get('newReceived')!
    expect(verdict).toMatchObject({ outcome: 'failed', about: 'reading', severity: 'warning' })
    expect(verdict.message).toContain('推断')
  })

  it('unreadable figures that fail in every reading prove an error of the source', () => {
    const total: Partial<Record<CellId, CellText>> = {
      ...others,
      ...row('totalProcessed', ['0', '0', '0', '0', '0', '0', '0']),
      't3.totalProcessed.naturalPerson': { state: 'unreadable', raw: '2', candidates: ['2', '20'] },
      't3.totalProcessed.otherOrganization': { state: 'unreadable', raw: '0', candidates: ['0', '1'] },
      't3.totalProcessed.total': { state: 'unreadable', raw: '11', candidates: ['11', '1'] },
    }
    for (const [rule, subject] of [
      ['t3.balance', 'naturalPerson'],
      ['t3.column-total', 'naturalPerson'],
      ['t3.row-total', 'totalProcessed'],
    ] as const) {
      const verdict = verdictsOf(rule, { glued: true, cells: total }).get(subject)!
      expect(verdict).toMatchObject({ outcome: 'failed', severity: 'error', about: 'source' })
      expect(verdict.statement).toContain('2|20')
    }
    expect(verdictsOf('t3.balance', { glued: true, cells: total }).get('total')).toMatchObject({ outcome: 'notEvaluable' })
  })

  it('displaced values are a doubt about the reading', () => {
    const cells: CellId[] = ['t3.granted.naturalPerson', 't3.granted.total']
    const plan: ReportPlan = {
      cells: { 't3.granted.naturalPerson': '3' },
      deviations: [{ code: 'value-displaced', table: 3, cells, span: { start: 0, end: 2 }, detail: '3 0 0' }],
    }
    expect(verdictsOf('t3.row-total', plan).get('granted')).toMatchObject({
      outcome: 'failed',
      about: 'reading',
      severity: 'warning',
    })
  })
})

describe('a blank', () => {
  const columns = (values: Partial<Record<string, string>>): Partial<Record<CellId, CellText>> =>
    Object.fromEntries(Object.entries(values).map(([id, value]) => [`t3.${id}`, value]))
  const operand = (rule: string, subject: string, cells: Partial<Record<CellId, CellText>>, at: number) =>
    verdictsOf(rule, { fill: '', cells }).get(subject)!.operands[at]
  const zero = { value: '0', blankAsZero: true }
  const open = { value: null, blankAsZero: false }

  it('of table two is a zero in its row alone, whatever other rows print', () => {
    const cells = { 't2.regulations.valid': '3', 't2.normativeDocuments.made': '0', 't2.normativeDocuments.valid': '5' } as const
    expect(operand('t2.document-stock', 'regulations', cells, 1)).toMatchObject(zero)
    expect(operand('t2.document-stock', 'normativeDocuments', cells, 1)).toMatchObject(open)
    expect(operand('t2.document-stock', 'regulations', { 't2.normativeDocuments.valid': '5' }, 0)).toMatchObject(open)
  })

  it('of table three is a zero where a number stands anywhere in it and no zero does', () => {
    const left = (cells: Partial<Record<CellId, CellText>>) => operand('t3.balance', 'naturalPerson', cells, 1)
    expect(left(columns({ 'newReceived.naturalPerson': '4' }))).toMatchObject(zero)
    expect(
      left({ ...columns({ 'newReceived.naturalPerson': '4' }), 't2.fees.amount': '0', 't4.reconsideration.upheld': '0' }),
    ).toMatchObject(zero)
    expect(left(columns({ 'newReceived.naturalPerson': '4', 'granted.total': '0' }))).toMatchObject(open)
    // A row of its own that has numbers and no zero is enough.
    expect(left(columns({ 'newReceived.naturalPerson': '4', 'granted.total': '0', 'carriedOver.business': '2' }))).toMatchObject(
      zero,
    )
  })

  it('is no zero as one of the parts of a row of which only the total is filled in', () => {
    const filled = { 'newReceived.naturalPerson': '4', 'carriedOver.total': '3' }
    expect(operand('t3.balance', 'naturalPerson', columns(filled), 1)).toMatchObject(open)
    expect(operand('t3.balance', 'naturalPerson', columns({ ...filled, 'carriedOver.business': '3' }), 1)).toMatchObject(zero)
    const reconsideration = {
      't4.reconsideration.total': '3',
      't4.litigationDirect.other': '1',
      't4.litigationDirect.total': '1',
    } as const
    expect(operand('t4.row-total', 'reconsideration', reconsideration, 0)).toMatchObject(open)
    expect(operand('t4.row-total', 'litigationDirect', reconsideration, 0)).toMatchObject(zero)
  })

  it('is no zero as a total of which parts are filled in', () => {
    const cells = columns({ 'newReceived.naturalPerson': '4', 'carriedOver.naturalPerson': '2' })
    expect(operand('t3.balance', 'total', cells, 1)).toMatchObject(open)
    expect(operand('t3.balance', 'total', columns({ 'newReceived.total': '4', 'newReceived.business': '4' }), 1)).toMatchObject(
      zero,
    )
    const disputes = { 't4.reconsideration.upheld': '3', 't4.litigationDirect.total': '1' } as const
    expect(operand('t4.row-total', 'reconsideration', disputes, 4)).toMatchObject(open)
    expect(
      operand('t4.row-total', 'litigationAfterReconsideration', { ...disputes, 't4.reconsideration.total': '3' }, 4),
    ).toMatchObject(zero)
  })

  it('is no zero as （七）总计 of a column with outcomes, nor as one of its outcomes where none is filled in', () => {
    const done = { 'granted.naturalPerson': '4', 'granted.total': '4' }
    expect(operand('t3.balance', 'naturalPerson', columns(done), 2)).toMatchObject(open)
    expect(operand('t3.balance', 'business', columns(done), 2)).toMatchObject(zero)
    const total = { 'totalProcessed.naturalPerson': '4', 'totalProcessed.total': '4' }
    expect(operand('t3.column-total', 'naturalPerson', columns(total), 0)).toMatchObject(open)
    expect(operand('t3.column-total', 'business', columns(total), 0)).toMatchObject(zero)
    expect(operand('t3.column-total', 'naturalPerson', columns({ ...total, ...done }), 1)).toMatchObject(zero)
    // What is received is no outcome.
    expect(operand('t3.balance', 'naturalPerson', columns(total), 0)).toMatchObject(zero)
  })
})
