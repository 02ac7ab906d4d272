import { memoIndex, memoWords } from '../catalogue/memo.ts'
import type { Locator } from '../document/locator.ts'
import { cellLabel } from '../form/cell-label.ts'
import { formOf } from '../form/form.ts'
import { withChosenForm } from '../review/chosen-form.ts'
import { findingsOf } from '../rules/verdict.ts'
import { correctionsOf, type MemoCorrection } from './corrections.ts'
import { cellIndexOf, mergesOther } from './cell-index.ts'
import { memoFindings, type MemoFinding } from './findings.ts'
import { lastChange } from './last-change.ts'
import type { MemoContext } from './memo-context.ts'
import type { MemoInput, MemoRelated } from './memo-input.ts'
import { memoNotes, memoOrphans, type MemoNote, type MemoOrphan } from './notes.ts'
import { placerOf } from './place.ts'
import { scopeOf, type MemoScope } from './scope.ts'
import { memoTables, type MemoTable } from './tables.ts'

export type { MemoInput, MemoRule } from './memo-input.ts'

/** 审核备忘录 as data: everything that is printed, in its order, the same for the same review. */
export interface Memo {
  /** The organ and the year as they stand (corrections laid over); null where neither source nor auditor says. */
  agency: string | null
  year: number | null
  kind: MemoInput['item']['kind']
  edition: MemoInput['item']['edition']
  /** The document that prescribes the form; null where no edition was recognised. */
  formDocument: string | null
  /** Sheet and rows of an aggregated workbook; null for a document of its own. */
  part: string | null
  file: MemoInput['file'] & { version: number; versions: number }
  workspaceName: string
  reviewer: string | null
  state: MemoInput['item']['state']
  /** When the review last changed (ISO 8601): the memo's date, since the same review prints the same bytes. */
  asOf: string
  appVersion: string
  ruleSetVersion: string
  trailHead: MemoInput['trailHead']
  /** Findings and reading doubts that are still 待核; the memo is a draft while there are any. */
  pending: number
  scope: MemoScope
  /** 对照材料: the other reports that this one was compared with, by index number. */
  related: (MemoRelated & { index: string })[]
  /** 报告疑点: about what the organ wrote. */
  findings: MemoFinding[]
  /** 读取疑问: about what the program could not read for sure. Never printed among the above. */
  doubts: MemoFinding[]
  corrections: { reading: MemoCorrection[]; source: MemoCorrection[] }
  notes: MemoNote[]
  orphans: MemoOrphan[]
  /** In which terms the places of the cells are said, each once. */
  locators: Locator['kind'][]
  /** Tables two to four as read, in the form's own shape; empty where no edition was recognised. */
  tables: MemoTable[]
}

/** Makes the memo of a report. Pure: the same input, the same memo. */
export function memoOf(read: MemoInput): Memo {
  const input = { ...read, report: withChosenForm(read.report, read.review) }
  const { item, file, review, report } = input
  const edition = item.edition
  const related = input.related.map((other, at) => ({ ...other, index: memoIndex.related(at + 1) }))
  const context: MemoContext = {
    index: cellIndexOf(edition, mergesOther(input.cells)),
    label: (id) => cellLabel(id, edition),
    place: placerOf(input.document.text),
    related: (id) => related.find((other) => other.id === id)?.index ?? null,
  }
  const corrections = correctionsOf(input, context)
  const all = memoFindings(input, findingsOf(input.verdicts), corrections, context)
  const findings = all.filter((finding) => finding.about === 'source')
  const doubts = all.filter((finding) => finding.about === 'reading')
  return {
    agency: item.agency ?? (report.sum ? memoWords.sum(report.sum.value) : null),
    year: item.year,
    kind: item.kind,
    edition,
    formDocument: edition === null ? null : formOf(edition).document,
    part: report.part,
    file: { ...file, version: item.version, versions: item.versions },
    workspaceName: input.workspaceName,
    reviewer: input.reviewer,
    state: item.state,
    asOf: lastChange(file.importedAt, review),
    appVersion: input.appVersion,
    ruleSetVersion: input.ruleSetVersion,
    trailHead: input.trailHead,
    pending: all.filter((finding) => finding.decision.state === 'pending').length,
    scope: scopeOf(input, context),
    related,
    findings,
    doubts,
    corrections,
    notes: memoNotes(review.notes, all, context),
    orphans: memoOrphans(input),
    locators: [...new Set(report.cells.flatMap(({ where }) => (where ? [where.kind] : [])))],
    tables: edition === null || input.cells.length === 0 ? [] : memoTables(input, edition, all, corrections, context),
  }
}
