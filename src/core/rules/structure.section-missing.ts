import { ruleMessages, sectionTitles } from '../catalogue/rules.ts'
import type { SectionNumber } from '../extract/recognised-report.ts'
import { defineRule } from './define-rule.ts'
import { quoteOf } from './quote.ts'
import type { Verdict } from './verdict.ts'

const numbers = [1, 2, 3, 4, 5, 6] as const satisfies readonly SectionNumber[]

/** 《条例》第五十条 lists what the report contains, the form orders it in six sections. One verdict for each section. */
export const structureSectionMissing = defineRule('structure.section-missing', {
  derived: false,
  severity: 'warning',
  check: (input) => {
    if (input.report.kind !== 'annual-report') return []
    // Of a picture nothing can be read: what it lacks is not known.
    const isUnread = input.document.text.trim() === ''
    return numbers.map((number): Verdict => {
      const section = input.report.sections.find((candidate) => candidate.number === number)
      const title = sectionTitles[number - 1]!
      return {
        rule: 'structure.section-missing',
        subject: `section-${number}`,
        outcome: section ? 'passed' : isUnread ? 'notEvaluable' : 'failed',
        severity: 'warning',
        about: isUnread ? 'reading' : 'source',
        statement: title,
        expected: null,
        actual: null,
        message: section
          ? ruleMessages.sectionPresent(number)
          : isUnread
            ? ruleMessages.cannotJudge(ruleMessages.nothingRead)
            : ruleMessages.sectionMissing(number, title),
        operands: [],
        cells: [],
        quotes: section ? [quoteOf(input.document, section.heading)] : [],
      }
    })
  },
})
