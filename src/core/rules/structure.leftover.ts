import { ruleMessages } from '../catalogue/rules.ts'
import { defineRule } from './define-rule.ts'
import { tableNumbers, withoutFinding } from './deviation-verdicts.ts'
import type { Verdict } from './verdict.ts'

/** What the alignment of a table with the form left over is reported, one verdict for each piece, about the reading. */
export const structureLeftover = defineRule('structure.leftover', {
  derived: false,
  severity: 'warning',
  check: (input) =>
    tableNumbers.flatMap((table): Verdict[] => {
      const leftovers = input.report.leftovers.filter((leftover) => leftover.table === table)
      if (leftovers.length === 0) return [withoutFinding(input, 'structure.leftover', 'warning', table)]
      return leftovers.map((leftover, index) => ({
        rule: 'structure.leftover',
        subject: `t${table}#${index + 1}`,
        outcome: 'failed',
        severity: 'warning',
        about: 'reading',
        statement: leftover.raw,
        expected: null,
        actual: null,
        message: ruleMessages.leftover(leftover.raw),
        operands: [],
        cells: [],
        quotes: [{ text: leftover.raw, where: leftover.where, span: leftover.span }],
      }))
    }),
})
