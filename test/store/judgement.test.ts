import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { findingsOf, type Finding } from '../../src/core/rules/verdict.ts'
import type { RuleSetting } from '../../src/core/rules/rule-settings.ts'
import { checkReport, compareAgain } from '../../src/core/rules/check.ts'
import { ruleSetVersion } from '../../src/core/rules/registry.ts'
import { databasePath } from '../../src/store/database.ts'
import { openJudging } from '../../src/store/judging.ts'
import { packImport } from '../../src/store/packed-import.ts'
import { salvageWorkspace } from '../../src/store/salvage/salvage.ts'
import type { Workspace } from '../../src/store/workspace.ts'
import { verifyWorkspace } from '../../src/store/verify-workspace.ts'
import { create, newFolder, open, options, reopen, stamp, there } from './open-here.ts'
import { sampleReport } from './sample-report.ts'

const real = { check: checkReport, compare: compareAgain, ruleSetVersion }
const balance = 't3.balance'
const standard = (rule: string): RuleSetting => ({ rule, on: true, severity: null, thresholds: {} })

/** Reports of several organs in which 91 received ones are answered by 82 processed and none carried forward. */
function filled(organs: readonly string[]): { workspace: Workspace; ids: number[] } {
  const workspace = create(undefined, real)
  return { workspace, ids: organs.map((agency) => imported(workspace, agency)) }
}

function imported(workspace: Workspace, agency: string, year = 2025): number {
  const values = {
    't3.newReceived.naturalPerson': '91',
    't3.newReceived.total': '91',
    't3.granted.full.naturalPerson': '82',
    't3.granted.total': '82',
  }
  const { name, bytes, sha256, document, report } = sampleReport({ agency, year, values })
  const cells = new Map(report.cells.map((cell) => [cell.id, { ...cell, corrected: null }]))
  const verdicts = checkReport({ document, report, cells })
  return workspace.importReport({
    name,
    bytes,
    sha256,
    packed: packImport(document, [{ report, verdicts }]),
    ruleSetVersion,
    ...stamp,
  }).reportId
}

function findingsIn(workspace: Workspace, id: number): Finding[] {
  return findingsOf(there(workspace.openReport(id)).verdicts)
}

function first(workspace: Workspace, id: number, rule = balance): Finding {
  return there(findingsIn(workspace, id).find((finding) => finding.rule === rule))
}

function sound(workspace: Workspace): void {
  expect(workspace.verifyTrail({ contents: true })).toEqual({ ok: true, head: workspace.trailHead() })
}

/** Judges everything that is behind, as the process beside the window does. */
function judgeElsewhere(workspace: Workspace): number {
  const judging = openJudging(workspace.path, { ...options, ...real })
  const behind = workspace.reportsBehind()
  try {
    for (const id of behind) workspace.takeJudged(judging.judge([id]))
  } finally {
    judging.close()
  }
  return behind.length
}

