import { describe, expect, it } from 'vitest'
import type { CellId } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { findingShape } from '../../../src/core/rules/finding-shape.ts'
import { quantityReport } from '../../../src/core/rules/quantity-report.ts'
import { couldHoldOtherwise } from '../../../src/core/rules/reading-doubt.ts'
import { rules } from '../../../src/core/rules/registry.ts'
import { settled } from '../../../src/core/rules/rule-settings.ts'
import type { RuleInput } from '../../../src/core/rules/rule.ts'
import { countChecks, findingsOf, type Verdict } from '../../../src/core/rules/verdict.ts'
import { sampleCells } from '../claims/sample-tables.ts'
import { table3ColumnIds } from '../extract/table-lines.ts'
import { alone, other } from './related-builder.ts'
import { type CellText, inferred, reportInput, type ReportPlan, verdictsOf } from './report-builder.ts'

type Cells = Partial<Record<CellId, CellText>>

const row = (id: string, values: readonly CellText[]): Cells =>
  Object.fromEntries(values.map((value, at) => [`t3.${id}.${table3ColumnIds[at]}`, value]))
const unread = (raw: string, ...candidates: string[]): CellText => ({ state: 'unreadable', raw, candidates })

describe('a sum', () => {
  const rowTotal = (cells: Cells, plan: ReportPlan = {}) => verdictsOf('t3.row-total', { ...plan, cells }).get('granted')!

  it('that fails is told with what is printed, and the row beside it', () => {
    expect(rowTotal(row('granted', ['3', '1', '0', '0', '0', '0', '5']))).toMatchObject({
      outcome: 'failed',
      severity: 'error',
      about: 'source',
      statement: '3 + 1 + 0 + 0 + 0 + 0 = 4 ≠ 5',
      expected: '4',
      actual: '5',
      message: expect.stringMatching(/4.*5.*\+1/),
      cells: table3ColumnIds.map((column) => `t3.granted.${column}`),
      quotes: [{ text: '3\t1\t0\t0\t0\t0\t5' }],
    })
  })

  it('that fails every way says which characters have several readings', () => {
    const cells = {
      't3.newReceived.research': unread('3', '3', '30'),
      't3.totalProcessed.research': unread('1', '1', '10'),
      't3.carriedForward.research': '5',
    } as const
    const verdict = verdictsOf('t3.balance', { cells }).get('research')
    expect(verdict).toMatchObject({
      outcome: 'failed',
      severity: 'error',
      about: 'source',
      statement: '3|30 + 0 ≠ 1|10 + 5',
      expected: null,
      actual: null,
      message: '“3、1”有几种读法，但无论取哪一种，关系都不成立。',
    })
    expect(verdict!.quotes.map(({ text }) => text)).toEqual(['1', '5', '3'])
  })

  it('is open where one of the readings holds, or none is known', () => {
    const open = { outcome: 'notEvaluable', severity: 'error', about: 'reading', quotes: [] }
    expect(rowTotal(row('granted', [unread('3', '3', '9'), '0', '0', '0', '0', '0', '9']))).toMatchObject({
      ...open,
      statement: '? + 0 + 0 + 0 + 0 + 0 = 9',
      message: expect.stringMatching(/^无法判断：表三·（一）予以公开·自然人/),
    })
    expect(rowTotal(row('granted', [unread('3'), '0', '0', '0', '0', '0', '9']))).toMatchObject(open)
    // One has candidates, the other none: nothing is proved, though no cut of the digits adds up.
    const glued = row('granted', ['1', '2', '0', '0', '0', unread('0'), unread('9', '8', '9')])
    expect(rowTotal(glued, { glued: true })).toMatchObject(open)
    expect(rowTotal(row('granted', [unread('3', '3', '30'), '/', '0', '0', '0', '0', '9']))).toMatchObject(open)
  })

  it('is open where what is named is not all that the cell can be', () => {
    const open = { outcome: 'notEvaluable', about: 'reading', quotes: [] }
    const balance = (cells: Cells, glued: boolean) => verdictsOf('t3.balance', { glued, cells }).get('business')
    // Numbers set apart in one cell: one of them may be half of a number beside.
    for (const raw of ['7\n8', '7 8'])
      expect(balance({ 't3.newReceived.business': unread(raw, '78', '7', '8') }, false)).toMatchObject(open)
    // "21000012" may as well begin with 2 and 10, whatever explains the columns best.
    const received = row('newReceived', ['2', unread('1', '1', '0'), '0', '0', '0', '0', '12'])
    expect(balance({ ...received, 't3.totalProcessed.business': '7' }, true)).toMatchObject({
      outcome: 'failed',
      about: 'source',
    })
    expect(balance({ ...received, 't3.totalProcessed.business': '10' }, true)).toMatchObject(open)
  })

  it('is open where one side is all blank and the other not zero, whichever it is', () => {
    const balance = (cells: Cells) => verdictsOf('t3.balance', { fill: '', cells }).get('business')!
    const received = { 't3.newReceived.business': '4', 't3.newReceived.total': '4' }
    expect(balance(received)).toMatchObject({ outcome: 'notEvaluable', statement: '4 + 0 = 0 + 0' })
    const forward = { 't3.carriedForward.business': '4', 't3.carriedForward.total': '4' }
    expect(balance(forward)).toMatchObject({ outcome: 'notEvaluable', statement: '0 + 0 = 0 + 4' })
    expect(balance({ ...received, ...forward })).toMatchObject({ outcome: 'passed', message: expect.stringContaining('空白') })
  })

  it('is open where the table is not there, or is blank throughout, and says which', () => {
    const message = (plan: ReportPlan) => verdictsOf('t3.row-total', plan).get('granted')!.message
    expect(message({ without: { tables: [3] } })).toBe('无法判断：原文中没有读到表三。')
    expect(message({ fill: '' })).toMatch(/^无法判断：整张表/)
    expect(message({ fill: '/' })).toMatch(/^无法判断：表三·（一）予以公开·自然人.*；表三·（一）予以公开·商业企业/)
    // A blank row of a table with numbers is no blank table, nor is one with a word in it a blank row.
    const printed = { 't3.newReceived.total': '0' }
    expect(message({ fill: '', cells: printed })).toMatch(/^无法判断：表三·（一）予以公开·自然人/)
    expect(message({ fill: '', cells: { 't3.granted.research': '/' } })).toMatch(/^无法判断：表三·（一）予以公开·自然人/)
    expect(message({ without: { tables: [3] }, cells: {} })).not.toMatch(/整张表/)
  })

  it('of which a cell is absent says that it is', () => {
    const input = reportInput()
    const cells = new Map([...input.cells].filter(([id]) => id !== 't3.granted.research'))
    const verdict = checkReport({ ...input, cells }).find(({ rule, subject }) => rule === 't3.row-total' && subject === 'granted')
    expect(verdict).toMatchObject({ outcome: 'notEvaluable', statement: '0 + 0 + ? + 0 + 0 + 0 = 0' })
    expect(verdict!.message).toMatch(/^无法判断：表三·（一）予以公开·科研机构.{2,}/)
    expect(verdict!.message).not.toContain('undefined')
  })
})

