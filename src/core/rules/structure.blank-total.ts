import { ruleMessages } from '../catalogue/rules.ts'
import { formatDecimal, sum } from '../decimal/decimal.ts'
import { cellName } from './cell-name.ts'
import { cellQuotes } from './cell-quotes.ts'
import { defineRule } from './define-rule.ts'
import { withoutFinding } from './deviation-verdicts.ts'
import { editionOf } from './edition-of.ts'
import { decimal } from './exact.ts'
import { rowOf, rowsOf } from './row-cells.ts'
import type { Verdict } from './verdict.ts'

/**
 * The form prints a 总计 in each row of table three and each group of table four. Where the parts are filled in and the
 * total is left blank the blank is no zero: the relation is not evaluable, and the gap is reported. One verdict a table.
 */
export const structureBlankTotal = defineRule('structure.blank-total', {
  derived: false,
  severity: 'notice',
  check: (input) => {
    const edition = editionOf(input)
    return ([3, 4] as const).map((table): Verdict => {
      const gaps = rowsOf(input, edition, table).flatMap(({ cells }) => {
        const total = cells.at(-1)!
        if (input.cells.get(total)?.state !== 'blank') return []
        const parts = cells.slice(0, -1).flatMap((id) => input.cells.get(id)?.value ?? [])
        const filled = formatDecimal(sum(parts.map(decimal)))
        return filled === '0' ? [] : [{ total, filled, equation: `${parts.join(' + ')} = ${filled}` }]
      })
      if (gaps.length === 0) return withoutFinding(input, 'structure.blank-total', 'notice', table)
      return {
        rule: 'structure.blank-total',
        subject: `t${table}`,
        outcome: 'failed',
        severity: 'notice',
        about: 'source',
        statement: gaps.map((gap) => gap.equation).join('; '),
        expected: null,
        actual: null,
        message: ruleMessages.blankTotalsFound(gaps.map(({ total, filled }) => `${cellName(total)}（${filled}）`).join('、')),
        operands: gaps.map(({ total, filled }) => ({
          label: cellName(total),
          cell: total,
          value: filled,
          blankAsZero: false,
        })),
        cells: gaps.map((gap) => gap.total),
        quotes: cellQuotes(
          input,
          gaps.slice(0, 1).flatMap(({ total }) => rowOf(edition, total)),
        ),
      }
    })
  },
})
