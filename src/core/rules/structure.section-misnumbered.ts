import { ruleMessages } from '../catalogue/rules.ts'
import type { TextSpan } from '../document/locator.ts'
import { isWorkbookFormat } from '../document/workbook-formats.ts'
import { defineRule } from './define-rule.ts'
import { quoteOf } from './quote.ts'

/**
 * The form numbers its sections 一 to 六 in this order. The reader knows a section by its title; a heading whose printed
 * number is another (“三三、”, “五、” twice), or that stands out of order, is reported. One verdict for the report.
 */
export const structureSectionMisnumbered = defineRule('structure.section-misnumbered', {
  derived: false,
  severity: 'warning',
  check: (input) => {
    const { report, document } = input
    if (report.kind !== 'annual-report' || report.sections.length === 0) return []
    const misnumbered = report.deviations.filter((deviation) => deviation.code === 'section-misnumbered')
    const ordered = [...report.sections].sort((a, b) => a.heading.start - b.heading.start)
    // The sheets of a workbook stand in no order of sections.
    const inSheets = isWorkbookFormat(document.format)
    const outOfOrder = ordered.filter((section, index) => !inSheets && index > 0 && section.number < ordered[index - 1]!.number)
    const spans: TextSpan[] = [
      ...misnumbered.flatMap((deviation) => (deviation.span ? [deviation.span] : [])),
      ...outOfOrder.map((section) => section.heading),
    ]
    const details = [
      ...misnumbered.map((deviation) => deviation.detail),
      ...outOfOrder.map((section) => document.text.slice(section.heading.start, section.heading.end).trim()),
    ]
    const failed = details.length > 0
    return [
      {
        rule: 'structure.section-misnumbered',
        subject: 'sections',
        outcome: failed ? 'failed' : 'passed',
        severity: 'warning',
        about: 'source',
        statement: failed ? details.join('；') : ordered.map((section) => section.number).join(' < '),
        expected: null,
        actual: null,
        message: failed ? ruleMessages.sectionMisnumbered(details.join('；')) : ruleMessages.sectionsOrdered,
        operands: [],
        cells: [],
        quotes: spans.map((span) => quoteOf(document, span)),
      },
    ]
  },
})
