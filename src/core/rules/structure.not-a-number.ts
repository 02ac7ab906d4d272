import { tableNames } from '../catalogue/cell.ts'
import { ruleMessages } from '../catalogue/rules.ts'
import { cellQuotes } from './cell-quotes.ts'
import { defineRule } from './define-rule.ts'
import { tableNumbers } from './deviation-verdicts.ts'
import { editionOf } from './edition-of.ts'
import { judgeRows, ofKind } from './row-findings.ts'
import { rowsOf } from './row-cells.ts'
import type { EffectiveCell, RuleInput } from './rule.ts'
import type { Severity, Verdict } from './verdict.ts'

const id = 'structure.not-a-number'

const sign = /^[-—–―－─_/／\\＼~～*·.。无暂零]+$/

const printed = ({ raw }: EffectiveCell): string => (raw ?? '').trim()
const isSign = (cell: EffectiveCell): boolean => cell.state === 'text' && sign.test(printed(cell))
const isWords = (cell: EffectiveCell): boolean => cell.state === 'text' && !isSign(cell)

/**
 * The form has numbers in its cells. Words (“22（其中修订16件）”, “251000元” in a column of 万元) are a warning, for the figure in
 * them is not used: one verdict for each row. Dashes or “/” are a notice, one for each table: an organ that prints them for
 * none prints them in every row, and that is one remark.
 */
export const structureNotANumber = defineRule(id, {
  derived: false,
  severity: 'warning',
  check: (input) => {
    const signs = tableNumbers.flatMap((table) => signsIn(input, table))
    const words = judgeRows(input, { id, severity: 'warning' }, isWords, (subject, cells) => {
      const texts = cells.map(({ raw }) => raw ?? '')
      const message = ruleMessages.notANumber(texts.map((text) => `“${text}”`).join('、'))
      return failure(input, { subject, severity: 'warning', statement: texts.join(' '), message, cells, shown: cells })
    })
    // Of a table that has signs it cannot be said that all is well.
    const isRefuted = ({ outcome, subject }: Verdict): boolean =>
      outcome !== 'failed' && signs.some((found) => found.subject === `${subject}.signs`)
    return [...words.filter((verdict) => !isRefuted(verdict)), ...signs]
  },
})

function signsIn(input: RuleInput, table: 2 | 3 | 4): Verdict[] {
  const rows = rowsOf(input, editionOf(input), table).map(({ cells }) => ofKind(input, cells, isSign))
  const cells = rows.flat()
  if (cells.length === 0) return []
  const counts = new Map<string, number>()
  for (const cell of cells) counts.set(printed(cell), (counts.get(printed(cell)) ?? 0) + 1)
  const statement = ruleMessages.signCounts([...counts])
  const message = ruleMessages.signsForNumbers(tableNames[table], statement)
  // Where they stand is said by the cells; the source of one row is enough to see them.
  const shown = rows.find((row) => row.length > 0)!
  return [failure(input, { subject: `t${table}.signs`, severity: 'notice', statement, message, cells, shown })]
}

interface Failure {
  subject: string
  severity: Severity
  statement: string
  message: string
  cells: EffectiveCell[]
  /** The cells whose source is quoted. */
  shown: EffectiveCell[]
}

function failure(input: RuleInput, { cells, shown, ...rest }: Failure): Verdict {
  return {
    ...rest,
    rule: id,
    outcome: 'failed',
    about: 'source',
    expected: null,
    actual: null,
    operands: [],
    cells: cells.map((cell) => cell.id),
    quotes: cellQuotes(
      input,
      shown.map((cell) => cell.id),
    ),
  }
}
