import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkReport, compareAgain } from '../../src/core/rules/check.ts'
import { ruleSetVersion } from '../../src/core/rules/registry.ts'
import type { Verdict } from '../../src/core/rules/verdict.ts'
import { examineBytes } from '../../src/ingest/examine-file.ts'
import { sha256Of } from '../../src/store/originals.ts'
import type { Workspace } from '../../src/store/workspace.ts'
import { create, reopen, stamp, there } from './open-here.ts'
import { packImport } from '../../src/store/packed-import.ts'

const real = { check: checkReport, compare: compareAgain, ruleSetVersion }
const name = (year: number): string => `云岭市青禾区人力资源和社会保障局${year}年政府信息公开工作年度报告.txt`
const sample = (year: number): string => readFileSync(join(import.meta.dirname, '../../samples', name(year)), 'utf8')

async function imported(workspace: Workspace, fileName: string, text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text)
  const examined = await examineBytes(bytes, fileName)
  if (!examined.ok) throw new Error(examined.error.message)
  const { document, examinations } = examined
  return workspace.importReport({
    name: fileName,
    bytes,
    sha256: sha256Of(bytes),
    packed: packImport(document, examinations),
    ruleSetVersion,
    ...stamp,
  }).reportId
}

function compared(workspace: Workspace, id: number): Verdict[] {
  return there(workspace.openReport(id)).verdicts.filter(({ rule }) => rule.startsWith('across.'))
}

function carryOver(workspace: Workspace, id: number): string[] {
  return compared(workspace, id).flatMap(({ rule, subject, outcome, statement }) =>
    rule === 'across.carry-over' && outcome === 'failed' ? [`${subject}: ${statement}`] : [],
  )
}

const broken = ['naturalPerson: 5 ≠ 3', 'total: 5 ≠ 3']

describe('two years of one organ', () => {
  it.each([
    [2024, 2025],
    [2025, 2024],
  ])('are compared whichever comes in first: %i, then %i', async (first, second) => {
    const workspace = create(undefined, real)
    const ids = { [first]: await imported(workspace, name(first), sample(first)), [second]: 0 }
    ids[second] = await imported(workspace, name(second), sample(second))
    expect(carryOver(workspace, ids[2025] ?? 0)).toEqual(broken)
    expect(compared(workspace, ids[2024] ?? 0)).toMatchObject([{ outcome: 'notEvaluable', message: /2023年度/ }])
    const item = there(workspace.listReports().find(({ year }) => year === 2025))
    expect(item.findings.error).toBe(2)
    expect(workspace.verifyTrail()).toMatchObject({ ok: true })
  })

  it('find each other again after a restart', async () => {
    const workspace = create(undefined, real)
    await imported(workspace, name(2024), sample(2024))
    const again = reopen(workspace, real)
    expect(carryOver(again, await imported(again, name(2025), sample(2025)))).toEqual(broken)
  })

  it('are compared anew when the auditor corrects a reading in one of them, and when that is undone', async () => {
    const workspace = create(undefined, real)
    const before = await imported(workspace, name(2024), sample(2024))
    const after = await imported(workspace, name(2025), sample(2025))
    const cell = 't3.carriedForward.naturalPerson'
    const corrected = workspace.applyCommand(
      before,
      { type: 'correct-cell', cell, kind: 'reading', state: 'number', value: '5', raw: null, reason: '看错' },
      stamp,
    )
    expect(corrected.ok).toBe(true)
    expect(carryOver(workspace, after)).toEqual(['total: 5 ≠ 3'])
    expect(workspace.listTrail(after, 1)).toMatchObject([{ action: 'report.compared', summary: new RegExp(name(2024)) }])
    expect(workspace.undo(before, stamp).ok).toBe(true)
    expect(carryOver(workspace, after)).toEqual(broken)
  })

  it('part where the auditor corrects the organ, and meet where he merges names', async () => {
    const workspace = create(undefined, real)
    const before = await imported(workspace, name(2024), sample(2024))
    const after = await imported(workspace, name(2025), sample(2025))
    const rename = (value: string) =>
      workspace.applyCommand(before, { type: 'correct-identity', field: 'agency', value, reason: '' }, stamp)
    expect(rename('云岭市漱玉区人力资源和社会保障局').ok).toBe(true)
    expect(carryOver(workspace, after)).toEqual([])
    expect(rename('青禾区人社局').ok).toBe(true)
    expect(carryOver(workspace, after)).toEqual(broken)
  })
})

describe('two versions of one report', () => {
  it('show what changed, and the newer one is what other years are compared with', async () => {
    const workspace = create(undefined, real)
    const after = await imported(workspace, name(2025), sample(2025))
    await imported(workspace, name(2024), sample(2024))
    const text = sample(2024)
    const at = text.indexOf('四、结转下年度继续办理')
    const revised = text.slice(0, at) + text.slice(at).replace('3', '5')
    const newer = await imported(workspace, `修订${name(2024)}`, revised)
    expect(carryOver(workspace, after)).toEqual(['total: 5 ≠ 3'])
    expect(compared(workspace, newer).find(({ rule, subject }) => rule === 'across.revised' && subject === 't3')).toMatchObject({
      outcome: 'failed',
      statement: '表三·四、结转下年度·自然人 5 ≠ 3',
    })
  })
})
