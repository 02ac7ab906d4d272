import { ruleMessages } from '../catalogue/rules.ts'
import { isWhole } from '../decimal/decimal.ts'
import { cellParts, type CellId } from '../form/form.ts'
import { cellName } from './cell-name.ts'
import { cellQuotes } from './cell-quotes.ts'
import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { decimal } from './exact.ts'
import { resolveOperand } from './operand.ts'
import { isDisplaced } from './reading-doubt.ts'
import { rowsOf } from './row-cells.ts'
import type { Verdict } from './verdict.ts'

/**
 * Derived from the form's counting of 件数 and 数量: every count is a whole number, not below zero. Amounts of money are
 * not counts, and 本年增/减 (2019) may be negative. One verdict for each row.
 */
export const countsNonNegativeWhole = defineRule('counts.non-negative-whole', {
  derived: true,
  severity: 'error',
  check: (input) => {
    const edition = editionOf(input)
    const verdicts: Verdict[] = []
    for (const table of [2, 3, 4] as const) {
      for (const { row, cells } of rowsOf(input, edition, table)) {
        const counts = cells.filter((id) => !id.endsWith('.amount'))
        if (counts.length === 0) continue
        const values = counts.flatMap((id) => {
          const cell = input.cells.get(id)
          return cell?.state === 'number' && cell.value !== null ? [{ id, value: cell.value }] : []
        })
        const wrong = values.filter(({ id, value }) => !isCount(id, value))
        const doubtful = wrong.some(({ id }) => isDisplaced(input, id) || input.cells.get(id)?.inferred)
        const outcome = values.length === 0 ? 'notEvaluable' : wrong.length > 0 ? 'failed' : 'passed'
        const shown = outcome === 'failed' ? wrong : values
        verdicts.push({
          rule: 'counts.non-negative-whole',
          subject: `t${table}.${row}`,
          outcome,
          severity: doubtful ? 'warning' : 'error',
          about: outcome === 'passed' || (wrong.length > 0 && !doubtful) ? 'source' : 'reading',
          statement: shown.map(({ value }) => value).join(', '),
          expected: null,
          actual: wrong[0]?.value ?? null,
          message:
            outcome === 'passed'
              ? ruleMessages.countsHold
              : outcome === 'failed'
                ? ruleMessages.notCount(wrong.map(({ id }) => cellName(id, edition)).join('、'))
                : ruleMessages.cannotJudge(ruleMessages.noNumbers),
          operands: shown.map(({ id }) => resolveOperand(input, edition, id).operand),
          cells: shown.map(({ id }) => id),
          quotes:
            outcome === 'failed'
              ? cellQuotes(
                  input,
                  wrong.map(({ id }) => id),
                )
              : [],
        })
      }
    }
    return verdicts
  },
})

function isCount(id: CellId, value: string): boolean {
  const number = decimal(value)
  return isWhole(number) && (number.units >= 0n || cellParts(id).column === 'itemChange')
}
