import { ruleMessages } from '../catalogue/rules.ts'
import { claimsOf } from '../claims/claims-of.ts'
import { completionsIn } from '../claims/completions.ts'
import { originalSpan } from '../claims/flat-text.ts'
import { proseOf } from '../claims/prose.ts'
import { defineRule } from './define-rule.ts'
import { quoteOf, shownWords } from './quote.ts'
import { tableValue } from './table-value.ts'
import { sumOf } from '../claims/claim.ts'
import { formatDecimal } from '../decimal/decimal.ts'
import { editionOf } from './edition-of.ts'
import type { Verdict } from './verdict.ts'

const carriedForward = sumOf('t3.carriedForward.total')

/**
 * Derived: where the prose says of the applications received that all were answered (“均已按期答复”) and nothing of any
 * carried forward, table three's “四、结转下年度继续办理” is zero. A warning: those carried forward may have been answered before
 * the report was written. One verdict for each such sentence.
 */
export const narrativeCompletion = defineRule('narrative.completion', {
  derived: true,
  severity: 'warning',
  check: (input) => {
    const forward = tableValue(input, editionOf(input), carriedForward)
    if (!forward) return []
    const { flat, sentences } = proseOf(input.report, input.document)
    const claims = claimsOf(input.report, input.document)
    return completionsIn(sentences, claims, input.report.year?.value ?? null).map(({ start, end }, index): Verdict => {
      const quote = quoteOf(input.document, originalSpan(flat, start, end))
      const shown = shownWords([quote], 80)
      const count = forward.value ? formatDecimal(forward.value) : null
      const uncertain = forward.others?.has('0')
      const outcome = count === null ? 'notEvaluable' : count === '0' ? 'passed' : 'failed'
      return {
        rule: 'narrative.completion',
        subject: `completion#${index + 1}`,
        outcome,
        severity: 'warning',
        about: outcome === 'notEvaluable' || (outcome === 'failed' && uncertain) ? 'reading' : 'source',
        statement: `${count ?? '?'} ${outcome === 'failed' ? '≠' : '='} 0`,
        expected: '0',
        actual: count,
        message:
          count === null
            ? ruleMessages.cannotJudge(forward.reasons.join('；'))
            : count === '0'
              ? ruleMessages.completionHolds
              : ruleMessages.completionFails(shown, count),
        operands: forward.operands,
        cells: forward.cells,
        quotes: [quote],
      }
    })
  },
})
