import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Deviation } from '../../../src/core/extract/recognised-report.ts'
import { cellIds, type CellId } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { rules } from '../../../src/core/rules/registry.ts'
import type { RelatedReports, RuleInput } from '../../../src/core/rules/rule.ts'
import type { Operand, Verdict } from '../../../src/core/rules/verdict.ts'
import { sampleCells } from '../claims/sample-tables.ts'
import { other } from './related-builder.ts'
import { type CellText, inferred, reportInput, type ReportPlan } from './report-builder.ts'

/**
 * Whole verdicts of every rule, in `verdicts.txt`: how each comes out on reports with this and that wrong, with equation,
 * message, operands and quotes. Written by HEYUE_WRITE=1, to be read line by line before it is kept.
 */
const file = join(import.meta.dirname, 'verdicts.txt')

const unread = (raw: string, ...candidates: string[]): CellText => ({ state: 'unreadable', raw, candidates })
const row = (id: string): CellId[] => cellIds('2021').filter((cell) => cell.startsWith(`t3.${id}.`))
const met = (code: Deviation['code'], cells: CellId[], detail: string): Deviation => ({
  code,
  table: 3,
  cells,
  span: { start: 0, end: 5 },
  detail,
})

const prose = {
  1: [
    '2023年，本局认真落实《条例》。2023年共收到政府信息公开申请93件，上年结转4件，均已按期答复。',
    '一是公开及时。三是解读到位。公开了了信息XX条。',
    '发布信息965篇，其中动态805篇，公告163篇，招录196篇，其余19篇。发布解读100篇，其中图解60篇，文字40篇。',
    '收到信件19件，其中网络15件，占78%，信函4件，占21%。',
    '办结政府信息公开申请86件，同比增长30%，较上年的70件增加21件。自然人申请80件，占90%。',
  ].join('\n'),
  2: '制发行政规范性文件9件，现行有效84件。作出行政许可决定1153件，行政处罚决定20件。行政事业性收费0.238031万元。',
  4: '因政府信息公开被申请行政复议6件，维持4件。本年度无行政诉讼。',
  5: '存在的主要问题：一是公开的时效性有待增强，二是解读形式还不够丰富，三是队伍建设还要加强，四是平台管理不到位，需要在今后工作中逐步改进。',
  6: '2022年度未收取信息处理费。',
} as const

const plans: Record<string, ReportPlan> = {
  'a report that agrees with itself': {
    cells: sampleCells,
    prose: { 1: '收到政府信息公开申请91件，办结86件。' },
    signature: '青禾县数据局\n2024年1月20日',
  },
  'prose with a slip of every kind': { cells: sampleCells, prose, signature: '青禾县数据局\n2024年2月20日' },
  'tables with a wrong number in each': {
    cells: {
      ...sampleCells,
      't3.granted.business': '3',
      't3.newReceived.legalService': '7',
      't4.reconsideration.upheld': '4',
      't2.regulations.made': '5',
      't2.fees.amount': '-2',
      't2.licensing.processed': '1.5',
    },
  },
  'cells that are no numbers': {
    cells: {
      ...sampleCells,
      't3.granted.business': '/',
      't3.granted.total': unread('38', '3', '38'),
      't3.newReceived.business': inferred('6'),
      't4.litigationDirect.total': '',
      't2.normativeDocuments.valid': '84（其中修订16件）',
    },
    prose: { 1: '收到政府信息公开申请92件，予以公开39件，部分公开5件。', 2: '现行有效规范性文件84件。' },
  },
  'a report with blanks for zeros': {
    fill: '',
    cells: {
      't3.newReceived.naturalPerson': '4',
      't3.newReceived.total': '5',
      't3.granted.naturalPerson': '4',
      't3.totalProcessed.total': '4',
    },
    prose: { 1: '收到政府信息公开申请4件，均已答复。' },
  },
  'prose that the tables contradict': {
    cells: sampleCells,
    prose: { 1: '收到政府信息公开申请91件，全部按期答复。收到申请91件，其中自然人82件，商业企业5件。' },
  },
  'what the reader met': {
    mergedOther: true,
    deviations: [
      met('row-missing', row('granted'), 'granted'),
      met(
        'column-missing',
        cellIds('2021').filter((id) => id.endsWith('.research')),
        'research',
      ),
      met('label-variant', row('denied.prohibitedByLaw'), '其他法律法规禁止公开'),
      met('value-displaced', row('partiallyGranted'), '0\t0'),
      met('row-repeated', row('carriedOver'), '重复'),
      met('row-merged', row('otherOutcome'), ''),
      met('section-misnumbered', [], '三三、'),
    ],
    leftovers: [
      { table: 3, raw: '17' },
      { table: 4, raw: '2' },
    ],
  },
  'a report without its tables and sections': {
    without: { tables: [2, 3, 4], sections: [5] },
    prose: { 1: '收到申请91件。', 4: '未发生案件。' },
  },
  'a report of the older form': {
    edition: '2019',
    year: 2020,
    cells: {
      't2.regulations.newlyMade': '3',
      't2.regulations.totalPublished': '2',
      't2.normativeDocuments.newlyPublished': '7',
      't2.licensing.itemChange': '-1.5',
      't3.newReceived.total': '4',
    },
    prose: { 1: '制发规章4件，现行有效规章5件。收到政府信息公开申请5件。' },
  },
  'a report whose title and period name another year': {
    title: '青禾县数据局2022年政府信息公开工作年度报告',
    period: '本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。',
    signature: '2022年3月2日',
  },
  'an approximate and a doubled statement': {
    without: { tables: [3] },
    prose: { 1: '新收政府信息公开申请91件，上年结转4件，办结80件，结转下年度9件。新收政府信息公开申请92件。' },
  },
}

