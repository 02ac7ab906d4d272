import { ruleMessages } from '../catalogue/rules.ts'
import { tableNames } from '../catalogue/cell.ts'
import { formatDecimal } from '../decimal/decimal.ts'
import type { CellId, Edition } from '../form/form.ts'
import { cellQuotes } from './cell-quotes.ts'
import { defineRule } from './define-rule.ts'
import { withoutFinding } from './deviation-verdicts.ts'
import { editionOf } from './edition-of.ts'
import { resolveOperand } from './operand.ts'
import type { RuleInput } from './rule.ts'
import { type SignSum, signSums } from './sign-sums.ts'
import type { Verdict } from './verdict.ts'

const id = 'structure.sign-for-none'

/**
 * Derived from the sums of tables three and four, where an organ prints “—”, “/” or 无 in place of numbers. A sign is no
 * zero, so the sums themselves are not evaluable; but where everything else in the table says that it means none, a sum
 * that would not hold then is named. One verdict for each such sum; a table without any passes, or is not evaluable where
 * what the signs mean stays open.
 */
export const structureSignForNone = defineRule(id, {
  derived: true,
  severity: 'warning',
  check: (input) => {
    const edition = editionOf(input)
    return ([3, 4] as const).flatMap((table): Verdict[] => {
      const { printed, failing, meansNone } = signSums(input, edition, table)
      const plain = withoutFinding(input, id, 'warning', table)
      if (failing.length === 0) return [plain]
      const signs = printed.map((sign) => `“${sign}”`).join('、')
      if (meansNone) return failing.map((one) => failure(input, edition, one, signs))
      const message = ruleMessages.cannotJudge(ruleMessages.signMeaningOpen(tableNames[table], signs))
      return [{ ...plain, outcome: 'notEvaluable', message }]
    })
  },
})

function failure(input: RuleInput, edition: Edition, { relation, left, right }: SignSum, signs: string): Verdict {
  const cells = [...relation.left, ...relation.right]
  const [own, other] = [formatDecimal(left), formatDecimal(right)]
  return {
    rule: id,
    subject: `${relation.rule}.${relation.subject}`,
    outcome: 'failed',
    severity: 'warning',
    about: 'source',
    statement: `${side(input, edition, relation.left, own)} ≠ ${side(input, edition, relation.right, other)}`,
    // What would be right holds on a condition, which the message says: no figure that could be read without it.
    expected: null,
    actual: null,
    message: ruleMessages.signsAsNone[relation.rule](signs, own, other),
    operands: cells.map((cell) => resolveOperand(input, edition, cell).operand),
    cells,
    quotes: cellQuotes(input, [...relation.right, ...relation.left]),
  }
}

/** One side as printed, signs and all, and what it comes to: "3 + — + 9 = 12". */
function side(input: RuleInput, edition: Edition, ids: readonly CellId[], total: string): string {
  const printed = ids.map((cell) => resolveOperand(input, edition, cell).operand.value ?? input.cells.get(cell)!.raw!.trim())
  const text = printed.join(' + ')
  return text === total ? text : `${text} = ${total}`
}
