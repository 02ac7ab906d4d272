import type { SectionNumber } from '../../../src/core/extract/recognised-report.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { rules } from '../../../src/core/rules/registry.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { reportInput, type ReportPlan } from '../rules/report-builder.ts'

/** The rules that read no prose are left out: they would say the same of every sentence. */
const onTables = rules
  .filter(({ id }) => !/^(?:prose|narrative)\./.test(id))
  .map(({ id }) => ({ rule: id, on: false, severity: null, thresholds: {} }))

/** The verdicts of the rules on prose, on a report that says these words in this section. */
export function proseVerdicts(cells: ReportPlan['cells'], section: SectionNumber, words: string): Verdict[] {
  const prose = { 6: '本年度未收取信息处理费。', [section]: words }
  return checkReport(reportInput({ cells: cells ?? {}, prose }), onTables)
}

/** What these rules find, as "rule: equation". */
export function foundIn(cells: ReportPlan['cells'], section: SectionNumber, words: string): string[] {
  return proseVerdicts(cells, section, words)
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ rule, statement }) => `${rule}: ${statement}`)
}