describe('another reading of the source', () => {
  const ids = (id: string) => table3ColumnIds.map((column) => `t3.${id}.${column}` as CellId)
  const could = (cells: Cells, plan: ReportPlan = {}, change: (input: RuleInput) => RuleInput = (input) => input) => {
    const all = ids('granted')
    return couldHoldOtherwise(change(reportInput({ ...plan, cells })), '2021', all.slice(0, -1), all.slice(-1))
  }

  it('there is none where separators fix the figures, or the auditor did', () => {
    expect(could(row('granted', ['3', '0', '0', '0', '0', '0', '4']))).toBe(false)
    const wrong = row('granted', ['801', '0', '0', '0', '0', '8', '1'].map(inferred))
    expect(could(wrong, { glued: true })).toBe(true)
    const corrected = (input: RuleInput): RuleInput => ({
      ...input,
      cells: new Map([...input.cells].map(([id, cell]) => [id, { ...cell, corrected: 'reading' }])),
    })
    expect(could(wrong, { glued: true }, corrected)).toBe(false)
    const blank: CellText = { state: 'blank', raw: '', inferred: true }
    expect(could(row('granted', ['3', blank, '0', '0', '0', '0', '4']))).toBe(false)
  })

  it('is not known of cells that the report does not have', () => {
    const input = reportInput({ cells: row('granted', ['801', '0', '0', '0', '0', '8', '1'].map(inferred)), glued: true })
    const without = { ...input, cells: new Map([...input.cells].filter(([id]) => id !== 't3.granted.total')) }
    const all = ids('granted')
    expect(couldHoldOtherwise(without, '2021', all.slice(0, -1), all.slice(-1))).toBe(true)
    expect(couldHoldOtherwise(without, '2021', ['t3.granted.total'], ['t3.carriedOver.total'])).toBe(false)
  })

  it('is looked for among four thousand sums, no more', () => {
    const spread = (count: number, step: number): CellText =>
      unread('1', ...Array.from({ length: count }, (_, at) => String((at + 1) * step)))
    const sums = (first: number, second: number) =>
      couldHoldOtherwise(
        reportInput({ cells: { 't3.granted.total': spread(first, 1), 't3.carriedOver.total': spread(second, 1000) } }),
        '2021',
        ['t3.granted.total', 't3.carriedOver.total'],
        ['t3.newReceived.total'],
      )
    expect([sums(80, 50), sums(89, 45)]).toEqual([false, true])
  })
})

