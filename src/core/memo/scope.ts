import type { ReadingNoteCode } from '../document/source-document.ts'
import type { CellState } from '../extract/recognised-report.ts'
import { cellParts } from '../form/form.ts'
import { completenessOf, type Completeness } from '../review/completeness.ts'
import { countChecks, type CheckCounts, type Verdict } from '../rules/verdict.ts'
import type { MemoContext } from './memo.ts'
import type { MemoInput } from './memo-input.ts'
import { placeLine } from './place.ts'

/** What one rule answered. */
export interface RuleTally extends CheckCounts {
  rule: string
  title: string
  basis: string
  /** Why subjects could not be judged: each reason once, with how many subjects it holds for. */
  reasons: { text: string; count: number }[]
}

/** A cell whose reading wants to be seen: unreadable, inferred, or read as something other than its characters. */
export interface ReadingRemark {
  index: string
  label: string
  kind: 'unreadable' | 'inferred' | 'normalised'
  raw: string
  /** The exact decimal it was read as; for `unreadable` the readings that are possible. */
  readAs: string[]
  place: string | null
}

/** 核对范围: how much was read and checked, and how much could not be. */
export interface MemoScope {
  /** As read, before any correction. */
  read: Completeness
  /** How many cells the auditor corrected. */
  corrected: number
  /** Index numbers of the cells that hold no number and are not blank, runs of a row joined. */
  notNumbers: Record<'text' | 'missing' | 'unreadable', string[]>
  checks: CheckCounts
  /** Rules that answered, in the order of the rule set. */
  rules: RuleTally[]
  /** Rules of the rule set that had nothing to check in this report: title and id. */
  silent: { rule: string; title: string }[]
  remarks: ReadingRemark[]
  readingNotes: { code: ReadingNoteCode; detail: string }[]
}

/** Says how far the checking went. */
export function scopeOf(input: MemoInput, context: MemoContext): MemoScope {
  const { report, verdicts, rules, document, review } = input
  const answered = new Set(verdicts.map(({ rule }) => rule))
  return {
    read: completenessOf(report.cells),
    corrected: review.corrections.length,
    notNumbers: {
      text: runs(input, 'text', context),
      missing: runs(input, 'missing', context),
      unreadable: runs(input, 'unreadable', context),
    },
    checks: countChecks(verdicts),
    rules: inRuleOrder(input, answered).map((rule) => tally(rule, input)),
    silent: rules.filter(({ id }) => !answered.has(id)).map(({ id, title }) => ({ rule: id, title })),
    remarks: report.cells.flatMap((cell) => remark(cell, context)),
    readingNotes: document.notes.map(({ code, detail }) => ({ code, detail })),
  }
}

/** The rule set's order; a rule that the set does not know (a verdict of an older set) comes last. */
function inRuleOrder({ rules, verdicts }: MemoInput, answered: ReadonlySet<string>): string[] {
  const known = rules.map(({ id }) => id)
  return [
    ...known.filter((id) => answered.has(id)),
    ...new Set(verdicts.map(({ rule }) => rule).filter((id) => !known.includes(id))),
  ]
}

function tally(rule: string, { verdicts, rules }: MemoInput): RuleTally {
  const own = verdicts.filter((verdict) => verdict.rule === rule)
  const { title = rule, legalBasis: basis = '' } = rules.find(({ id }) => id === rule) ?? {}
  return { rule, title, basis, ...countChecks(own), reasons: reasonsOf(own) }
}

function reasonsOf(verdicts: readonly Verdict[]): RuleTally['reasons'] {
  const counts = new Map<string, number>()
  for (const { outcome, message } of verdicts) if (outcome === 'notEvaluable') counts.set(message, (counts.get(message) ?? 0) + 1)
  return [...counts].map(([text, count]) => ({ text, count }))
}

/** Index numbers of the cells in a state; neighbours in a row are joined: 三-01-A～三-01-G. */
function runs({ report }: MemoInput, state: CellState, context: MemoContext): string[] {
  const joined: { row: string; first: string; last: string; at: number }[] = []
  report.cells.forEach((cell, at) => {
    if (cell.state !== state) return
    const { table, row } = cellParts(cell.id)
    const index = context.index(cell.id)
    const previous = joined.at(-1)
    if (previous && previous.row === `${table}.${row}` && previous.at === at - 1) Object.assign(previous, { last: index, at })
    else joined.push({ row: `${table}.${row}`, first: index, last: index, at })
  })
  return joined.map(({ first, last }) => (first === last ? first : `${first}～${last.slice(last.lastIndexOf('-') + 1)}`))
}

function remark(cell: MemoInput['report']['cells'][number], context: MemoContext): ReadingRemark[] {
  const kind = remarkKind(cell)
  if (kind === null) return []
  const readAs = cell.state === 'unreadable' ? cell.candidates : cell.value === null ? [] : [cell.value]
  const place = cell.where ? placeLine(context.place(cell.where)) : null
  return [{ index: context.index(cell.id), label: context.label(cell.id), kind, raw: cell.raw ?? '', readAs, place }]
}

function remarkKind(cell: MemoInput['report']['cells'][number]): ReadingRemark['kind'] | null {
  if (cell.state === 'unreadable') return 'unreadable'
  if (cell.state !== 'number') return null
  if (cell.inferred) return 'inferred'
  return cell.raw !== null && cell.raw.trim() !== cell.value ? 'normalised' : null
}
