import { describe, expect, it } from 'vitest'
import { sampleCells } from '../claims/sample-tables.ts'
import { verdictsOf } from './report-builder.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'

/** The first verdict of a rule on a sentence of section one. */
function first(rule: string, words: string, cells: object = sampleCells): Verdict | undefined {
  return [...verdictsOf(rule, { cells, prose: { 1: words } }).values()][0]
}

describe('prose.applications', () => {
  it('passes where one legitimate reading agrees, and names it', () => {
    const verdict = first('prose.applications', '2023年共受理政府信息公开申请95件。')!
    expect(verdict).toMatchObject({ outcome: 'passed', statement: '95 = 91 + 4 = 95', actual: '95' })
    expect(verdict.message).toContain('上年结转')
    expect(verdict.cells).toEqual(['t3.newReceived.total', 't3.carriedOver.total'])
  })

  it('lists each reading with its difference where none agrees', () => {
    const verdict = first('prose.applications', '2023年共收到政府信息公开申请93件。')!
    expect(verdict).toMatchObject({
      outcome: 'failed',
      severity: 'error',
      about: 'source',
      statement: '93 ≠ 91; 93 ≠ 91 + 4 = 95',
      expected: '91',
    })
    expect(verdict.message).toContain('+2')
    expect(verdict.message).toContain('-2')
  })

  it('never makes an error of an approximate number', () => {
    expect(first('prose.applications', '共收到政府信息公开申请90余件。')).toMatchObject({ outcome: 'passed' })
    expect(first('prose.applications', '共收到政府信息公开申请近200件。')).toMatchObject({
      outcome: 'failed',
      severity: 'warning',
    })
  })

  it('is not evaluable without the table', () => {
    const verdicts = verdictsOf('prose.applications', { without: { tables: [3] }, prose: { 1: '共收到政府信息公开申请93件。' } })
    expect([...verdicts.values()].map((verdict) => verdict.outcome)).toEqual(['notEvaluable'])
  })

  it('is a doubt about the reading where the cell can be read to agree', () => {
    const cells = { ...sampleCells, 't3.newReceived.total': { state: 'unreadable', raw: '91', candidates: ['91', '9'] } }
    expect(first('prose.applications', '新收政府信息公开申请91件。', cells)).toMatchObject({ outcome: 'notEvaluable' })
    expect(first('prose.applications', '新收政府信息公开申请93件。', cells)).toMatchObject({
      outcome: 'failed',
      severity: 'warning',
      about: 'source',
    })
  })

  it('counts the same measure said twice as two subjects', () => {
    const verdicts = verdictsOf('prose.applications', {
      cells: sampleCells,
      prose: { 1: '共收到政府信息公开申请91件。', 3: '本年度共收到政府信息公开申请95件，新收政府信息公开申请90件。' },
    })
    expect([...verdicts].map(([subject, verdict]) => `${subject} ${verdict.outcome}`)).toEqual([
      'newReceived#1 passed',
      'newReceived#2 passed',
      'newReceived#3 failed',
    ])
  })
})

describe('prose.outcomes', () => {
  it('adds up a blank total from its row, and then proves nothing', () => {
    const cells = {
      't3.granted.naturalPerson': '258',
      't3.granted.total': '',
      't3.partiallyGranted.naturalPerson': '3',
      't3.partiallyGranted.total': '',
    }
    const words = '收到政府信息公开申请300件，予以公开及部分公开260件。'
    const verdict = [...verdictsOf('prose.outcomes', { fill: '', cells, prose: { 1: words } }).values()][0]!
    expect(verdict).toMatchObject({ outcome: 'failed', severity: 'warning', statement: '260 ≠ 258 + 3 = 261' })
    expect(verdict.message).toContain('由分项相加')
  })

  it('takes the merged （六） for 其他处理', () => {
    const plan = {
      mergedOther: true,
      cells: { 't3.otherOutcome.all.total': '5' },
      prose: { 1: '收到政府信息公开申请9件，其他处理5件。' },
    } as const
    expect(verdictsOf('prose.outcomes', plan).get('outcome.otherOutcome#1')).toMatchObject({
      outcome: 'passed',
      statement: '5 = 5',
    })
  })
})

