import { ruleMessages } from '../catalogue/rules.ts'
import type { CellId } from '../form/form.ts'
import { cellQuotes } from './cell-quotes.ts'
import { idsOfRow } from '../form/ids-of-row.ts'
import { defineRule, only } from './define-rule.ts'
import { withoutFinding } from './deviation-verdicts.ts'
import { hasMergedOther } from './row-cells.ts'
import type { RuleInput } from './rule.ts'
import type { Verdict } from './verdict.ts'

/**
 * The form of 〔2021〕30号 prints “（六）其他处理” in three rows (逾期不补正, 逾期未缴费, 其他). A report that keeps the one row of
 * 〔2019〕60号 deviates; its sums can still be checked.
 */
export const structureRowMerged = defineRule('structure.row-merged', {
  derived: false,
  severity: 'notice',
  appliesTo: only('2021'),
  check: (input) => [hasMergedOther(input) ? merged(input) : withoutFinding(input, 'structure.row-merged', 'notice', 3)],
})

function merged(input: RuleInput): Verdict {
  const cells: CellId[] = [...idsOfRow('2021', 3, 'otherOutcome.all')]
  return {
    rule: 'structure.row-merged',
    subject: 't3',
    outcome: 'failed',
    severity: 'notice',
    about: 'source',
    statement: '3 → 1',
    expected: '3',
    actual: '1',
    message: ruleMessages.rowMerged,
    operands: [],
    cells,
    quotes: cellQuotes(input, cells),
  }
}
