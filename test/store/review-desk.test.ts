import { describe, expect, it } from 'vitest'
import { missingCell } from '../../src/core/extract/cells.ts'
import { cellIds } from '../../src/core/form/form.ts'
import type { RuleInput } from '../../src/core/rules/rule.ts'
import { findingsOf, type Verdict } from '../../src/core/rules/verdict.ts'
import type { ReviewCommand } from '../../src/core/review/review.ts'
import type { ReviewView, Workspace } from '../../src/store/workspace.ts'
import { create, importSamples, reopen, stamp, there } from './open-here.ts'
import { checkRowTotals } from './row-total-rule.ts'
import { sampleReport } from './sample-report.ts'

/** 表三 一、新收: 自然人 should be 19, is read as 91; the total is 19. */
const misread = { 't3.newReceived.naturalPerson': '91', 't3.newReceived.total': '19' }

const correct: ReviewCommand = {
  type: 'correct-cell',
  cell: 't3.newReceived.naturalPerson',
  kind: 'reading',
  state: 'number',
  value: '19',
  raw: null,
  reason: '看错行',
}

function prepared(): { workspace: Workspace; id: number } {
  const workspace = create()
  return { workspace, id: importSamples(workspace, sampleReport({ values: misread })).reportId }
}

function applied(workspace: Workspace, id: number, command: ReviewCommand): ReviewView {
  const result = workspace.applyCommand(id, command, stamp)
  if (!result.ok) throw new Error(result.error.message)
  return result.view
}

