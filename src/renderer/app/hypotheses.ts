import type { ReportView } from '../../contract/views.ts'
import { diagnose, type Hypothesis } from '../../core/diagnosis/diagnose.ts'
import { printedCells } from '../../core/review/effective-cells.ts'

const known = new WeakMap<readonly unknown[], Hypothesis[]>()

/** What would explain the failed relations of a report; worked out when it is first looked at, once for its verdicts. */
export function hypothesesOf({ report, review, verdicts }: ReportView): readonly Hypothesis[] {
  let found = known.get(verdicts)
  if (!found) {
    const cells = new Map(printedCells(report, review).map((cell) => [cell.id, cell]))
    known.set(verdicts, (found = diagnose(verdicts, cells)))
  }
  return found
}
