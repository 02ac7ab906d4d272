import { describe, expect, it } from 'vitest'
import type { CellId } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { sampleCells } from '../claims/sample-tables.ts'
import { type CellText, reportInput } from './report-builder.ts'

/** The verdicts on the quantities of a passage beside the sample tables: 91 received, 4 carried over, 86 done, 9 left. */
function judged(words: string, cells: Partial<Record<CellId, CellText>> = {}): Verdict[] {
  const input = reportInput({ cells: { ...sampleCells, ...cells }, prose: { 1: words } })
  return checkReport(input).filter(({ rule }) => rule.startsWith('prose.'))
}

const outcomes = (verdicts: readonly Verdict[]) =>
  verdicts.map(({ subject, outcome, severity }) => `${subject} ${outcome} ${severity}`)

describe('a number that may be part of another', () => {
  it.each([
    ['nothing is proved where the whole agrees', '办结政府信息公开申请86件。共答复申请20件。', 'notEvaluable'],
    ['a whole that itself disagrees is none', '办结政府信息公开申请90件。共答复申请20件。', 'failed'],
    ['a larger number is no part', '办结政府信息公开申请82件。共答复申请84件。', 'failed'],
    ['of something, nothing at all is no part', '办结政府信息公开申请86件。共答复申请0件。', 'failed'],
    ['beside another whole of the sentence it is a whole', '办结政府信息公开申请86件。收到申请91件，共答复申请20件。', 'failed'],
    ['one small whole may agree by chance', '办结政府信息公开申请86件。共答复申请20件，结转下年度9件。', 'notEvaluable'],
    ['two of them hardly do', '办结政府信息公开申请86件。上年结转申请4件，共答复申请20件，结转下年度9件。', 'failed'],
    [
      'one that disagrees says nothing',
      '办结政府信息公开申请86件。上年结转申请4件，共答复申请20件，结转下年度8件。',
      'notEvaluable',
    ],
    ['an approximate one says nothing', '办结政府信息公开申请86件。收到申请90余件，共答复申请20件。', 'notEvaluable'],
    ['one of another sentence says nothing', '办结政府信息公开申请86件。收到申请91件。共答复申请20件。', 'notEvaluable'],
    ['the same measure said again says nothing', '办结申请86件，共答复申请20件。', 'notEvaluable'],
    ['of two wholes the larger counts', '办结政府信息公开申请86件。办结政府信息公开申请82件。共答复申请84件。', 'notEvaluable'],
    ['wherever it stands', '办结政府信息公开申请82件。办结政府信息公开申请86件。共答复申请84件。', 'notEvaluable'],
    ['one that is hardly meant says nothing', '办结政府信息公开申请86件。累计收到申请91件，共答复申请20件。', 'notEvaluable'],
  ])('%s: %s', (_, words, outcome) => {
    const verdict = judged(words).findLast(({ subject }) => subject.startsWith('totalProcessed'))
    expect(verdict).toMatchObject({ outcome, severity: 'warning', about: 'source' })
  })

  it('is no whole where only zeros agree', () => {
    const zeros = { 't3.carriedOver.total': '0', 't3.carriedForward.total': '0' }
    const words = '办结政府信息公开申请86件。上年结转申请0件，共答复申请20件，结转下年度0件。'
    expect(outcomes(judged(words, zeros))).toContain('totalProcessed#2 notEvaluable warning')
  })

  it('is a whole of ten, no longer of nine', () => {
    const forward = (count: string) =>
      judged(`办结政府信息公开申请86件。共答复申请20件，结转下年度${count}件。`, { 't3.carriedForward.total': count })
    expect(outcomes(forward('9'))).toContain('totalProcessed#2 notEvaluable warning')
    expect(outcomes(forward('10'))).toContain('totalProcessed#2 failed warning')
  })
})

