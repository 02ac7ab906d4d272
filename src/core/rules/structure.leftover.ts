import { ruleMessages } from '../catalogue/rules.ts'
import type { Leftover } from '../extract/recognised-report.ts'
import { defineRule } from './define-rule.ts'
import { tableNumbers, withoutFinding } from './deviation-verdicts.ts'
import { quoteOf } from './quote.ts'
import type { RuleInput } from './rule.ts'
import type { Quote, Verdict } from './verdict.ts'

/** Pieces that nothing separates are shown together up to this length, in characters. */
const longestStretch = 120

/**
 * What the alignment of a table with the form left over is reported, about the reading. One verdict for each stretch: the
 * figures of a row that found no place are one thing to look at.
 */
export const structureLeftover = defineRule('structure.leftover', {
  derived: false,
  severity: 'warning',
  check: (input) =>
    tableNumbers.flatMap((table): Verdict[] => {
      const leftovers = input.report.leftovers.filter((leftover) => leftover.table === table)
      if (leftovers.length === 0) return [withoutFinding(input, 'structure.leftover', 'warning', table)]
      return stretches(input, leftovers).map((pieces, index) => {
        const raw = pieces.map((piece) => piece.raw).join(' ')
        return {
          rule: 'structure.leftover',
          subject: `t${table}#${index + 1}`,
          outcome: 'failed',
          severity: 'warning',
          about: 'reading',
          statement: raw,
          expected: null,
          actual: null,
          message: ruleMessages.leftover(raw),
          operands: [],
          cells: [],
          quotes: [quoteOfAll(input, pieces)],
        }
      })
    }),
})

function stretches({ document }: RuleInput, leftovers: readonly Leftover[]): [Leftover, ...Leftover[]][] {
  const found: [Leftover, ...Leftover[]][] = []
  for (const leftover of leftovers) {
    const last = found.at(-1)
    const before = last?.at(-1)
    const isNext = before && /^[\s|│]*$/.test(document.text.slice(before.span.end, leftover.span.start))
    if (last && isNext && before.span.end <= leftover.span.start && leftover.span.end - last[0].span.start <= longestStretch)
      last.push(leftover)
    else found.push([leftover])
  }
  return found
}

function quoteOfAll({ document }: RuleInput, pieces: readonly [Leftover, ...Leftover[]]): Quote {
  const [{ raw, where, span }] = pieces
  if (pieces.length === 1) return { text: raw, where, span }
  return quoteOf(document, { start: span.start, end: pieces.at(-1)!.span.end })
}
