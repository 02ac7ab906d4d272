import type { FlatText } from '../claims/flat-text.ts'
import type { Slip } from '../claims/leftovers.ts'
import { proseOf } from '../claims/prose.ts'
import { proseVerdict, widened } from './prose-verdict.ts'
import type { RuleInput } from './rule.ts'
import type { Severity, Verdict } from './verdict.ts'

const mostListed = 20

/** What a rule on slips of the pen asks for and says. */
export interface SlipRule {
  rule: string
  subject: string
  severity: Severity
  /** `source`: the canonical text, with the spaces that the flat one does without. */
  find: (flat: FlatText, source: string) => Slip[]
  none: string
  some: (words: string[]) => string
}

/** One verdict on the slips of a kind in the prose of a report; none for other documents. */
export function slipVerdicts(input: RuleInput, { rule, subject, severity, find, none, some }: SlipRule): Verdict[] {
  if (input.report.kind !== 'annual-report') return []
  const { flat } = proseOf(input.report, input.document)
  const slips = find(flat, input.document.text).slice(0, mostListed)
  const words = [...new Set(slips.map((one) => one.words))]
  return [
    proseVerdict(input, flat, {
      rule,
      subject,
      outcome: slips.length > 0 ? 'failed' : 'passed',
      severity,
      statement: words.join('; '),
      message: slips.length > 0 ? some(words) : none,
      places: slips.map(({ start, end }) => widened(flat, start, end, 8, 8)),
    }),
  ]
}
