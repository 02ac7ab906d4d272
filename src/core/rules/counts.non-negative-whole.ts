import { ruleMessages } from '../catalogue/rules.ts'
import { type Decimal, isWhole } from '../decimal/decimal.ts'
import type { CellId } from '../form/form.ts'
import { cellQuotes } from './cell-quotes.ts'
import { defineRule } from './define-rule.ts'
import { editionOf } from './edition-of.ts'
import { operandsOf, type ResolvedOperand } from './operand.ts'
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
        const values = counts.map(operandsOf(input, edition)).filter(isNumber)
        const wrong = values.filter((one) => !isCount(one))
        const wrongIds = wrong.map(idOf)
        const doubtful = wrongIds.some((id) => isDisplaced(input, id) || input.cells.get(id)!.inferred)
        const outcome = values.length === 0 ? 'notEvaluable' : wrong.length > 0 ? 'failed' : 'passed'
        const shown = outcome === 'failed' ? wrong : values
        verdicts.push({
          rule: 'counts.non-negative-whole',
          subject: `t${table}.${row}`,
          outcome,
          severity: doubtful ? 'warning' : 'error',
          about: outcome === 'passed' || (wrong.length > 0 && !doubtful) ? 'source' : 'reading',
          statement: shown.map(({ operand }) => operand.value).join(', '),
          expected: null,
          actual: wrong[0]?.operand.value ?? null,
          message:
            outcome === 'passed'
              ? ruleMessages.countsHold
              : outcome === 'failed'
                ? ruleMessages.notCount(wrong.map(({ operand }) => operand.label).join('、'))
                : ruleMessages.cannotJudge(ruleMessages.noNumbers),
          operands: shown.map(({ operand }) => operand),
          cells: outcome === 'notEvaluable' ? counts : shown.map(idOf),
          quotes: cellQuotes(input, wrongIds),
        })
      }
    }
    return verdicts
  },
})

type Counted = ResolvedOperand & { value: Decimal; operand: { cell: CellId } }

/** A number as it is printed; a blank that is counted as zero is none. */
function isNumber(one: ResolvedOperand): one is Counted {
  return one.value !== null && !one.operand.blankAsZero
}

function idOf({ operand }: Counted): CellId {
  return operand.cell
}

function isCount({ value, operand }: Counted): boolean {
  return isWhole(value) && (value.units >= 0n || operand.cell.endsWith('.itemChange'))
}
