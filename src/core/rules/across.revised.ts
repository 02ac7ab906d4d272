import { tableNames } from '../catalogue/cell.ts'
import { ruleMessages } from '../catalogue/rules.ts'
import { judgeDifferences } from './across-differences.ts'
import { defineRule } from './define-rule.ts'

/**
 * Derived: two published versions of one report. What changed between them is shown, table by table; a change is not an
 * error, but the auditor must know that the figures were replaced.
 */
export const acrossRevised = defineRule('across.revised', {
  derived: true,
  severity: 'notice',
  check: (input) => {
    const older = input.related?.olderVersion
    if (!older) return []
    return ([2, 3, 4] as const).map((table) =>
      judgeDifferences(input, older, {
        rule: 'across.revised',
        severity: 'notice',
        table,
        other: ruleMessages.olderVersion,
        failure: (count) => ruleMessages.revised(tableNames[table], count),
      }),
    )
  },
})
