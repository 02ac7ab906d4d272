import { formOf, type Edition } from '../form/form.ts'
import { leavesOf, rowsOf } from './row-cells.ts'
import type { RuleInput } from './rule.ts'
import type { SumRelation } from './sum-relation.ts'

/** 一 + 二 = 三（七） + 四 in each of the seven columns of table three, as its head prints. */
export function balances(edition: Edition): SumRelation[] {
  return formOf(edition).table3.columns.map(({ id }) => ({
    rule: 't3.balance',
    subject: id,
    severity: 'error',
    left: [`t3.newReceived.${id}`, `t3.carriedOver.${id}`],
    right: [`t3.totalProcessed.${id}`, `t3.carriedForward.${id}`],
  }))
}

/** （一） to （六） = （七）总计 in each column of table three; a merged （六）其他处理 counts as the one row it is. */
export function columnTotals(input: RuleInput, edition: Edition): SumRelation[] {
  return formOf(edition).table3.columns.map(({ id }) => ({
    rule: 't3.column-total',
    subject: id,
    severity: 'error',
    left: leavesOf(input, edition, id),
    right: [`t3.totalProcessed.${id}`],
  }))
}

/** The parts = 总计 in each row of table three, or each group of table four. */
export function rowTotals(input: RuleInput, edition: Edition, table: 3 | 4): SumRelation[] {
  return rowsOf(input, edition, table).map(({ row, cells }) => ({
    rule: `t${table}.row-total`,
    subject: row,
    severity: 'error',
    left: cells.slice(0, -1),
    right: cells.slice(-1),
  }))
}

/** Every sum of a table, in the order of the rules that judge them. */
export function sumsOf(input: RuleInput, edition: Edition, table: 3 | 4): SumRelation[] {
  const rows = rowTotals(input, edition, table)
  return table === 3 ? [...balances(edition), ...rows, ...columnTotals(input, edition)] : rows
}