describe('a rule that the workspace sets otherwise', () => {
  it('is off: its findings go, the decision on one stays as an orphan, and both come back with it', () => {
    const { workspace, ids } = filled(['云岭县司法局'])
    const [id = 0] = ids
    const { fingerprint } = first(workspace, id)
    workspace.applyCommand(id, { type: 'decide', fingerprint, state: 'confirmed', reasonCode: null, reason: '已核实' }, stamp)
    expect(workspace.setRule({ ...standard(balance), on: false }, stamp)).toMatchObject({ ok: true })
    expect(workspace.reportsBehind()).toEqual([id])
    const without = there(workspace.openReport(id))
    expect(without.verdicts.some(({ rule }) => rule === balance)).toBe(false)
    expect(without.orphans).toMatchObject([{ fingerprint, state: 'confirmed', reason: '已核实' }])
    expect(without.ruleSettings).toMatchObject([{ rule: balance, on: false }])
    expect(without.ruleSet).toMatch(new RegExp(`^${ruleSetVersion}\\+[0-9a-f]{8}$`))
    expect(workspace.listTrail(null, 2)).toMatchObject([
      { action: 'report.rechecked', reportId: id },
      { action: 'rules.set', summary: expect.stringContaining('停用') as string },
    ])
    sound(workspace)
    expect(workspace.undoRule(stamp)).toMatchObject({ ok: true, view: { version: ruleSetVersion, settings: [] } })
    const back = there(workspace.openReport(id))
    expect([back.orphans, back.ruleSet]).toEqual([[], ruleSetVersion])
    expect(back.review.decisions).toMatchObject([{ fingerprint, state: 'confirmed' }])
    sound(workspace)
  })

  it('stays so after a restart, and holds for what is imported then', () => {
    const { workspace } = filled(['云岭县司法局'])
    workspace.setRule({ ...standard(balance), severity: 'notice' }, stamp)
    const again = reopen(workspace, real)
    expect(again.ruleBook()).toMatchObject({
      settings: [{ rule: balance, severity: 'notice' }],
      undo: expect.any(String) as string,
    })
    const id = imported(again, '云岭县水利局')
    expect(again.reportsBehind()).not.toContain(id)
    expect(first(again, id).severity).toBe('notice')
    expect(there(again.listReports().find((item) => item.id === id)).findings.notice).toBeGreaterThan(0)
    sound(again)
  })

  it('is set, undone and redone one step at a time; a new setting drops what was undone', () => {
    const { workspace } = filled(['云岭县司法局'])
    const off = { ...standard(balance), on: false }
    const mild = { ...standard('t3.row-total'), severity: 'warning' as const }
    workspace.setRule(off, stamp)
    workspace.setRule(mild, stamp)
    expect(workspace.setRule(mild, stamp)).toMatchObject({ ok: false, error: { reason: 'no-change' } })
    workspace.undoRule(stamp)
    expect(workspace.ruleBook().settings).toEqual([off])
    workspace.redoRule(stamp)
    expect(workspace.ruleBook().settings).toEqual([off, mild])
    workspace.undoRule(stamp)
    workspace.setRule(standard(balance), stamp)
    expect(workspace.redoRule(stamp)).toMatchObject({ ok: false, error: { reason: 'nothing-to-redo' } })
    expect(workspace.ruleBook()).toMatchObject({ settings: [], version: ruleSetVersion })
    sound(workspace)
  })

  it('altered past the trail is found', () => {
    const { workspace } = filled(['云岭县司法局'])
    workspace.setRule({ ...standard(balance), on: false }, stamp)
    workspace.close()
    const database = new BetterSqlite(databasePath(workspace.path))
    database.exec('UPDATE rule_setting SET is_on = 1, severity = NULL')
    database.close()
    const again = open(workspace.path, real)
    expect(again.verifyTrail()).toMatchObject({ ok: false, problem: 'state' })
  })

  it('is brought over by a salvage', () => {
    const { workspace } = filled(['云岭县司法局'])
    workspace.setRule({ ...standard(balance), on: false }, stamp)
    workspace.close()
    const to = newFolder()
    expect(salvageWorkspace(workspace.path, to, stamp.at)).toMatchObject({ reports: 1, unproved: 0 })
    const saved = open(to, real)
    expect(saved.ruleBook().settings).toMatchObject([{ rule: balance, on: false }])
    sound(saved)
  })
})

describe('judging anew', () => {
  it('in another process keeps what that process found, whole workspaces without opening a report', () => {
    const { workspace, ids } = filled(['云岭县司法局', '云岭县水利局', '云岭县教育局'])
    workspace.setRule({ ...standard(balance), on: false }, stamp)
    expect(judgeElsewhere(workspace)).toBe(ids.length)
    expect(workspace.reportsBehind()).toEqual([])
    expect(workspace.ruleBook().counts.map(({ rule }) => rule)).not.toContain(balance)
    expect(workspace.listTrail(null, ids.length).every(({ action }) => action === 'report.rechecked')).toBe(true)
    sound(workspace)
  })

  it('judges here what was corrected meanwhile, and keeps nothing where the rules were set otherwise meanwhile', () => {
    const { workspace, ids } = filled(['云岭县司法局', '云岭县水利局'])
    const [id = 0, other = 0] = ids
    workspace.setRule({ ...standard('t3.row-total'), severity: 'notice' }, stamp)
    const judging = openJudging(workspace.path, { ...options, ...real })
    const seen = judging.judge([id, other])
    const cell = 't3.carriedForward.naturalPerson'
    workspace.applyCommand(
      id,
      { type: 'correct-cell', cell, kind: 'reading', state: 'number', value: '91', raw: null, reason: '' },
      stamp,
    )
    workspace.takeJudged(seen)
    const corrected = findingsIn(workspace, id).filter(({ rule, cells }) => rule === balance && cells.includes(cell))
    expect(corrected).toEqual([])
    expect(workspace.reportsBehind()).toEqual([])
    const late = judging.judge([other])
    workspace.setRule({ ...standard(balance), on: false }, stamp)
    workspace.takeJudged(late)
    expect(workspace.reportsBehind()).toEqual([id, other])
    judging.close()
    sound(workspace)
  })

  it('goes on after a kill with what is left: what was judged is kept report by report', () => {
    const { workspace, ids } = filled(['云岭县司法局', '云岭县水利局', '云岭县教育局'])
    workspace.setRule({ ...standard(balance), on: false }, stamp)
    const judging = openJudging(workspace.path, { ...options, ...real })
    workspace.takeJudged(judging.judge(ids.slice(0, 1)))
    judging.close()
    const again = reopen(workspace, real)
    expect(again.reportsBehind()).toEqual(ids.slice(1))
    expect(judgeElsewhere(again)).toBe(2)
    sound(again)
  })
})

