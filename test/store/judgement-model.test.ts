import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkReport, compareAgain } from '../../src/core/rules/check.ts'
import { rules, ruleSetVersion } from '../../src/core/rules/registry.ts'
import { keptSetting, settingOf } from '../../src/core/rules/rule-settings.ts'
import { findingsOf } from '../../src/core/rules/verdict.ts'
import { openJudging } from '../../src/store/judging.ts'
import { packImport } from '../../src/store/packed-import.ts'
import type { ReportView, Workspace } from '../../src/store/workspace.ts'
import { create, options, reopen, stamp, there } from './open-here.ts'
import { sampleReport } from './sample-report.ts'

const real = { check: checkReport, compare: compareAgain, ruleSetVersion }
const runs = Math.ceil(10 * Number(process.env['HEYUE_RUNS'] ?? '1'))
const watched = ['t3.balance', 't3.row-total', 't3.column-total', 'across.outlier', 'across.carry-over']
const severity = fc.constantFrom('error' as const, 'warning' as const, 'notice' as const)

/** What is done; which report, finding or rule is chosen by index, when it is done. */
type Step =
  | { do: 'set'; rule: number; on: boolean; severity: 'error' | 'warning' | 'notice' | null; factor: number }
  | {
      do: 'decide' | 'bulk'
      report: number
      finding: number
      state: 'pending' | 'confirmed' | 'dismissed' | 'rectified'
      same: boolean
    }
  | { do: 'weigh'; report: number; finding: number; severity: 'error' | 'warning' | 'notice' | null }
  | { do: 'correct'; report: number; value: string }
  | { do: 'undo' | 'redo' | 'open'; report: number }
  | { do: 'undo-rule' | 'redo-rule' | 'restart' | 'judge' }

const report = fc.nat(2)
const finding = fc.nat(9)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('set' as const),
    rule: fc.nat(watched.length - 1),
    on: fc.boolean(),
    severity: fc.option(severity),
    factor: fc.constantFrom(2, 10, 50),
  }),
  fc.record({
    do: fc.constantFrom('decide' as const, 'bulk' as const),
    report,
    finding,
    state: fc.constantFrom('pending' as const, 'confirmed' as const, 'dismissed' as const, 'rectified' as const),
    same: fc.boolean(),
  }),
  fc.record({ do: fc.constant('weigh' as const), report, finding, severity: fc.option(severity) }),
  fc.record({ do: fc.constant('correct' as const), report, value: fc.constantFrom('91', '9', '0') }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'open' as const), report }),
  fc.record({ do: fc.constantFrom('undo-rule' as const, 'redo-rule' as const, 'restart' as const, 'judge' as const) }),
)

const judging: ReadonlySet<Step['do']> = new Set(['decide', 'bulk', 'weigh', 'correct', 'undo', 'redo'])

function filled(): Workspace {
  const workspace = create(undefined, real)
  const organs = [
    { agency: '云岭县司法局', year: 2024 },
    { agency: '云岭县司法局', year: 2025 },
    { agency: '云岭县水利局', year: 2025 },
  ]
  for (const organ of organs) {
    const values = { 't3.newReceived.naturalPerson': '91', 't3.newReceived.total': '91', 't3.carriedForward.total': '3' }
    const { name, bytes, sha256, document, report } = sampleReport({ ...organ, values })
    const cells = new Map(report.cells.map((cell) => [cell.id, { ...cell, corrected: null }]))
    const examinations = [{ report, verdicts: checkReport({ document, report, cells }) }]
    workspace.importReport({ name, bytes, sha256, packed: packImport(document, examinations), ruleSetVersion, ...stamp })
  }
  return workspace
}

function ids(workspace: Workspace): number[] {
  return workspace.listReports().map(({ id }) => id)
}

function views(workspace: Workspace): ReportView[] {
  return ids(workspace).map((id) => there(workspace.openReport(id)))
}

function judgements(workspace: Workspace): string {
  return JSON.stringify(views(workspace).map(({ review }) => review))
}