describe('numbers of one sentence that agree in sum', () => {
  it('pass together, each naming the sum', () => {
    expect(judged('甲镇收到申请12件，乙镇收到申请79件。')).toMatchObject([
      {
        subject: 'newReceived#1',
        outcome: 'passed',
        severity: 'warning',
        about: 'source',
        statement: '12 + 79 = 91',
        expected: '91',
        actual: '12',
        cells: ['t3.newReceived.total'],
        message: '同一句中的 12 + 79 合计与表三·一、新收·总计一致。',
      },
      { subject: 'newReceived#2', outcome: 'passed', statement: '12 + 79 = 91', expected: '91', actual: '79' },
    ])
  })

  it('leave a number that agrees by itself as it is', () => {
    const verdicts = judged('甲镇收到申请91件，乙镇收到申请12件，丙镇收到申请79件。')
    expect(verdicts.map(({ statement }) => statement)).toEqual(['91 = 91', '12 + 79 = 91', '12 + 79 = 91'])
  })

  it.each([
    ['three of them', '甲镇收到申请12件，乙镇收到申请29件，丙镇收到申请50件。', ['passed', 'passed', 'passed']],
    ['beside the whole itself', '甲镇收到申请91件，乙镇收到申请12件，丙镇收到申请79件。', ['passed', 'passed', 'passed']],
    ['not where the sum differs', '甲镇收到申请12件，乙镇收到申请78件。', ['failed', 'failed']],
    ['not over two sentences', '甲镇收到申请12件。乙镇收到申请79件。', ['failed', 'failed']],
    ['not with another measure', '甲镇收到申请17件，乙镇答复申请74件。', ['failed', 'failed']],
    ['beside an approximate one', '甲镇收到申请近20件，乙镇收到申请12件，丙镇收到申请79件。', ['failed', 'passed', 'passed']],
    ['not with an approximate one', '甲镇收到申请12件，乙镇收到申请79余件。', ['failed', 'failed']],
  ])('%s: %s', (_, words, expected) => {
    expect(judged(words).map(({ outcome }) => outcome)).toEqual(expected)
  })
})

describe('a number that is rounded', () => {
  const fees = (words: string, amount: string) => judged(`行政事业性收费${words}。`, { 't2.fees.amount': amount })[0]

  it.each([
    ['2381万元', '2380.31', 'passed'],
    ['2380万元', '2380.99', 'passed'],
    ['2381万元', '2380', 'failed'],
    ['2380.4万元', '2380.31', 'passed'],
    ['2380.4万元', '2380.3', 'failed'],
  ])('as an amount agrees within its last digit: %s of %s %s', (words, amount, outcome) => {
    expect(fees(words, amount)).toMatchObject({ outcome })
  })

  it('as a count agrees only where the prose gives less than the digits', () => {
    const received = (words: string, total: string) =>
      judged(`收到政府信息公开申请${words}。`, { 't3.newReceived.total': total })[0]
    expect(received('91件', '90.5')).toMatchObject({ outcome: 'failed' })
    expect(received('1.2万件', '12345')).toMatchObject({ outcome: 'passed', statement: '12000 ≈ 12345' })
    expect(received('1.2万件', '13000')).toMatchObject({ outcome: 'failed' })
  })

  it('names a slip of units by the factor of ten thousand, in either direction', () => {
    expect(fees('2380.31元', '2380.31')!.message).toContain('一万倍')
    expect(fees('23803100万元', '2380.31')!.message).toContain('一万倍')
    expect(fees('2380.3元', '2380.31')!.message).not.toContain('一万倍')
    expect(fees('3万元', '0')!.message).not.toContain('一万倍')
    expect(judged('收到政府信息公开申请910000件。')[0]!.message).not.toContain('一万倍')
  })
})

describe('an approximate number', () => {
  it.each([
    ['近100件', ['80', '100'], ['79', '101']],
    ['80余件', ['80', '90'], ['79', '91']],
    ['约100件', ['90', '110'], ['89', '111']],
    ['超过90件', ['90', '180'], ['89', '181']],
  ])('%s agrees with %s, not with %s', (words, agreeing, others) => {
    const received = (total: string) =>
      judged(`收到政府信息公开申请${words}。`, { 't3.newReceived.total': total, 't3.carriedOver.total': '0' })[0]
    for (const total of agreeing) expect(received(total), total).toMatchObject({ outcome: 'passed', message: /为约数/ })
    for (const total of others) expect(received(total), total).toMatchObject({ outcome: 'failed', severity: 'warning' })
  })
})

