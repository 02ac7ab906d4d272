import type { ReportView } from '../../contract/views.ts'

/** The id of the version that this report was compared with by the rules; null where it is the first or the only one. */
export function olderVersionOf({ verdicts }: ReportView): number | null {
  for (const { rule, operands } of verdicts)
    if (rule === 'across.revised') for (const { report } of operands) if (report !== undefined) return report
  return null
}
