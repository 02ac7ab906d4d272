import { formatDecimal, parseDecimal, sum } from '../../src/core/decimal/decimal.ts'
import { formOf, table3Rows } from '../../src/core/form/form.ts'
import type { CellId } from '../../src/core/form/form.ts'
import type { RuleInput } from '../../src/core/rules/rule.ts'
import type { Verdict } from '../../src/core/rules/verdict.ts'

/** A small rule of the tests' own, so that they do not change with the rule set: the row sums of table three. */
export function checkRowTotals({ cells }: RuleInput): Verdict[] {
  const columns = formOf('2021').table3.columns.map((column) => column.id)
  return table3Rows('2021').map((row) => {
    const ids = columns.map((column): CellId => `t3.${row.id}.${column}`)
    const values = ids.map((id) => parseDecimal(cells.get(id)?.value ?? ''))
    const numbers = values.flatMap((value) => (value === null ? [] : [value]))
    const verdict = { rule: 'test.row-total', subject: row.id, severity: 'error', about: 'source', cells: ids } as const
    const rest = { operands: [], quotes: [] }
    const total = numbers.at(-1)
    if (numbers.length < ids.length || !total)
      return { ...verdict, ...rest, outcome: 'notEvaluable', statement: '', expected: null, actual: null, message: '有格未读出' }
    const parts = numbers.slice(0, -1)
    const expected = formatDecimal(sum(parts))
    const actual = formatDecimal(total)
    const holds = expected === actual
    const statement = `${parts.map(formatDecimal).join(' + ')} = ${expected} ${holds ? '=' : '≠'} ${actual}`
    return { ...verdict, ...rest, outcome: holds ? 'passed' : 'failed', statement, expected, actual, message: '分项之和与总计' }
  })
}

/** The tests' own rule compares no reports. */
export function compareNothing(verdicts: readonly Verdict[]): Verdict[] {
  return [...verdicts]
}
