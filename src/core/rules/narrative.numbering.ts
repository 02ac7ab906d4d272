import { ruleMessages } from '../catalogue/rules.ts'
import { misnumberings } from '../claims/ordinals.ts'
import { proseOf } from '../claims/prose.ts'
import { always, defineRule } from './define-rule.ts'
import { proseVerdict, widened } from './prose-verdict.ts'

/**
 * Derived: within a section items（一是、二是…）and headings（（一）、（二）…）count up one by one, or begin again at one. A notice:
 * no number depends on it. One verdict for the report.
 */
export const narrativeNumbering = defineRule('narrative.numbering', {
  derived: true,
  severity: 'notice',
  appliesTo: always,
  check: (input) => {
    if (input.report.kind !== 'annual-report') return []
    const prose = proseOf(input.report, input.document)
    const { count, found } = misnumberings(prose)
    if (count === 0) return []
    const steps = found.map((one) => `${one.before} → ${one.mark}`)
    return [
      proseVerdict(input, prose.flat, {
        rule: 'narrative.numbering',
        subject: 'ordinals',
        outcome: found.length > 0 ? 'failed' : 'passed',
        severity: 'notice',
        statement: found.length > 0 ? steps.join('; ') : String(count),
        message:
          found.length > 0
            ? ruleMessages.numberingFails(found.map((one) => [one.before, one.mark, one.expected]))
            : ruleMessages.numberingHolds,
        places: found.map(({ start, end }) => widened(prose.flat, start, end, 0, 12)),
      }),
    ]
  },
})
