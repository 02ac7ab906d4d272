import type { QuantityCoverage } from '../claims/quantity-status.ts'
import type { ReadingNoteCode } from '../document/source-document.ts'
import type { CellState } from '../extract/recognised-report.ts'
import { completenessOf, type Completeness } from '../review/completeness.ts'
import { withEffectiveIdentity } from '../review/effective-identity.ts'
import { quantityReport } from '../rules/quantity-report.ts'
import { countChecks, type CheckCounts } from '../rules/verdict.ts'
import { settingChanges } from '../rules/setting-line.ts'
import type { MemoContext } from './memo-context.ts'
import type { MemoInput } from './memo-input.ts'
import { openReasons, type OpenReason } from './open-reasons.ts'

/** What one rule answered. */
export interface RuleTally extends CheckCounts {
  rule: string
  title: string
  basis: string
  /** Why subjects could not be judged: each reason once, with how many subjects it holds for. */
  reasons: OpenReason[]
}

/** A cell whose reading wants to be seen: unreadable, inferred, or read as something other than its characters. */
export interface ReadingRemark {
  index: string
  label: string
  kind: 'unreadable' | 'inferred' | 'normalised'
  raw: string
  /** The exact decimal it was read as; for `unreadable` the readings that are possible. */
  readAs: string[]
}

/** 核对范围: how much was read and checked, and how much could not be. */
export interface MemoScope {
  /** As read, before any correction. */
  read: Completeness
  /** How many cells the auditor corrected. */
  corrected: number
  /** Index numbers of the cells that hold no number and are not blank, neighbours joined. */
  notNumbers: Record<'text' | 'missing' | 'unreadable', string[]>
  checks: CheckCounts
  /** The quantities of the prose: how many were compared, and how many could not be. */
  quantities: QuantityCoverage
  /** Rules that answered, in the order of the rule set. */
  rules: RuleTally[]
  /** Rules that the workspace switches off or sets otherwise, with what is changed of each. */
  settings: { rule: string; title: string; off: boolean; changes: string[] }[]
  /** Rules of the rule set that had nothing to check in this report: title and id. */
  silent: { rule: string; title: string }[]
  remarks: ReadingRemark[]
  readingNotes: { code: ReadingNoteCode; detail: string }[]
}

/** Says how far the checking went. */
export function scopeOf(input: MemoInput, context: MemoContext): MemoScope {
  const { report, verdicts, rules, document, review } = input
  const answered = new Set(verdicts.map(({ rule }) => rule))
  const off = new Set(input.ruleSettings.flatMap(({ rule, on }) => (on ? [] : [rule])))
  return {
    read: completenessOf(report.cells),
    corrected: review.corrections.length,
    notNumbers: {
      text: indices(input, 'text', context),
      missing: indices(input, 'missing', context),
      unreadable: indices(input, 'unreadable', context),
    },
    checks: countChecks(verdicts),
    quantities: quantityReport(withEffectiveIdentity(report, review), document, verdicts).coverage,
    rules: inRuleOrder(input, answered).map((rule) => tally(rule, input, context)),
    settings: input.ruleSettings.map((setting) => {
      const { rule, on } = setting
      return { rule, title: titleOf(input, rule), off: !on, changes: settingChanges(setting) }
    }),
    silent: rules.filter(({ id }) => !answered.has(id) && !off.has(id)).map(({ id, title }) => ({ rule: id, title })),
    remarks: report.cells.flatMap((cell) => remark(cell, context)),
    readingNotes: document.notes.map(({ code, detail }) => ({ code, detail })),
  }
}

function titleOf({ rules }: MemoInput, rule: string): string {
  return rules.find(({ id }) => id === rule)?.title ?? rule
}

/** The rule set's order; a rule that the set does not know (a verdict of an older set) comes last. */
function inRuleOrder({ rules, verdicts }: MemoInput, answered: ReadonlySet<string>): string[] {
  const known = rules.map(({ id }) => id)
  return [
    ...known.filter((id) => answered.has(id)),
    ...new Set(verdicts.map(({ rule }) => rule).filter((id) => !known.includes(id))),
  ]
}

function tally(rule: string, input: MemoInput, context: MemoContext): RuleTally {
  const own = input.verdicts.filter((verdict) => verdict.rule === rule)
  const { title = rule, legalBasis: basis = '' } = input.rules.find(({ id }) => id === rule) ?? {}
  return { rule, title, basis, ...countChecks(own), reasons: openReasons(own, input.cells, context) }
}

/** Index numbers of the cells in a state. */
function indices({ report }: MemoInput, state: CellState, context: MemoContext): string[] {
  return context.index.many(report.cells.filter((cell) => cell.state === state).map(({ id }) => id))
}

function remark(cell: MemoInput['report']['cells'][number], context: MemoContext): ReadingRemark[] {
  const kind = remarkKind(cell)
  if (kind === null) return []
  const readAs = cell.state === 'unreadable' ? cell.candidates : cell.value === null ? [] : [cell.value]
  return [{ index: context.index.one(cell.id), label: context.label(cell.id), kind, raw: cell.raw ?? '', readAs }]
}

function remarkKind(cell: MemoInput['report']['cells'][number]): ReadingRemark['kind'] | null {
  if (cell.state === 'unreadable') return 'unreadable'
  if (cell.state !== 'number') return null
  if (cell.inferred) return 'inferred'
  return cell.raw !== null && cell.raw.trim() !== cell.value ? 'normalised' : null
}
