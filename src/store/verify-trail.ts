import { applyOrganChanges, emptyBook, type OrganBook } from '../core/organ/organ-book.ts'
import { canonicalJson } from '../core/review/canonical-json.ts'
import { applyChanges } from '../core/review/change.ts'
import { emptyReview, type Review } from '../core/review/review.ts'
import { type RuleSetting, type RuleSettings, settingOf, standardSettings, withSetting } from '../core/rules/rule-settings.ts'
import type { Held, HeldReport } from './held.ts'
import type { SettingKey } from './settings.ts'
import type { TrailHead } from './shapes.ts'
import { genesis, hashOf, payloadOf, type Trail, type TrailPayload, type TrailRow } from './trail.ts'
import { findingsHold, importHolds, organStepHolds, standingHolds, stepHolds } from './verify-contents.ts'
import type { TrailVerification, VerifyOptions } from './verification.ts'

/** A review as the trail makes it, and the row that changed it last. */
interface Replayed {
  review: Review
  seq: number
}

/**
 * Recomputes the chain, and replays it: what the trail says was done must be what the database holds. That finds what
 * the chain alone cannot: rows cut off at its end, reviews changed and reports removed past the trail.
 */
export function verifyTrail(
  trail: Pick<Trail, 'rows' | 'highest' | 'rowAt'>,
  held: Held,
  { contents = false, printed = null }: VerifyOptions = {},
): TrailVerification {
  const replayed = new Map<number, Replayed>()
  const imported = new Set<number>()
  const missing = new Map<number, number>()
  const judgedBy = new Map<number, unknown>()
  let organs: { book: OrganBook; seq: number } = { book: emptyBook, seq: 0 }
  let rules: { settings: RuleSettings; seq: number } = { settings: standardSettings, seq: 0 }
  const settings = new Map<SettingKey, { value: unknown; seq: number }>()
  const chain = followChain(trail.rows(), printed, (row) => {
    const payload = payloadOf(row)
    for (const [key, value] of settingsOf(row, payload)) settings.set(key, { value, seq: row.seq })
    if (row.action === 'workspace.salvaged') for (const id of lostReports(payload)) missing.delete(id)
    if (payload?.organs) {
      const [before, changes] = [organs.book, payload.organs]
      const book = attempted(() => applyOrganChanges(before, changes))
      if (!book) return 'state'
      organs = { book, seq: row.seq }
    }
    if (payload?.setting) {
      if (!follows(rules.settings, payload.setting)) return 'state'
      rules = { settings: withSetting(rules.settings, payload.setting.after), seq: row.seq }
    }
    if (row.reportId === null || !payload) return null
    const version = ruleSetOf(row, payload)
    if (version !== undefined) judgedBy.set(row.reportId, version)
    if (row.action === 'report.imported') {
      imported.add(row.reportId)
      if (!importHeld(held, row.reportId, row, payload, contents)) missing.set(row.reportId, row.seq)
    }
    if (!payload.changes) return null
    const { review: before } = replayed.get(row.reportId) ?? { review: emptyReview }
    const { changes } = payload
    const review = attempted(() => applyChanges(before, changes))
    if (review) replayed.set(row.reportId, { review, seq: row.seq })
    return review ? null : 'state'
  })
  if (!chain.ok) return chain
  const { head } = chain
  if (trail.highest() > head.seq) return { ok: false, seq: head.seq + 1, problem: 'gap' }
  const [seq] = missing.values()
  if (seq !== undefined) return { ok: false, seq, problem: 'report' }
  for (const reportId of held.reportIds()) {
    if (!imported.has(reportId)) return { ok: false, seq: head.seq, problem: 'report' }
    const { review, seq } = replayed.get(reportId) ?? { review: emptyReview, seq: head.seq }
    if (canonicalJson(review) !== canonicalJson(held.reviewOf(reportId))) return { ok: false, seq, problem: 'state' }
    const report = contents ? held.reportOf(reportId) : null
    if (report && !(standingHolds(report, review) && isJudgedBy(report, judgedBy.get(reportId))))
      return { ok: false, seq, problem: 'report' }
    if (report && !findingsHold(report, held.findingsOf(reportId))) return { ok: false, seq, problem: 'report' }
  }
  if (canonicalJson(organs.book) !== canonicalJson(held.organs()))
    return { ok: false, seq: organs.seq || head.seq, problem: 'state' }
  if (canonicalJson(rules.settings) !== canonicalJson(held.ruleSettings()))
    return { ok: false, seq: rules.seq || head.seq, problem: 'state' }
  if (contents) {
    for (const step of held.organSteps()) {
      const row = trail.rowAt(step.trailSeq)
      if (!organStepHolds(step, row, row ? payloadOf(row) : null)) return { ok: false, seq: step.trailSeq, problem: 'state' }
    }
    for (const [key, { value, seq }] of settings) if (held.setting(key) !== value) return { ok: false, seq, problem: 'state' }
    for (const step of held.steps()) {
      const row = trail.rowAt(step.trailSeq)
      if (!stepHolds(step, row, row ? payloadOf(row) : null)) return { ok: false, seq: step.trailSeq, problem: 'state' }
    }
  }
  return { ok: true, head }
}

