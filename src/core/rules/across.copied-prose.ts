import { type Copied, nearCopies } from '../claims/near-copies.ts'
import { ruleMessages } from '../catalogue/rules.ts'
import { defineRule } from './define-rule.ts'
import { quoteOf } from './quote.ts'
import { yearBefore } from './related.ts'
import type { RelatedReport, RuleInput } from './rule.ts'
import type { Verdict } from './verdict.ts'

/** In percent. */
const thresholds = [
  // A sentence that shares this much with one of last year's is a copy with other numbers in it.
  { id: 'likeness', standard: 85, least: 50, most: 100 },
  // How much of a section must be copied, by its characters; section one describes standing duties and repeats itself more.
  { id: 'section-1', standard: 90, least: 10, most: 100 },
  { id: 'section-5', standard: 75, least: 10, most: 100 },
]
/** Characters of a section that make a comparison worth anything. */
const enough = 80
/** Copied sentences that are quoted. */
const quoted = 4

/**
 * Derived from 第五十条 (the report is of the year before, its problems and improvements are that year's): a section whose
 * sentences are nearly all last year's was likely copied. Sections one and five.
 */
export const acrossCopiedProse = defineRule('across.copied-prose', {
  derived: true,
  severity: 'warning',
  thresholds,
  check: (input, threshold) => {
    const before = yearBefore(input)
    return before ? ([1, 5] as const).flatMap((number) => judge(input, before, number, threshold)) : []
  },
})

function judge(input: RuleInput, before: RelatedReport, number: 1 | 5, threshold: (id: string) => number): Verdict[] {
  const [here, there] = [proseOfSection(input, number), proseOfSection(before, number)]
  if (!here || !there) return []
  const found = nearCopies(here.text, here.start, there.text)
  const all = lengthOf(found)
  if (all < enough) return []
  const copies = found.filter(({ likeness }) => likeness * 100 >= threshold('likeness'))
  const copied = lengthOf(copies)
  const failed = copied * 100 >= threshold(`section-${number}`) * all
  const percent = `${Math.round((100 * copied) / all)}%`
  return [
    {
      rule: 'across.copied-prose',
      subject: `section-${number}`,
      outcome: failed ? 'failed' : 'passed',
      severity: 'warning',
      about: 'source',
      statement: ruleMessages.copiedShare(percent),
      expected: null,
      actual: percent,
      message: failed ? ruleMessages.copied(number, before.year, percent) : ruleMessages.notCopied(number, percent),
      operands: [],
      cells: [],
      quotes: failed ? copies.slice(0, quoted).map(({ span }) => quoteOf(input.document, span)) : [],
    },
  ]
}

function lengthOf(sentences: readonly Copied[]): number {
  return sentences.reduce((sum, { length }) => sum + length, 0)
}

/** The section's text up to its first table: sections one and five have none, unless a heading was missed. */
function proseOfSection({ document, report }: RuleInput, number: 1 | 5): { text: string; start: number } | null {
  const body = report.sections.find((section) => section.number === number)?.body
  if (!body) return null
  const tables = Object.values(report.tables).filter((span) => span.start >= body.start)
  const end = Math.min(body.end, ...tables.map((span) => span.start))
  return { text: document.text.slice(body.start, end), start: body.start }
}
