import { ruleMessages } from '../catalogue/rules.ts'
import { cellName } from './cell-name.ts'
import { cellQuotes } from './cell-quotes.ts'
import { defineRule } from './define-rule.ts'
import { judgeRows } from './row-findings.ts'

/** Cells whose characters allow several readings, or none: said aloud, about the reading, and used in no relation. */
export const structureUnreadable = defineRule('structure.unreadable', {
  derived: false,
  severity: 'warning',
  check: (input) =>
    judgeRows(
      input,
      { id: 'structure.unreadable', severity: 'warning' },
      (cell) => cell.state === 'unreadable',
      (subject, cells) => ({
        rule: 'structure.unreadable',
        subject,
        outcome: 'failed',
        severity: 'warning',
        about: 'reading',
        statement: [...new Set(cells.map((cell) => cell.raw ?? '?'))].join(' '),
        expected: null,
        actual: null,
        message: ruleMessages.unreadable(cells.map((cell) => cellName(cell.id)).join('、')),
        operands: cells.map((cell) => ({ label: cellName(cell.id), cell: cell.id, value: null, blankAsZero: false })),
        cells: cells.map((cell) => cell.id),
        quotes: cellQuotes(
          input,
          cells.map((cell) => cell.id),
        ),
      }),
    ),
})