/** Follows the chain row by row; `each` sees every row that holds and may object to what it says. */
export function followChain(
  rows: Iterable<TrailRow>,
  printed: TrailHead | null,
  each: (row: TrailRow) => 'state' | 'report' | null = () => null,
): TrailVerification {
  let head = { seq: 0, hash: genesis }
  for (const row of rows) {
    const seq = head.seq + 1
    if (row.seq !== seq) return { ok: false, seq, problem: 'gap' }
    if (row.prevHash !== head.hash) return { ok: false, seq, problem: 'link' }
    if (hashOf(row) !== row.hash) return { ok: false, seq, problem: 'hash' }
    head = { seq, hash: row.hash }
    if (printed?.seq === seq && printed.hash !== row.hash) return { ok: false, seq, problem: 'head' }
    const objection = each(row)
    if (objection) return { ok: false, seq, problem: objection }
  }
  if (printed && printed.seq > head.seq) return { ok: false, seq: head.seq + 1, problem: 'head' }
  return { ok: true, head }
}

/** Whether a change of a rule's setting found what the rows before it had made. */
function follows(settings: RuleSettings, { before }: { before: RuleSetting }): boolean {
  return canonicalJson(settingOf(settings, before.rule)) === canonicalJson(before)
}

/** Whether the report that a row took in is still there, and read from the file that the row names. */
function importHeld(held: Held, reportId: number, row: TrailRow, payload: TrailPayload, contents: boolean): boolean {
  if (contents) {
    const report = held.reportOf(reportId)
    return report !== null && importHolds(report, row, payload)
  }
  const { file } = payload
  return typeof file === 'object' && file !== null && 'sha256' in file && held.fileOf(reportId) === file.sha256
}

/** What a row says that the workspace is called and who reviews in it. */
export function settingsOf(row: TrailRow, payload: TrailPayload | null): [SettingKey, unknown][] {
  if (row.action === 'reviewer.set') return [['reviewer', row.who]]
  if (row.action !== 'workspace.created' && row.action !== 'workspace.salvaged') return []
  return [
    ['workspace.id', payload?.['id']],
    ['workspace.name', payload?.['name']],
  ]
}

/** The rule set that a row says its report was judged by; undefined where it says nothing of that. */
function ruleSetOf({ action }: TrailRow, payload: TrailPayload): unknown {
  if (action === 'report.imported') return payload['ruleSetVersion']
  return action === 'report.rechecked' ? payload['to'] : undefined
}

function isJudgedBy({ ruleSetVersion }: HeldReport, version: unknown): boolean {
  return version === undefined || ruleSetVersion === '' || ruleSetVersion === version
}

/** Reports that a salvage could not bring over, and said so. */
function lostReports(payload: TrailPayload | null): number[] {
  const lost = payload?.['lostReports']
  return Array.isArray(lost) ? lost.filter((id) => typeof id === 'number') : []
}

function attempted<T>(replay: () => T): T | null {
  try {
    return replay()
  } catch {
    return null
  }
}
