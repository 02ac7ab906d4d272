import { memoIndex, severityOrder } from '../catalogue/memo.ts'
import type { CellId } from '../form/form.ts'
import type { DecisionState, DismissalReason, SeverityChange } from '../review/review.ts'
import type { About, Finding, Severity } from '../rules/verdict.ts'
import type { MemoCorrection } from './corrections.ts'
import type { MemoContext } from './memo-context.ts'
import type { MemoInput } from './memo-input.ts'
import { placeLine } from './place.ts'
import { shownCell, type ShownCell } from './shown-cell.ts'

/** One operand as printed: what the source has, and what was used where the auditor corrected it. */
export interface MemoOperand {
  label: string
  /** The index number of its cell, behind that of its report where it is another ("参-1 三-25-A"); null for a number out of the prose. */
  cellIndex: string | null
  /** What the rule used; null where it could not be used. */
  value: string | null
  blankAsZero: boolean
  /** The cell as read; null for a number out of the prose. */
  printed: ShownCell | null
  /** The index number of the correction laid over the cell; null where there is none. */
  correction: string | null
}

/** The auditor's judgement of a finding; 待核 without a name where there is none. */
export interface MemoDecision {
  state: DecisionState
  reasonCode: DismissalReason | null
  reason: string
  who: string | null
  at: string | null
}

/** A finding as printed. */
export interface MemoFinding {
  /** 甲-1 (错误), 乙-1 (警示), 丙-1 (提示) for what the organ wrote; 读-1 for what the program could not read for sure. */
  index: string
  fingerprint: string
  about: About
  severity: Severity
  rule: string
  title: string
  basis: string
  message: string
  statement: string
  expected: string | null
  actual: string | null
  operands: MemoOperand[]
  /** The cells concerned, with index number, name and place (null where the source has no such cell). */
  cells: { id: CellId; index: string; label: string; place: string | null }[]
  /** The index numbers of the operands' cells that could not be used, and of the cells that are no operands; joined. */
  unusable: string[]
  others: string[]
  quotes: { text: string; place: string }[]
  /** The auditor's own severity; null where the rules' stands. */
  severityChange: Pick<SeverityChange, 'from' | 'to' | 'reason' | 'who' | 'at'> | null
  decision: MemoDecision
}

/** The findings ordered by severity, then as the rules gave them, and numbered. */
export function memoFindings(
  input: MemoInput,
  findings: readonly Finding[],
  corrections: Record<'reading' | 'source', readonly MemoCorrection[]>,
  context: MemoContext,
): MemoFinding[] {
  const rules = new Map(input.rules.map((rule) => [rule.id, rule]))
  const read = new Map(input.report.cells.map((cell) => [cell.id, cell]))
  const corrected = new Map([...corrections.reading, ...corrections.source].map(({ cell, index }) => [cell, index]))
  const decisions = new Map(input.review.decisions.map((decision) => [decision.fingerprint, decision]))
  const severities = new Map(input.review.severities.map((change) => [change.fingerprint, change]))
  const counts = new Map<string, number>()
  const ordered = findings.toSorted((a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity))
  return ordered.map((finding) => {
    const { fingerprint, about, severity, rule, message, statement, expected, actual } = finding
    const group = about === 'reading' ? 'reading' : severity
    const number = (counts.get(group) ?? 0) + 1
    counts.set(group, number)
    return {
      index: memoIndex.finding[group](number),
      fingerprint,
      about,
      severity,
      rule,
      message,
      statement,
      expected,
      actual,
      title: rules.get(rule)?.title ?? rule,
      basis: rules.get(rule)?.legalBasis ?? '',
      operands: finding.operands.map(({ label, cell, value, blankAsZero, report }) => {
        // A figure of another report leads to that report; neither this one's cell nor its corrections have to do with it.
        if (report !== undefined) {
          const cellIndex = [context.related(report), cell === null ? null : context.index.one(cell)].filter(
            (one) => one !== null,
          )
          return { label, cellIndex: cellIndex.join(' '), value, blankAsZero, printed: null, correction: null }
        }
        const asRead = cell === null ? undefined : read.get(cell)
        const correction = cell === null ? null : (corrected.get(cell) ?? null)
        const cellIndex = cell === null ? null : context.index.one(cell)
        return { label, cellIndex, value, blankAsZero, printed: asRead ? shownCell(asRead) : null, correction }
      }),
      cells: finding.cells.map((id) => {
        const where = read.get(id)?.where
        return {
          id,
          index: context.index.one(id),
          label: context.label(id),
          place: where ? placeLine(context.place(where)) : null,
        }
      }),
      unusable: context.index.many(
        finding.operands.flatMap(({ cell, value, report }) =>
          cell !== null && value === null && report === undefined ? [cell] : [],
        ),
      ),
      others: context.index.many(
        finding.cells.filter((id) => !finding.operands.some(({ cell, report }) => cell === id && report === undefined)),
      ),
      quotes: finding.quotes.map(({ text, where }) => ({ text, place: placeLine(context.place(where)) })),
      severityChange: severities.get(fingerprint) ?? null,
      decision: decisionOf(decisions.get(fingerprint)),
    }
  })
}

function decisionOf(decision: MemoInput['review']['decisions'][number] | undefined): MemoDecision {
  if (!decision) return { state: 'pending', reasonCode: null, reason: '', who: null, at: null }
  const { state, reasonCode, reason, who, at } = decision
  return { state, reasonCode, reason, who, at }
}