describe('the severity of one finding', () => {
  it('is the auditor’s with its reason, in the verdicts and the counts; the rules’ own stays known and comes back', () => {
    const { workspace, ids } = filled(['云岭县司法局'])
    const [id = 0] = ids
    const { fingerprint } = first(workspace, id)
    const before = there(workspace.listReports()[0]).findings
    const refused = workspace.applyCommand(id, { type: 'set-severity', fingerprint, severity: 'notice', reason: ' ' }, stamp)
    expect(refused).toMatchObject({ ok: false, error: { reason: 'severity-reason-required' } })
    const changed = workspace.applyCommand(id, { type: 'set-severity', fingerprint, severity: 'notice', reason: '笔误' }, stamp)
    expect(changed.ok).toBe(true)
    const view = there(workspace.openReport(id))
    expect(findingsOf(view.verdicts).find((finding) => finding.fingerprint === fingerprint)?.severity).toBe('notice')
    expect(view.review.severities).toMatchObject([{ fingerprint, from: 'error', to: 'notice', reason: '笔误', ...stamp }])
    expect(view.item.findings).toEqual({ ...before, error: before.error - 1, notice: before.notice + 1 })
    sound(workspace)
    const undone = workspace.undo(id, stamp)
    expect(undone.ok && undone.view.item.findings).toEqual(before)
    expect(workspace.redo(id, stamp).ok).toBe(true)
    expect(workspace.applyCommand(id, { type: 'set-severity', fingerprint, severity: null, reason: '' }, stamp).ok).toBe(true)
    expect(there(workspace.listReports()[0]).findings).toEqual(before)
    sound(workspace)
  })

  it('survives that its finding goes, as an orphan, and that it comes back', () => {
    const { workspace, ids } = filled(['云岭县司法局'])
    const [id = 0] = ids
    const { fingerprint } = first(workspace, id)
    workspace.applyCommand(id, { type: 'set-severity', fingerprint, severity: 'notice', reason: '笔误' }, stamp)
    workspace.setRule({ ...standard(balance), on: false }, stamp)
    expect(there(workspace.openReport(id)).orphanedSeverities).toMatchObject([{ fingerprint, to: 'notice' }])
    workspace.undoRule(stamp)
    const view = there(workspace.openReport(id))
    expect(view.orphanedSeverities).toEqual([])
    expect(first(workspace, id).severity).toBe('notice')
    sound(workspace)
  })
})

