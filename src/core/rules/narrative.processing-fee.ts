import { ruleMessages } from '../catalogue/rules.ts'
import { defineRule, only } from './define-rule.ts'
import { quoteOf } from './quote.ts'
import type { Verdict } from './verdict.ts'

/**
 * 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）: the annual report says whether and how much 信息处理费 was collected; the
 * form's place for it is section six (行政事业性收费 of table two is another matter). A notice: no number of the tables depends on it. One verdict for the report.
 */
export const narrativeProcessingFee = defineRule('narrative.processing-fee', {
  derived: false,
  severity: 'notice',
  appliesTo: only('2021'),
  check: ({ report, document }) => {
    if (report.kind !== 'annual-report') return []
    const section = report.sections.find((candidate) => candidate.number === 6)
    if (!section) return [verdict('notEvaluable', 'reading', ruleMessages.cannotJudge(ruleMessages.feeSectionAbsent), [])]
    const words = document.text.slice(section.body.start, section.body.end).replaceAll(/\s/g, '').replaceAll('行政事业性收费', '')
    return /处理费|收费|费用/.test(words)
      ? [verdict('passed', 'source', ruleMessages.feeReported, [])]
      : [verdict('failed', 'source', ruleMessages.feeNotReported, [quoteOf(document, section.heading)])]
  },
})

function verdict(outcome: Verdict['outcome'], about: Verdict['about'], message: string, quotes: Verdict['quotes']): Verdict {
  return {
    rule: 'narrative.processing-fee',
    subject: 'section-6',
    outcome,
    severity: 'notice',
    about,
    statement: ruleMessages.processingFee,
    expected: null,
    actual: null,
    message,
    operands: [],
    cells: [],
    quotes,
  }
}