/** Does a step; a refusal changes nothing and is no matter. */
function run(workspace: Workspace, chosen: Step): Workspace {
  const of = (index: number): ReportView => there(workspace.openReport(there(ids(workspace)[index])))
  const pick = ({ verdicts, review }: ReportView, index: number): string => {
    const known = [...findingsOf(verdicts), ...review.decisions, ...review.severities].map(({ fingerprint }) => fingerprint)
    return known[index % Math.max(1, known.length)] ?? 'none'
  }
  switch (chosen.do) {
    case 'set': {
      const rule = there(rules.find(({ id }) => id === watched[chosen.rule]))
      const thresholds = rule.id === 'across.outlier' ? { factor: chosen.factor } : {}
      const setting = keptSetting(rule, { rule: rule.id, on: chosen.on, severity: chosen.severity, thresholds })
      workspace.setRule(there(setting), stamp)
      return workspace
    }
    case 'decide':
    case 'bulk': {
      const view = of(chosen.report)
      const { state } = chosen
      const decision = { state, reasonCode: state === 'dismissed' ? ('misread' as const) : null, reason: '核' }
      const fingerprint = pick(view, chosen.finding)
      if (chosen.do === 'decide') workspace.applyCommand(view.item.id, { type: 'decide', fingerprint, ...decision }, stamp)
      else workspace.decideMany(workspace.alike(view.item.id, fingerprint, chosen.same)?.findings ?? [], decision, stamp)
      return workspace
    }
    case 'weigh': {
      const view = of(chosen.report)
      const fingerprint = pick(view, chosen.finding)
      workspace.applyCommand(
        view.item.id,
        { type: 'set-severity', fingerprint, severity: chosen.severity, reason: '酌定' },
        stamp,
      )
      return workspace
    }
    case 'correct': {
      const { item } = of(chosen.report)
      const content = { cell: 't3.carriedForward.naturalPerson', state: 'number', value: chosen.value, raw: null } as const
      workspace.applyCommand(item.id, { type: 'correct-cell', kind: 'reading', reason: '', ...content }, stamp)
      return workspace
    }
    case 'undo':
    case 'redo':
      workspace[chosen.do](of(chosen.report).item.id, stamp)
      return workspace
    case 'open':
      of(chosen.report)
      return workspace
    case 'undo-rule':
      workspace.undoRule(stamp)
      return workspace
    case 'redo-rule':
      workspace.redoRule(stamp)
      return workspace
    case 'restart':
      return reopen(workspace, real)
    case 'judge': {
      const elsewhere = openJudging(workspace.path, { ...options, ...real })
      workspace.takeJudged(elsewhere.judge(workspace.reportsBehind()))
      elsewhere.close()
      expect(workspace.reportsBehind()).toEqual([])
      return workspace
    }
  }
}

it('settings, judgements and undo in any order keep every judgement and a trail that proves it', { timeout: 240_000 }, () => {
  let moved = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 6, maxLength: 24 }), (steps) => {
      let workspace = filled()
      for (const chosen of steps) {
        const before = judgements(workspace)
        workspace = run(workspace, chosen)
        // What the rules say, or who judged when, is nothing that takes a judgement away.
        if (!judging.has(chosen.do)) expect(judgements(workspace)).toBe(before)
        else if (judgements(workspace) !== before) moved += 1
        const settings = workspace.ruleBook().settings
        for (const { review, verdicts, orphans, orphanedSeverities, ruleSet, item } of views(workspace)) {
          const present = new Set(findingsOf(verdicts).map(({ fingerprint }) => fingerprint))
          expect(orphans).toEqual(review.decisions.filter(({ fingerprint }) => !present.has(fingerprint)))
          expect(orphanedSeverities).toEqual(review.severities.filter(({ fingerprint }) => !present.has(fingerprint)))
          expect(verdicts.filter(({ rule }) => !settingOf(settings, rule).on)).toEqual([])
          expect(ruleSet).toBe(workspace.ruleBook().version)
          expect(workspace.listReports().find(({ id }) => id === item.id)).toEqual(item)
        }
        expect(workspace.verifyTrail({ contents: true })).toEqual({ ok: true, head: workspace.trailHead() })
      }
      const { settings } = workspace.ruleBook()
      let set = 0
      for (const id of ids(workspace)) while (workspace.undo(id, stamp).ok);
      while (workspace.undoRule(stamp).ok) set += 1
      expect(workspace.ruleBook().settings).toEqual([])
      for (const { review } of views(workspace))
        expect(review).toMatchObject({ state: 'unreviewed', corrections: [], decisions: [], severities: [] })
      for (let at = 0; at < set; at += 1) expect(workspace.redoRule(stamp).ok).toBe(true)
      expect(workspace.ruleBook().settings).toEqual(settings)
      expect(workspace.verifyTrail({ contents: true })).toEqual({ ok: true, head: workspace.trailHead() })
      workspace.close()
    }),
    { numRuns: runs },
  )
  expect(moved).toBeGreaterThan(runs)
})