describe('one judgement for equal findings of many reports', () => {
  it('finds them by rule and shape, decides them in one step with a row for each, and takes that back in one step', () => {
    const { workspace, ids } = filled(['云岭县司法局', '云岭县水利局', '云岭县教育局'])
    const [id = 0] = ids
    const { fingerprint } = first(workspace, id)
    const found = there(workspace.alike(id, fingerprint, true))
    expect(found.findings.map(({ reportId }) => reportId).toSorted((a, b) => a - b)).toEqual(ids)
    expect(workspace.countAlike(id, fingerprint)).toEqual({ same: 3, rule: 6 })
    const before = workspace.trailHead().seq
    const result = workspace.decideMany(
      found.findings,
      { state: 'dismissed', reasonCode: 'different-scope', reason: '统一口径' },
      stamp,
    )
    expect(result).toMatchObject({ ok: true, done: 3, unchanged: 0, gone: 0, bulk: before + 1 })
    expect(workspace.trailHead().seq).toBe(before + 3)
    for (const one of ids) {
      const view = there(workspace.openReport(one))
      expect(view.review.decisions).toMatchObject([{ state: 'dismissed', reasonCode: 'different-scope', reason: '统一口径' }])
      expect(view.item).toMatchObject({ state: 'in-review', pending: findingsOf(view.verdicts).length - 1 })
    }
    sound(workspace)
    expect(workspace.undo(id, stamp).ok).toBe(true)
    for (const one of ids) expect(there(workspace.openReport(one)).review).toMatchObject({ decisions: [], state: 'unreviewed' })
    expect(workspace.redo(id, stamp).ok).toBe(true)
    for (const one of ids) expect(there(workspace.openReport(one)).review.decisions).toHaveLength(1)
    sound(workspace)
  })

  it('keeps the step of a report on which later work stands, and says so', () => {
    const { workspace, ids } = filled(['云岭县司法局', '云岭县水利局'])
    const [id = 0, other = 0] = ids
    const targets = there(workspace.alike(id, first(workspace, id).fingerprint, true)).findings
    const done = workspace.decideMany(targets, { state: 'confirmed', reasonCode: null, reason: '' }, stamp)
    const bulk = done.ok ? there(done.bulk) : 0
    workspace.applyCommand(other, { type: 'add-note', target: { kind: 'report' }, body: '已电话核实' }, stamp)
    expect(workspace.undoBulk(bulk, stamp)).toMatchObject({ ok: true, done: 1, unchanged: 1 })
    expect(there(workspace.openReport(other)).review.decisions).toHaveLength(1)
    expect(there(workspace.openReport(id)).review.decisions).toHaveLength(0)
    workspace.undo(other, stamp)
    expect(workspace.undo(other, stamp).ok).toBe(true)
    expect(there(workspace.openReport(other)).review.decisions).toHaveLength(0)
    expect(workspace.undoBulk(bulk, stamp)).toMatchObject({ ok: false, error: { reason: 'nothing-to-undo' } })
    sound(workspace)
  })

  it('refuses a dismissal without its reason whole, and counts what is gone or judged so already', () => {
    const { workspace, ids } = filled(['云岭县司法局', '云岭县水利局'])
    const [id = 0] = ids
    const targets = there(workspace.alike(id, first(workspace, id).fingerprint, true)).findings
    const head = workspace.trailHead()
    const other = { state: 'dismissed', reasonCode: 'other', reason: '' } as const
    expect(workspace.decideMany(targets, other, stamp)).toMatchObject({ ok: false, error: { reason: 'reason-required' } })
    expect(workspace.trailHead()).toEqual(head)
    const confirmed = { state: 'confirmed', reasonCode: null, reason: '' } as const
    workspace.decideMany(targets.slice(0, 1), confirmed, stamp)
    const missing = { reportId: 99, fingerprint: 'none' }
    expect(workspace.decideMany([...targets, missing], confirmed, stamp)).toMatchObject({ done: 1, unchanged: 1, gone: 1 })
    expect(workspace.decideMany(targets, confirmed, stamp)).toMatchObject({ ok: true, bulk: null, done: 0, unchanged: 2 })
    sound(workspace)
  })

  it('leaves reports out that are behind the rules, and says how many', () => {
    const { workspace, ids } = filled(['云岭县司法局', '云岭县水利局'])
    const [id = 0] = ids
    const { fingerprint } = first(workspace, id)
    workspace.setRule({ ...standard('t4.row-total'), on: false }, stamp)
    workspace.openReport(id)
    expect(workspace.alike(id, fingerprint, true)).toMatchObject({ findings: [{ reportId: id }], behind: 1 })
  })

  it('is found where its index was altered past the verdicts', () => {
    const { workspace } = filled(['云岭县司法局'])
    workspace.close()
    const database = new BetterSqlite(databasePath(workspace.path))
    database.exec('DELETE FROM finding WHERE fingerprint = (SELECT min(fingerprint) FROM finding)')
    database.close()
    expect(verifyWorkspace(workspace.path, null)).toMatchObject({ trail: { ok: false, problem: 'report' } })
  })
})