describe('what the tables say for a quantity', () => {
  const said = (rule: string, words: string, cells: Cells = {}) => [
    ...verdictsOf(rule, { cells: { ...sampleCells, ...cells }, prose: { 1: words } }).values(),
  ]

  it('is written as the sum and difference that it is, unknown terms as such', () => {
    const [verdict] = said('prose.applications', '办结政府信息公开申请82件。')
    expect(verdict).toMatchObject({
      outcome: 'passed',
      statement: '82 = 86 − 4 = 82',
      message: expect.stringContaining('表三·（七）总计·总计 − 表三·二、上年结转·总计'),
    })
    const open = said('prose.applications', '办结政府信息公开申请83件。', { 't3.carriedOver.total': '/' })[0]
    expect(open).toMatchObject({ outcome: 'notEvaluable', statement: '83 = 86', about: 'reading' })
    const sum = said('prose.outcomes', '收到申请91件，予以公开及部分公开44件。', { 't3.partiallyGranted.total': '/' })[0]
    expect(sum).toMatchObject({ outcome: 'notEvaluable', statement: '44 = 38 + ?' })
  })

  it('is doubted where one of its cells may stand elsewhere', () => {
    const deviations = [
      { code: 'value-displaced' as const, table: 3 as const, cells: ['t3.carriedOver.total' as const], span: null, detail: '4' },
    ]
    const plan: ReportPlan = { cells: sampleCells, prose: { 1: '受理政府信息公开申请93件。' } }
    const about = (one: ReportPlan) => [...verdictsOf('prose.applications', one).values()][0]
    expect(about(plan)).toMatchObject({ outcome: 'failed', about: 'source', severity: 'error' })
    expect(about({ ...plan, deviations })).toMatchObject({ outcome: 'failed', about: 'reading', severity: 'warning' })
  })

  it('is certain where the auditor corrected what was inferred', () => {
    const input = reportInput({
      cells: { ...sampleCells, 't3.newReceived.total': inferred('91') },
      prose: { 1: '新收政府信息公开申请93件。' },
    })
    const judged = (change: object) => {
      const cell = { ...input.cells.get('t3.newReceived.total')!, ...change }
      const cells = new Map([...input.cells, ['t3.newReceived.total' as const, cell] as const])
      return checkReport({ ...input, cells }).find(({ rule }) => rule === 'prose.applications')
    }
    expect(judged({})).toMatchObject({ outcome: 'failed', about: 'reading' })
    expect(judged({ corrected: 'reading' })).toMatchObject({ outcome: 'failed', about: 'source', severity: 'error' })
    expect(judged({ inferred: false })).toMatchObject({ outcome: 'failed', about: 'source', severity: 'error' })
  })

  it('is added up only for a total that was left blank', () => {
    const cells = { ...row('granted', ['30', '8', '', '', '', '', '']), 't3.newReceived.total': '40' }
    const judged = (words: string, more: Cells = {}) =>
      [
        ...verdictsOf('prose.outcomes', {
          fill: '',
          cells: { ...cells, ...more },
          prose: { 1: `收到申请40件，${words}` },
        }).values(),
      ][0]
    expect(judged('予以公开38件。')).toMatchObject({
      outcome: 'passed',
      operands: [{}, { value: '38', blankAsZero: false, label: expect.stringContaining('由分项相加') }],
    })
    const stock = { 't2.regulations.made': '0', 't2.normativeDocuments.valid': '', 't2.normativeDocuments.repealed': '0' }
    expect(said('prose.documents', '现行有效行政规范性文件8件。', stock)[0]).toMatchObject({ outcome: 'notEvaluable' })
    expect(judged('予以公开38件。', { 't3.granted.research': '/' })).toMatchObject({ outcome: 'notEvaluable' })
    expect(judged('予以公开38件。', { 't3.granted.total': '/' })).toMatchObject({ outcome: 'notEvaluable' })
  })

  it('is shown as printed where it is unreadable, each cell apart', () => {
    const cells = { 't3.granted.total': unread('38', '3', '30'), 't3.partiallyGranted.total': unread('5', '5', '50') }
    const [verdict] = said('prose.outcomes', '收到申请91件，予以公开及部分公开44件。', cells)
    expect(verdict!.message).toContain('“38 5”')
  })
})

