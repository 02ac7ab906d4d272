import { ruleMessages } from '../catalogue/rules.ts'
import { cellQuotes } from './cell-quotes.ts'
import { defineRule } from './define-rule.ts'
import { judgeRows } from './row-findings.ts'

const dash = /^[-—–―－─_/／\\＼~～*·.。无暂零]+$/

/**
 * The form has numbers in its cells. A dash or “/” is a notice; anything else (“22（其中修订16件）”, “251000元” in a column of
 * 万元) a warning, for the figure in it is not used. One verdict for each row.
 */
export const structureNotANumber = defineRule('structure.not-a-number', {
  derived: false,
  severity: 'warning',
  check: (input) =>
    judgeRows(
      input,
      { id: 'structure.not-a-number', severity: 'warning' },
      (cell) => cell.state === 'text',
      (subject, cells) => {
        const texts = cells.map((cell) => cell.raw ?? '')
        return {
          rule: 'structure.not-a-number',
          subject,
          outcome: 'failed',
          about: 'source',
          severity: texts.every((text) => dash.test(text.trim())) ? 'notice' : 'warning',
          statement: texts.join(' '),
          expected: null,
          actual: null,
          message: ruleMessages.notANumber(texts.map((text) => `“${text}”`).join('、')),
          operands: [],
          cells: cells.map((cell) => cell.id),
          quotes: cellQuotes(
            input,
            cells.map((cell) => cell.id),
          ),
        }
      },
    ),
})