describe('a correction', () => {
  it('is laid over the cell, re-checked at once, and found again after a restart', () => {
    const { workspace, id } = prepared()
    expect(there(workspace.openReport(id)).item.checks).toEqual({ passed: 24, failed: 1, notEvaluable: 0 })
    const view = applied(workspace, id, correct)
    expect(view.item.checks).toEqual({ passed: 25, failed: 0, notEvaluable: 0 })
    expect(view.item).toMatchObject({ state: 'in-review', pending: 0, findings: { error: 0, warning: 0, notice: 0 } })
    expect(view.undo).toBe('更正 表三·一、新收·自然人：91 → 19（读取错误）')
    const again = there(reopen(workspace).openReport(id))
    const { file, document, report, ...rest } = again
    expect(rest).toEqual(view)
    expect(again.cells.find((cell) => cell.id === correct.cell)).toMatchObject({ value: '19', corrected: 'reading' })
    expect(report.cells.find((cell) => cell.id === correct.cell)).toMatchObject({ value: '91' })
    expect(again.review.corrections).toEqual([
      { ...stamp, cell: correct.cell, kind: 'reading', state: 'number', value: '19', raw: null, reason: '看错行' },
    ])
    const sample = sampleReport({ values: misread })
    expect(document).toEqual(sample.document)
    expect(report).toEqual(sample.report)
    expect(file).toEqual({
      name: sample.name,
      sha256: sample.sha256,
      bytes: sample.bytes.length,
      format: 'text',
      encoding: 'utf-8',
      importedAt: stamp.at,
    })
  })

  it('that is refused changes nothing, not even the trail', () => {
    const { workspace, id } = prepared()
    const before = workspace.openReport(id)
    expect(workspace.applyCommand(id, { ...correct, value: '一百' }, stamp)).toMatchObject({
      ok: false,
      error: { code: 'rejected', reason: 'value-malformed' },
    })
    expect(workspace.applyCommand(999, correct, stamp)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(workspace.openReport(id)).toEqual(before)
    expect(workspace.openReport(999)).toBeNull()
  })
})

describe('undo and redo', () => {
  it('go back and forth exactly, across restarts, without limit', () => {
    const { workspace: first, id } = prepared()
    let workspace = first
    const states = [there(workspace.openReport(id)).review]
    for (let value = 1; value <= 30; value += 1) states.push(applied(workspace, id, { ...correct, value: String(value) }).review)
    expect(states.at(-1)?.corrections[0]?.value).toBe('30')
    workspace = reopen(workspace)
    for (const expected of states.slice(0, -1).reverse()) {
      const result = workspace.undo(id, stamp)
      expect(result.ok && result.view.review).toEqual(expected)
    }
    expect(workspace.undo(id, stamp)).toMatchObject({ ok: false, error: { reason: 'nothing-to-undo' } })
    expect(there(workspace.openReport(id)).item).toMatchObject({ state: 'unreviewed', checks: { failed: 1 } })
    workspace = reopen(workspace)
    for (const expected of states.slice(1)) {
      const result = workspace.redo(id, stamp)
      expect(result.ok && result.view.review).toEqual(expected)
    }
    expect(workspace.redo(id, stamp)).toMatchObject({ ok: false, error: { reason: 'nothing-to-redo' } })
    expect(workspace.verifyTrail().ok).toBe(true)
  })

  it('forget what was undone when something new is done, but the trail keeps it', () => {
    const { workspace, id } = prepared()
    applied(workspace, id, correct)
    workspace.undo(id, stamp)
    const view = applied(workspace, id, { type: 'add-note', target: { kind: 'report' }, body: '待电话核实' })
    expect(view.redo).toBeNull()
    expect(workspace.redo(id, stamp).ok).toBe(false)
    expect(workspace.listTrail(id, 10).map((entry) => entry.summary)).toEqual([
      '批注 全篇：待电话核实',
      '撤销：更正 表三·一、新收·自然人：91 → 19（读取错误）',
      '更正 表三·一、新收·自然人：91 → 19（读取错误）',
      '导入 云岭县林草局2025.txt',
    ])
  })

  it('of one report leave the others alone', () => {
    const { workspace, id } = prepared()
    const other = importSamples(workspace, sampleReport({ agency: '云岭县水务局', values: misread })).reportId
    applied(workspace, id, correct)
    applied(workspace, other, { type: 'set-state', state: 'reviewed' })
    expect(workspace.undo(id, stamp).ok).toBe(true)
    expect(there(workspace.openReport(other)).item.state).toBe('reviewed')
  })
})

describe('a decision', () => {
  it('stays with its finding, is an orphan while that is gone, and finds it again', () => {
    const { workspace, id } = prepared()
    const finding = there(findingsOf(there(workspace.openReport(id)).verdicts)[0])
    const decide: ReviewCommand = {
      type: 'decide',
      fingerprint: finding.fingerprint,
      state: 'confirmed',
      reasonCode: null,
      reason: '',
    }
    expect(applied(workspace, id, decide).item.pending).toBe(0)
    const view = applied(workspace, id, correct)
    expect(view.orphans).toMatchObject([{ fingerprint: finding.fingerprint, statement: finding.statement, topic: finding.topic }])
    const back = applied(workspace, id, { type: 'withdraw-correction', cell: correct.cell })
    expect(back.orphans).toEqual([])
    expect(back.item).toMatchObject({ pending: 0, checks: { failed: 1 } })
  })

  it('survives a new rule set, which judges the report anew when it is opened', () => {
    const { workspace, id } = prepared()
    const finding = there(findingsOf(there(workspace.openReport(id)).verdicts)[0])
    applied(workspace, id, {
      type: 'decide',
      fingerprint: finding.fingerprint,
      state: 'dismissed',
      reasonCode: 'misread',
      reason: '',
    })

    const later = reopen(workspace, { check: checkTwice, ruleSetVersion: 'test-2' })
    expect(later.listReports()[0]).toMatchObject({ checks: { failed: 1 }, pending: 0 })
    const view = there(later.openReport(id))
    expect(view.item).toMatchObject({ checks: { passed: 48, failed: 2 }, pending: 1 })
    expect(view.review.decisions).toMatchObject([{ fingerprint: finding.fingerprint, state: 'dismissed', reasonCode: 'misread' }])
    expect(view.orphans).toEqual([])
    expect(later.listTrail(id, 1)[0]).toMatchObject({ action: 'report.rechecked', who: '（程序）' })
    expect(later.openReport(id)).toEqual(view)
    const without = reopen(later, { check: () => [], ruleSetVersion: 'test-3' })
    expect(there(without.openReport(id)).orphans).toHaveLength(1)
    expect(without.verifyTrail().ok).toBe(true)
  })
})

describe('notes', () => {
  it('on every kind of target are kept to the letter', () => {
    const { workspace, id } = prepared()
    const { document, verdicts } = there(workspace.openReport(id))
    const finding = there(findingsOf(verdicts)[0])
    const start = document.text.indexOf('本年新收')
    const text = {
      kind: 'text',
      position: { start, end: start + 4 },
      quote: { exact: '本年新收', prefix: document.text.slice(start - 8, start), suffix: '申请' },
    } as const
    const targets = [
      { kind: 'report' },
      { kind: 'cell', cell: correct.cell },
      { kind: 'finding', fingerprint: finding.fingerprint, topic: finding.topic },
      text,
    ] as const
    for (const target of targets) applied(workspace, id, { type: 'add-note', target, body: '  𠮷日\n复核 ' })
    const { notes } = there(reopen(workspace).openReport(id)).review
    expect(notes.map((note) => note.target)).toEqual(targets)
    expect(notes.map((note) => note.body)).toEqual(targets.map(() => '𠮷日\n复核'))
    expect(new Set(notes.map((note) => note.id)).size).toBe(4)
  })
})

describe('the form that tables are typed in on', () => {
  const picture = () => {
    const { report, ...sample } = sampleReport()
    return { ...sample, report: { ...report, cells: cellIds('2021').map(missingCell) } }
  }
  const typed = { ...correct, cell: 't2.procurement.count' } as const

  it('changes cells, list, rules and labels, is one row of the trail, survives a restart, and is undone', () => {
    const workspace = create()
    const id = importSamples(workspace, picture()).reportId
    const view = applied(workspace, id, { type: 'choose-form', form: '2019' })
    expect(view.cells.map((cell) => cell.id)).toEqual(cellIds('2019'))
    expect(view.item).toMatchObject({ edition: '2019', state: 'in-review' })
    expect(applied(workspace, id, typed).cells.find((cell) => cell.id === typed.cell)?.value).toBe('19')
    const again = reopen(workspace)
    expect(again.listReports()[0]?.edition).toBe('2019')
    expect(there(again.openReport(id)).cells).toHaveLength(cellIds('2019').length)
    expect(again.listTrail(id, 9).map(({ action }) => action)).toContain('review.choose-form')
    again.undo(id, stamp)
    const undone = again.undo(id, stamp)
    expect(undone.ok && undone.view.item.edition).toBe('2021')
    expect(undone.ok && undone.view.cells.map((cell) => cell.id)).toEqual(cellIds('2021'))
    expect(again.verifyTrail().ok).toBe(true)
  })
})

describe('an identity correction', () => {
  it('changes the list and what the rules see', () => {
    const workspace = create()
    const seen: (string | undefined)[] = []
    const { reportId } = importSamples(workspace, sampleReport({ agency: null }))
    const watched = reopen(workspace, {
      check: ({ report }) => {
        seen.push(report.agency?.value)
        return []
      },
    })
    applied(watched, reportId, { type: 'correct-identity', field: 'agency', value: '云岭县档案馆', reason: '见落款' })
    expect(watched.listReports()[0]).toMatchObject({ agency: '云岭县档案馆', year: 2025 })
    expect(seen).toEqual(['云岭县档案馆'])
    watched.undo(reportId, stamp)
    expect(watched.listReports()[0]?.agency).toBeNull()
  })
})

function checkTwice(input: RuleInput): Verdict[] {
  const once = checkRowTotals(input)
  return [...once, ...once.map((verdict) => ({ ...verdict, rule: 'test.row-total-again' }))]
}
