import { ruleMessages } from '../catalogue/rules.ts'
import { formatDecimal, sum } from '../decimal/decimal.ts'
import { cellName } from './cell-name.ts'
import { cellQuotes } from './cell-quotes.ts'
import { defineRule } from './define-rule.ts'
import { withoutFinding } from './deviation-verdicts.ts'
import { decimal } from './exact.ts'
import { rowsOf } from './row-cells.ts'
import type { Verdict } from './verdict.ts'

/**
 * The form prints a 总计 in each row of table three and each group of table four. Where the parts are filled in and the
 * total is left blank the blank is no zero: the relation is not evaluable, and the gap is reported. One verdict a row.
 */
export const structureBlankTotal = defineRule('structure.blank-total', {
  derived: false,
  severity: 'notice',
  check: (input) => {
    const { edition } = input.report
    if (!edition) return []
    return ([3, 4] as const).flatMap((table) => {
      const failed = rowsOf(input, edition, table).flatMap(({ row, cells }): Verdict[] => {
        const total = input.cells.get(cells.at(-1)!)
        if (total?.state !== 'blank') return []
        const parts = cells.slice(0, -1).flatMap((id) => {
          const cell = input.cells.get(id)
          return cell?.state === 'number' && cell.value !== null ? [{ id, value: cell.value }] : []
        })
        const filled = formatDecimal(sum(parts.map(({ value }) => decimal(value))))
        if (parts.length === 0 || filled === '0') return []
        const name = cellName(total.id, edition)
        return [
          {
            rule: 'structure.blank-total', subject: `t${table}.${row}`, outcome: 'failed', severity: 'notice', about: 'source',
            statement: `${parts.map(({ value }) => value).join(' + ')} = ${filled}`, expected: filled, actual: null,
            message: ruleMessages.blankTotalFound(name, filled),
            operands: parts.map(({ id, value }) => ({ label: cellName(id, edition), cell: id, value, blankAsZero: false })),
            cells: [total.id], quotes: cellQuotes(input, cells),
          },
        ]
      })
      return failed.length > 0 ? failed : [withoutFinding(input, 'structure.blank-total', 'notice', table)]
    })
  },
})