describe('a change against an earlier year', () => {
  const rule = rules.find(({ id }) => id === 'across.stated-change')!
  const changes = (words: string, before: Cells, plan: ReportPlan = {}, earlier: ReportPlan = {}, year = 2022): Verdict[] => {
    const years = [other(9, year, { ...earlier, cells: before })]
    const input = reportInput({ cells: sampleCells, prose: { 1: words }, ...plan })
    return rule.check({ ...input, related: { ...alone, years } })
  }
  const told = (verdicts: readonly Verdict[]) => verdicts.map(({ outcome, statement }) => `${outcome} ${statement}`)

  it('is judged of counts that are surely meant', () => {
    const received = { 't3.newReceived.total': '70' }
    expect(told(changes('收到申请91件，较上年增加20件。', received))).toEqual(['failed 91 − 70 = 21 ≠ 20'])
    expect(changes('累计收到申请91件，较上年增加20件。', received)).toEqual([])
    expect(changes('收到申请90余件，较上年增加20件。', received)).toEqual([])
    expect(changes('行政事业性收费23803100元，较上年增加100元。', { 't2.fees.amount': '2000' })).toEqual([])
    expect(changes('收到申请91件，较上年增加20件。', {}, {}, { without: { tables: [3] } })).toEqual([])
    expect(changes('收到申请91件，较上年增加20件。', received, { cells: { 't3.newReceived.total': '/' } })).toEqual([])
    expect(changes('收到申请91件，较2023年增加20件。', received, {}, {}, 2023)).toEqual([])
  })

  it('from nothing has a count, but no percentage', () => {
    expect(told(changes('收到申请91件，较上年增加91件。', { 't3.newReceived.total': '0' }))).toEqual(['passed 91 − 0 = 91 ≈ 91'])
    expect(changes('收到申请91件，较上年增长91%。', { 't3.newReceived.total': '0' })).toEqual([])
  })

  it('is not judged where either year’s form lacks a cell of what is meant', () => {
    const words = '收到申请91件，申请人逾期不补正3件，较上年的5件减少2件。'
    const overdue = { 't3.otherOutcome.overdueCorrection.total': '5' }
    const cells = { ...sampleCells, 't3.otherOutcome.overdueCorrection.total': '3' }
    expect(told(changes(words, overdue, { cells }))).toContain('passed 5 = 5')
    expect(changes(words, overdue, { mergedOther: true })).toEqual([])
    expect(changes(words, {}, { cells }, { mergedOther: true })).toEqual([])
    const answered = '收到申请91件，答复申请83件，较上年的80件增加3件。'
    const without = { 't3.totalProcessed.total': '80' }
    expect(told(changes(answered, without))).toContain('passed 80 = 80')
    const merged = { ...without, 't3.otherOutcome.all.total': '5' }
    expect(told(changes(answered, merged, {}, { mergedOther: true }))).toContain('failed 80 ≠ 75')
  })

  it('is a doubt about the reading where any of the numbers that it may be against was inferred', () => {
    const words = '受理政府信息公开申请91件，较上年增加20件。'
    const before = (over: CellText) => ({ 't3.newReceived.total': '70', 't3.carriedOver.total': over })
    const same = { cells: { ...sampleCells, 't3.carriedOver.total': '0' } }
    expect(changes(words, before('3'), same)).toMatchObject([{ outcome: 'failed', about: 'source' }])
    expect(changes(words, before(inferred('3')), same)).toMatchObject([{ outcome: 'failed', about: 'reading' }])
    expect(changes('受理政府信息公开申请91件，较上年增加21件。', before(inferred('3')), same)).toMatchObject([
      { outcome: 'passed', about: 'source' },
    ])
  })

  it('is quoted in eighty characters', () => {
    const words = `收到申请91件，${'各部门协同配合'.repeat(12)}，较上年增加20件`
    const [verdict] = changes(`${words}。`, { 't3.newReceived.total': '70' })
    expect(verdict!.message).toContain(`“${words.slice(0, 80)}”`)
  })
})

