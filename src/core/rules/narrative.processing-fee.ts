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
  check: (input) => {
    const { report, document } = input
    if (report.kind !== 'annual-report') return []
    const section = report.sections.find((candidate) => candidate.number === 6)
    const base = {
      rule: 'narrative.processing-fee',
      subject: 'section-6',
      severity: 'notice',
      statement: ruleMessages.processingFee,
      expected: null,
      actual: null,
      operands: [],
      cells: [],
    } as const
    if (!section) {
      return [
        {
          ...base,
          operands: [],
          cells: [],
          outcome: 'notEvaluable',
          about: 'reading',
          message: ruleMessages.cannotJudge(ruleMessages.feeSectionAbsent),
          quotes: [],
        },
      ]
    }
    const words = document.text
      .slice(section.body.start, section.body.end)
      .replaceAll(/\s+/g, '')
      .replaceAll('行政事业性收费', '')
    const said = /处理费|收费|收取费用|费用/.test(words)
    const verdict: Verdict = {
      ...base,
      operands: [],
      cells: [],
      outcome: said ? 'passed' : 'failed',
      about: 'source',
      message: said ? ruleMessages.feeReported : ruleMessages.feeNotReported,
      quotes: said ? [] : [quoteOf(document, section.heading)],
    }
    return [verdict]
  },
})
