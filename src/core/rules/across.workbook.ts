import { tableNames } from '../catalogue/cell.ts'
import { ruleMessages } from '../catalogue/rules.ts'
import { judgeDifferences } from './across-differences.ts'
import { defineRule } from './define-rule.ts'

/**
 * Derived: what an organ reported in an aggregated workbook is what it publishes. Each cell that both have is compared,
 * table by table.
 */
export const acrossWorkbook = defineRule('across.workbook', {
  derived: true,
  severity: 'warning',
  check: (input) => {
    const line = input.related?.workbookLine
    if (!line) return []
    const tables = ([2, 3, 4] as const).filter((table) =>
      [...line.cells.values()].some((cell) => cell.id.startsWith(`t${table}.`) && cell.state !== 'missing'),
    )
    return tables.map((table) =>
      judgeDifferences(input, line, {
        rule: 'across.workbook',
        severity: 'warning',
        table,
        other: ruleMessages.workbook,
        failure: (count) => ruleMessages.workbookDiffers(tableNames[table], count),
      }),
    )
  },
})