const old = {
  cells: { ...sampleCells, 't3.carriedForward.business': '1', 't2.fees.amount': '23803100', 't2.normativeDocuments.valid': '70' },
  prose: { ...prose, 4: '' },
}
const related: RelatedReports = {
  years: [other(1, 2021, { fill: '1' }), other(2, 2022, old)],
  olderVersion: other(3, 2023, {
    cells: { ...sampleCells, 't3.granted.total': '37', 't2.coercion.processed': '' },
    prose: { 5: '存在的问题：一是不够及时。' },
  }),
  workbookLine: other(4, 2023, { cells: { 't3.newReceived.total': '90' }, without: { tables: [4] } }),
  units: [
    { name: '青禾县档案馆', report: other(5, 2023, { cells: { ...sampleCells, 't3.newReceived.total': '88' } }) },
    {
      name: '青禾县图书馆',
      report: other(6, 2023, { cells: { 't3.newReceived.total': '2', 't3.newReceived.naturalPerson': unread('40', '4', '40') } }),
    },
  ],
  predecessors: [],
}

function told(input: RuleInput, only: (verdict: Verdict) => boolean): string[] {
  return checkReport(input).filter(only).flatMap(shown)
}

function shown(verdict: Verdict): string[] {
  const { rule, subject, outcome, severity, about, statement, expected, actual, message, operands, cells, quotes } = verdict
  const numbers = expected === null && actual === null ? [] : [`  expected ${expected ?? '-'} actual ${actual ?? '-'}`]
  return [
    `${rule} [${subject}] ${outcome} ${severity} ${about}`,
    `  ${statement}`,
    `  ${message}`,
    ...numbers,
    ...some('operands', operands.map(operand)),
    ...some('cells', cells),
    ...some(
      'quotes',
      quotes.map(({ text, span }) => `“${text.replaceAll(/\s+/g, ' ')}”@${span.start}`),
    ),
  ]
}

/** The first of them and how many there are. */
function some(name: string, words: readonly string[]): string[] {
  if (words.length === 0) return []
  return [`  ${name} ${words.slice(0, 4).join('; ')}${words.length > 4 ? ` … ${words.length}` : ''}`]
}

function operand({ label, cell, value, blankAsZero, report }: Operand): string {
  return `${label} ${cell ?? 'prose'} ${value ?? '?'}${blankAsZero ? ' blank' : ''}${report === undefined ? '' : ` of ${report}`}`
}

/** Of each rule what failed or is open, and the first that passed. */
function telling(): (verdict: Verdict) => boolean {
  const seen = new Set<string>()
  return ({ rule, outcome }) => {
    const first = !seen.has(`${rule} ${outcome}`)
    seen.add(`${rule} ${outcome}`)
    return outcome === 'failed' || first
  }
}

function all(): string {
  const alone = Object.entries(plans).flatMap(([name, plan], at) => {
    const standing = at === 0 ? () => true : ({ outcome }: Verdict) => outcome !== 'passed'
    const tell = telling()
    return [`# ${name}`, ...told(reportInput(plan), (verdict) => tell(verdict) && standing(verdict)), '']
  })
  const tell = telling()
  const across = (verdict: Verdict): boolean => verdict.rule.startsWith('across.') && tell(verdict)
  const compared = told({ ...reportInput({ cells: sampleCells, prose }), related }, across)
  return [...alone, '# a report beside others', ...compared, ''].join('\n')
}

describe('whole verdicts', () => {
  it('say of each report what a careful auditor would say', () => {
    const text = all()
    if (process.env['HEYUE_WRITE']) writeFileSync(file, text)
    else expect(text).toBe(readFileSync(file, 'utf8'))
  })

  it('are there of every rule', () => {
    const text = all()
    expect(rules.map(({ id }) => id).filter((id) => !text.includes(`\n${id} [`))).toEqual([])
  })
})