describe('an amount', () => {
  it.each([
    ['3亿元', '30000', '30000 = 30000'],
    ['0.3亿元', '3000', '3000 = 3000'],
    ['23803100元', '2380.31', '2380.31 = 2380.31'],
    ['2380万元', '2380.31', '2380 ≈ 2380.31'],
  ])('of %s is %s 万元', (words, amount, statement) => {
    const [verdict] = judged(`行政事业性收费${words}。`, { 't2.fees.amount': amount })
    expect(verdict).toMatchObject({ subject: 'fees.amount#1', outcome: 'passed', statement, expected: amount })
  })
})

describe('a number that no reading of unreadable figures gives', () => {
  const granted = (words: string, raw: string, candidates: string[] = []) =>
    judged(`收到申请91件，${words}。`, { 't3.partiallyGranted.total': { state: 'unreadable', raw, candidates } })[1]

  it.each([
    ['glued figures without these digits', '部分公开9件', '38', 'failed'],
    ['glued figures with them', '部分公开8件', '38', 'notEvaluable'],
    ['figures apart', '部分公开38件', '3 8', 'notEvaluable'],
    ['characters that are no figures', '部分公开9件', '3/8', 'notEvaluable'],
    ['figures that are one of two terms', '予以公开和部分公开9件', '38', 'notEvaluable'],
  ])('%s: %s of “%s” %s', (_, words, raw, outcome) => {
    expect(granted(words, raw)).toMatchObject({ outcome })
  })

  it('is failed about the source, and open where one of the candidates is it', () => {
    const failed = granted('部分公开9件', '38', ['3', '38'])
    expect(failed).toMatchObject({ outcome: 'failed', severity: 'warning', about: 'source', expected: null, actual: '9' })
    expect(failed!.message).toBe(
      '文中“收到申请91件，部分公开9件”与表格不一致：按“表三·（二）部分公开·总计”，表中所印“38”无论如何读都不是此数。',
    )
    const open = granted('部分公开38件', '38', ['3', '38'])
    expect(open).toMatchObject({ outcome: 'notEvaluable', about: 'reading', severity: 'warning', statement: '38 = ?' })
  })
})

describe('what is said of a quantity', () => {
  it('names its words without spaces, no more than sixty characters of them', () => {
    const long =
      '认真贯彻落实上级关于政务公开工作的部署要求并结合本地实际不断完善制度机制持续提升公开质量和服务水平的同时共收到 政府信息公开申请93件'
    const [verdict] = judged(`${long}。`)
    const shown = long.replaceAll(' ', '').slice(0, 60)
    expect(verdict).toMatchObject({ outcome: 'failed', quotes: [{ text: long }] })
    expect(verdict!.message).toContain(`文中“${shown}”与表格`)
  })

  it('has each cell and each operand once, however many readings share them', () => {
    const [verdict] = judged('2023年共收到政府信息公开申请93件。')
    expect(verdict).toMatchObject({
      rule: 'prose.applications',
      cells: ['t3.newReceived.total', 't3.carriedOver.total'],
      operands: [
        { label: '文中新收申请', cell: null, value: '93', blankAsZero: false },
        { cell: 't3.newReceived.total', value: '91' },
        { cell: 't3.carriedOver.total', value: '4' },
      ],
      message:
        '文中“2023年共收到政府信息公开申请93件”与表格不一致：按“表三·一、新收·总计”应为 91，相差 +2；按“表三·一、新收·总计 + 表三·二、上年结转·总计”应为 91 + 4 = 95，相差 -2。',
    })
    expect(verdict!.operands).toHaveLength(3)
    expect(verdict!.quantities).toHaveLength(1)
  })
})