describe('prose.applicants', () => {
  it('knows 法人或其他组织 as five columns, and warns at most', () => {
    expect(first('prose.applicants', '收到政府信息公开申请91件，其中法人或其他组织申请11件。')).toMatchObject({
      outcome: 'passed',
      statement: '11 = 5 + 0 + 0 + 6 + 0 = 11',
    })
    expect(first('prose.applicants', '收到政府信息公开申请91件，其中法人或其他组织申请12件。')).toMatchObject({
      outcome: 'failed',
      severity: 'warning',
    })
  })
})

describe('prose.documents', () => {
  it('carries its subject over the commas', () => {
    const verdicts = verdictsOf('prose.documents', {
      cells: sampleCells,
      prose: { 2: '制发行政规范性文件8件，废止4件，现行有效84件。' },
    })
    expect([...verdicts.values()].map((verdict) => verdict.outcome)).toEqual(['passed', 'failed', 'passed'])
    expect(verdicts.get('documents.normativeDocuments.repealed#1')).toMatchObject({ severity: 'error', statement: '4 ≠ 3' })
  })

  it('finds glued figures that cannot be the stated number', () => {
    const glued = (column: string, raw: string): object => ({ [`t2.normativeDocuments.${column}`]: { state: 'unreadable', raw } })
    const cells = { ...glued('made', '8'), ...glued('repealed', '3'), ...glued('valid', '84') }
    expect(first('prose.documents', '现行有效行政规范性文件93件。', cells)).toMatchObject({
      outcome: 'failed',
      severity: 'warning',
    })
    expect(first('prose.documents', '现行有效行政规范性文件84件。', cells)).toMatchObject({ outcome: 'notEvaluable' })
  })

  it('reads the edition of 2019 by its own columns', () => {
    const plan = {
      edition: '2019',
      year: 2020,
      cells: { 't2.regulations.newlyPublished': '13' },
      prose: { 1: '主动公开规章13件。' },
    } as const
    expect([...verdictsOf('prose.documents', plan).values()][0]).toMatchObject({ outcome: 'passed' })
  })
})

describe('prose.decisions', () => {
  it('compares decisions, not items', () => {
    expect(first('prose.decisions', '作出行政许可决定1150件。')).toMatchObject({
      outcome: 'failed',
      severity: 'error',
      statement: '1150 ≠ 1153',
    })
    expect(first('prose.decisions', '公布行政许可事项26项。')).toBeUndefined()
  })
})

describe('prose.fees', () => {
  it.each([
    ['行政事业性收费2380.31万元。', 'passed'],
    ['行政事业性收费2380万元。', 'passed'],
    ['行政事业性收费23803100元。', 'passed'],
    ['行政事业性收费0.238031亿元。', 'passed'],
    ['行政事业性收费2380.3元。', 'failed'],
    ['行政事业性收费2381.31万元。', 'failed'],
  ])('%s %s', (words, outcome) => {
    expect(first('prose.fees', words)).toMatchObject({ outcome })
  })

  it('names a slip of units, and leaves 信息处理费 alone', () => {
    expect(first('prose.fees', '行政事业性收费2380.31元。')!.message).toContain('一万倍')
    expect(first('prose.fees', '收取信息处理费300元。')).toBeUndefined()
  })
})

describe('prose.disputes', () => {
  it('adds both groups of litigation', () => {
    expect(first('prose.disputes', '因政府信息公开被提起行政诉讼8件。')).toMatchObject({
      outcome: 'passed',
      statement: '8 = 1 + 7 = 8',
    })
    expect(first('prose.disputes', '因政府信息公开被提起行政诉讼9件。')).toMatchObject({ outcome: 'failed', severity: 'warning' })
    expect(first('prose.disputes', '审理行政复议案件230件。')).toMatchObject({ outcome: 'notEvaluable' })
  })
})
