import { tableNames } from '../catalogue/cell.ts'
import { ruleMessages } from '../catalogue/rules.ts'
import { cellParts } from '../form/form.ts'
import { defineRule } from './define-rule.ts'
import { isZero } from './exact.ts'
import { yearBefore } from './related.ts'
import type { EffectiveCell, RelatedReport, RuleInput } from './rule.ts'
import type { Verdict } from './verdict.ts'

/** Fewer different figures than these can well repeat by chance. */
const tellingFigures = 4

/**
 * Derived from 第五十条 (each year's report is of that year): a table that repeats last year's in every figure was likely
 * copied. Only a table with at least four different figures besides zero tells anything; others are passed over.
 */
export const acrossIdenticalTables = defineRule('across.identical-tables', {
  derived: true,
  severity: 'warning',
  check: (input) => {
    const before = yearBefore(input)
    return before ? ([2, 3] as const).flatMap((table) => compareTable(input, before, table)) : []
  },
})

function compareTable(input: RuleInput, before: RelatedReport, table: 2 | 3): Verdict[] {
  const cells = figuresOf(input, table)
  if (new Set(cells.map(({ value }) => value)).size < tellingFigures) return []
  const identical =
    figuresOf(before, table).length === cells.length && cells.every(({ id, value }) => before.cells.get(id)?.value === value)
  return [
    {
      rule: 'across.identical-tables',
      subject: `t${table}`,
      outcome: identical ? 'failed' : 'passed',
      severity: 'warning',
      about: 'source',
      statement: identical ? ruleMessages.sameFigures(cells.length) : ruleMessages.otherFigures,
      expected: null,
      actual: null,
      message: identical
        ? ruleMessages.tableRepeated(tableNames[table], before.year)
        : ruleMessages.tableNotRepeated(tableNames[table]),
      operands: [],
      cells: identical ? cells.map(({ id }) => id) : [],
      quotes: [],
    },
  ]
}

/** The cells of a table with another number than zero. */
function figuresOf({ cells }: RuleInput, table: 2 | 3): EffectiveCell[] {
  return [...cells.values()].filter(({ id, value }) => cellParts(id).table === table && value !== null && !isZero(value))
}