describe('the shape of a finding', () => {
  it.each([
    [
      'cells before the subject',
      { cells: ['t3.granted.total', 't3.granted.business'], subject: '3件', statement: '1 ≠ 2' },
      'source¦t3.granted.total t3.granted.business¦# ≠ #',
    ],
    ['the subject without its numbers', { cells: [], subject: ' 91件=79.5% ', statement: '' }, 'source¦#件=#%¦'],
    ['any sum as one', { cells: [], subject: 'a', statement: '１ + 2 +3+ 1,234 = 7.5  ≠ 8' }, 'source¦a¦#+# = # ≠ #'],
    ['signs in one width', { cells: [], subject: 'Ａ', statement: '3\t≠\n4' }, 'source¦A¦# ≠ #'],
  ] as const)('has %s', (_, finding, shape) => {
    expect(findingShape({ about: 'source', ...finding, cells: [...finding.cells] })).toBe(shape)
  })
})

describe('verdicts', () => {
  it('are counted by their outcome, and those that failed are findings in their order', () => {
    const verdicts = checkReport(
      reportInput({ cells: row('granted', ['3', '0', '0', '0', '0', '0', '4']), without: { tables: [4] } }),
    )
    const by = (outcome: Verdict['outcome']) => verdicts.filter((verdict) => verdict.outcome === outcome)
    expect(countChecks(verdicts)).toEqual({
      passed: by('passed').length,
      failed: by('failed').length,
      notEvaluable: by('notEvaluable').length,
    })
    expect(findingsOf(verdicts).map(({ rule, subject }) => [rule, subject])).toEqual(
      by('failed').map(({ rule, subject }) => [rule, subject]),
    )
    expect(findingsOf(verdicts)[0]).toMatchObject({
      topic: 't3.row-total¦granted',
      fingerprint: 't3.row-total¦granted¦3 + 0 + 0 + 0 + 0 + 0 = 3 ≠ 4¦3\t0\t0\t0\t0\t0\t4',
    })
    expect(countChecks([])).toEqual({ passed: 0, failed: 0, notEvaluable: 0 })
  })

  it('keep the lesser of their own severity and the set one where they are milder than their rule', () => {
    const of = (severity: Verdict['severity'], set: Verdict['severity']) =>
      settled([{ severity } as Verdict], { severity: 'error' }, set)[0]!.severity
    expect([of('warning', 'error'), of('warning', 'warning'), of('warning', 'notice'), of('notice', 'warning')]).toEqual([
      'warning',
      'warning',
      'notice',
      'notice',
    ])
    expect([of('error', 'error'), of('error', 'warning'), of('error', 'notice')]).toEqual(['error', 'warning', 'notice'])
  })
})

describe('a quantity of the prose', () => {
  it('is known by every verdict that compared it, and their cells, each once', () => {
    const input = reportInput({ cells: sampleCells, prose: { 1: '收到申请91件，其中网络申请62件，信函申请30件。' } })
    const { quantities } = quantityReport(input.report, input.document, checkReport(input))
    expect(quantities.find(({ value }) => value === '91')).toMatchObject({
      status: 'disagrees',
      verdicts: ['prose.applications¦newReceived#1', 'narrative.parts¦91件'],
      cells: ['t3.newReceived.total'],
    })
    expect(quantities.find(({ value }) => value === '62')).toMatchObject({
      status: 'disagrees',
      verdicts: ['narrative.parts¦91件'],
      cells: [],
    })
  })

  it('neither agrees nor disagrees where a comparison was open', () => {
    const input = reportInput({ without: { tables: [3] }, prose: { 1: '收到申请91件。' } })
    const { quantities, coverage } = quantityReport(input.report, input.document, checkReport(input))
    expect(quantities.find(({ value }) => value === '91')).toMatchObject({
      status: 'no-counterpart',
      verdicts: ['prose.applications¦newReceived#1'],
      cells: ['t3.newReceived.total', 't3.carriedOver.total'],
    })
    expect(coverage).toMatchObject({ agrees: 0, disagrees: 0 })
    const passed = { rule: 'a', subject: 'b', outcome: 'passed', cells: ['t3.granted.total'] } as unknown as Verdict
    const { span } = quantities[0]!
    const twice = [
      { ...passed, quantities: [span] },
      { ...passed, subject: 'c', quantities: [span] },
    ]
    expect(quantityReport(input.report, input.document, twice).quantities[0]).toMatchObject({
      status: 'agrees',
      verdicts: ['a¦b', 'a¦c'],
      cells: ['t3.granted.total'],
    })
  })
})
