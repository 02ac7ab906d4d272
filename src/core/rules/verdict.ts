import type { Locator, TextSpan } from '../document/locator.ts'
import type { CellId } from '../form/form.ts'

/** `error`: proved by arithmetic or by the form; `warning`: wants a person's judgement; `notice`: no consequence for the numbers. */
export type Severity = 'error' | 'warning' | 'notice'

/** Whether a finding is about what the organ wrote, or about what the program could (not) read. */
export type About = 'source' | 'reading'

/** What a rule answers about one subject. A relation whose operands are not all known is not evaluable, never passed. */
export type Outcome = 'passed' | 'failed' | 'notEvaluable'

/** Characters of the source that a verdict rests on. */
export interface Quote {
  text: string
  where: Locator
  span: TextSpan
}

/** One operand of an equation, as the rule used it. */
export interface Operand {
  /** What it is, in Chinese, short: "自然人", "文中新收". */
  label: string
  /** The cell it was taken from; null for a number out of the prose. */
  cell: CellId | null
  /** Exact decimal; null where it could not be used (missing, unreadable, text). */
  value: string | null
  /** True where a blank was counted as zero because its row or table leaves zeros blank. */
  blankAsZero: boolean
  /** The report that the cell belongs to, where it is another than the one judged; see core/rules/related. */
  report?: number
}

/** A rule's answer about one subject, with its equation and the operands. */
export interface Verdict {
  /** The rule's id, such as `t3.row-total`. */
  rule: string
  /** What the rule was asked about, stable across re-reading: a row, a column, a quantity's subject. Unique within the rule. */
  subject: string
  outcome: Outcome
  severity: Severity
  about: About
  /** The equation with its operands: "805 + 163 = 968 ≠ 965". Chinese words only where the rule compares words. */
  statement: string
  /** What it should be, and what it is; null where there is no such number. */
  expected: string | null
  actual: string | null
  /** One Chinese sentence for the auditor: what is wrong, or why it could not be judged. */
  message: string
  operands: Operand[]
  cells: CellId[]
  quotes: Quote[]
  /** The quantities of the prose that it compared, figures and unit, in the canonical text; absent where it compared none. */
  quantities?: TextSpan[]
}

/** A failed verdict, identified so that a decision finds it again. */
export interface Finding extends Verdict {
  outcome: 'failed'
  /** rule + subject + evidence; equal exactly where the same rule fails on the same subject with the same evidence. */
  fingerprint: string
  /** rule + subject: what an orphaned decision is shown beside. */
  topic: string
}

/** How many verdicts came out which way. Shown on every screen, memo and export: never a silent "0 issues". */
export interface CheckCounts {
  passed: number
  failed: number
  notEvaluable: number
}

/** The finding of a failed verdict. Evidence is the statement and the quoted text, not where they stand. */
export function findingOf(verdict: Verdict & { outcome: 'failed' }): Finding {
  const topic = `${verdict.rule}¦${verdict.subject}`
  const evidence = [verdict.statement, ...verdict.quotes.map((quote) => quote.text)].join('¦')
  return { ...verdict, fingerprint: `${topic}¦${evidence}`, topic }
}

/** The findings among the verdicts, in their order. */
export function findingsOf(verdicts: readonly Verdict[]): Finding[] {
  return verdicts.flatMap((verdict) => (isFailed(verdict) ? [findingOf(verdict)] : []))
}

/** The other reports that the verdicts rest on, each once, in the order in which they are met. */
export function relatedIds(verdicts: readonly Verdict[]): number[] {
  return [...new Set(verdicts.flatMap(({ operands }) => operands.flatMap(({ report }) => report ?? [])))]
}

/** Counts the verdicts by outcome. */
export function countChecks(verdicts: readonly Verdict[]): CheckCounts {
  const counts: CheckCounts = { passed: 0, failed: 0, notEvaluable: 0 }
  for (const verdict of verdicts) counts[verdict.outcome] += 1
  return counts
}

function isFailed(verdict: Verdict): verdict is Verdict & { outcome: 'failed' } {
  return verdict.outcome === 'failed'
}
