import { ruleTexts } from '../../../src/core/catalogue/rules.ts'
import { textLocator } from '../../../src/core/document/locator.ts'
import { formOf, table3Rows, type CellId } from '../../../src/core/form/form.ts'
import type { MemoRule } from '../../../src/core/memo/memo.ts'
import type { Operand, Quote, Verdict } from '../../../src/core/rules/verdict.ts'

/** The rule set of the memo's tests: real titles and bases. */
export const qingheRules: MemoRule[] = Object.entries(ruleTexts).map(([id, texts]) => ({ id, ...texts }))

const columns = formOf('2021').table3.columns

/** Verdicts on the report of Qinghe, by hand: each outcome, each severity, both kinds of doubt. */
export function qingheVerdicts(text: string): Verdict[] {
  const parts = quote(text, '965篇，其中机构职能805篇，规划计划163篇，统计数据196篇')
  const completion = quote(text, '申请91件,均已按期答复')
  return [
    ...balances(),
    ...rowTotals(),
    verdict({
      rule: 'narrative.completion',
      subject: 'completion',
      outcome: 'failed',
      severity: 'warning',
      message: '文中“申请91件,均已按期答复”，而表三“结转下年度继续办理”为 9 件。',
      cells: ['t3.carriedForward.total'],
      quotes: [completion],
      statement: '均已答复 ↔ 结转下年度 9',
      actual: '9',
      expected: '0',
    }),
    verdict({
      rule: 'narrative.parts',
      subject: 'parts',
      outcome: 'failed',
      severity: 'error',
      message: '“965篇，其中…”：所列分项之和与总数不等，相差 199。',
      quotes: [parts],
      quantities: ['965篇', '805篇', '163篇', '196篇'].map((words) => quote(text, words).span),
      statement: '805 + 163 + 196 = 1164 ≠ 965',
      expected: '1164',
      actual: '965',
      operands: [prose('机构职能', '805'), prose('规划计划', '163'), prose('统计数据', '196')],
    }),
    verdict({
      rule: 't3.column-total',
      subject: 'naturalPerson',
      outcome: 'failed',
      severity: 'error',
      about: 'reading',
      message: '（七）总计与各项之和不等；其中有推断读出的单元格，请先核对读数。',
      cells: ['t3.unavailable.notHeld.naturalPerson', 't3.totalProcessed.naturalPerson'],
      statement: '71 + 4 + 7 + 3 = 85 ≠ 82',
      expected: '85',
      actual: '82',
      operands: [
        operand('予以公开', 't3.granted.naturalPerson', '71'),
        operand('内部事务信息', 't3.denied.internalAffairs.naturalPerson', '4'),
        operand('不掌握相关信息', 't3.unavailable.notHeld.naturalPerson', '7'),
        operand('没有现成信息', 't3.unavailable.needsCreation.naturalPerson', '3'),
      ],
    }),
    verdict({
      rule: 'structure.not-a-number',
      subject: 't2',
      outcome: 'failed',
      severity: 'notice',
      message: '应填数字处填的是“/”。',
      cells: ['t2.punishment.processed', 't2.coercion.processed'],
    }),
  ]
}

function balances(): Verdict[] {
  return columns.map(({ id, label }) => {
    const figures = id === 'naturalPerson' || id === 'total' ? '91 + 0 = 91；82 + 9 = 91' : '0 + 0 = 0；0 + 0 = 0'
    return verdict({
      rule: 't3.balance',
      subject: id,
      outcome: 'passed',
      severity: 'error',
      message: '关系成立。',
      statement: `${label}：${figures}`,
    })
  })
}

function rowTotals(): Verdict[] {
  return table3Rows('2021').map(({ id }) => {
    const cells = columns.map((column): CellId => `t3.${id}.${column.id}`)
    const base = { rule: 't3.row-total', subject: id, cells, severity: 'error' } as const
    if (id === 'otherOutcome.overdueFee')
      return verdict({ ...base, outcome: 'notEvaluable', message: '无法判断：表三 逾期未缴费 · 总计原文中没有。' })
    if (id === 'unavailable.needsCreation')
      return verdict({
        ...base,
        outcome: 'notEvaluable',
        about: 'reading',
        message: '无法判断：表三 没有现成信息 · 自然人读不准。',
      })
    return verdict({ ...base, outcome: 'passed', message: '关系成立。' })
  })
}

/** A verdict with nothing but what is given. */
export function verdict(given: Pick<Verdict, 'rule' | 'subject' | 'outcome' | 'severity'> & Partial<Verdict>): Verdict {
  return {
    about: 'source',
    statement: '',
    expected: null,
    actual: null,
    message: '',
    operands: [],
    cells: [],
    quotes: [],
    ...given,
  }
}

function operand(label: string, cell: CellId, value: string): Operand {
  return { label, cell, value, blankAsZero: false }
}

function prose(label: string, value: string): Operand {
  return { label, cell: null, value, blankAsZero: false }
}

function quote(text: string, exact: string): Quote {
  const start = text.indexOf(exact)
  if (start < 0) throw new Error(`The report has no “${exact}”`)
  const span = { start, end: start + exact.length }
  return { text: exact, where: textLocator(span.start, span.end), span }
}
