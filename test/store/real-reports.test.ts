import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkReport, compareAgain } from '../../src/core/rules/check.ts'
import { ruleSetVersion } from '../../src/core/rules/registry.ts'
import { findingsOf } from '../../src/core/rules/verdict.ts'
import { examineBytes } from '../../src/ingest/examine-file.ts'
import { sha256Of } from '../../src/store/originals.ts'
import type { ReportView, Workspace } from '../../src/store/workspace.ts'
import { layouts, renderedFromSeed } from '../builders/render.ts'
import { create, reopen, stamp, there } from './open-here.ts'
import { packImport } from '../../src/store/packed-import.ts'

const real = { check: checkReport, compare: compareAgain, ruleSetVersion }
const seeds = join(import.meta.dirname, '../../../shared/corpus/reports')
const seedFiles = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.startsWith('seed_')) : []
if (seedFiles.length === 0) console.log('the real reports are not tried: the corpus is not beside this project')

async function imported(workspace: Workspace, name: string, bytes: Uint8Array): Promise<ReportView> {
  const examined = await examineBytes(bytes, name)
  if (!examined.ok) throw new Error(`${name}: ${examined.error.code}`)
  const { document, examinations } = examined
  const result = workspace.importReport({
    name,
    bytes,
    sha256: sha256Of(bytes),
    packed: packImport(document, examinations),
    ruleSetVersion,
    ...stamp,
  })
  expect(result.kind).toBe('imported')
  const view = there(workspace.openReport(result.reportId))
  expect(view.document).toEqual(document)
  expect(view.report).toEqual(examinations[0]?.report)
  expect(view.verdicts.filter(({ rule }) => !rule.startsWith('across.'))).toEqual(examinations[0]?.verdicts)
  return view
}

/** Decides every finding, corrects a number, takes that back: the report must stand as before, with all decided. */
function review(workspace: Workspace, view: ReportView): void {
  const id = view.item.id
  const findings = findingsOf(view.verdicts)
  expect(new Set(findings.map((finding) => finding.fingerprint)).size).toBe(findings.length)
  for (const { fingerprint } of findings)
    expect(
      workspace.applyCommand(id, { type: 'decide', fingerprint, state: 'confirmed', reasonCode: null, reason: '' }, stamp).ok,
    ).toBe(true)
  const decided = there(workspace.openReport(id))
  expect(decided.item.pending).toBe(0)
  const cell = view.cells.find(({ id: cellId, state }) => cellId === 't3.granted.total' && state === 'number')
  if (cell) {
    const command = {
      type: 'correct-cell',
      cell: cell.id,
      kind: 'reading',
      state: 'number',
      value: '987654',
      raw: null,
      reason: '',
    } as const
    const result = workspace.applyCommand(id, command, stamp)
    expect(result.ok && result.view.verdicts).not.toEqual(view.verdicts)
    expect(result.ok && result.view.remedy).toBeNull()
    expect(workspace.undo(id, stamp).ok).toBe(true)
    // What the organ printed stays as printed: a source correction says what it would change, and changes no verdict.
    const source = workspace.applyCommand(id, { ...command, kind: 'source' }, stamp)
    expect(source.ok && source.view.verdicts).toEqual(view.verdicts)
    const topics = new Set(findings.map((finding) => finding.topic))
    const arisen = result.ok ? findingsOf(result.view.verdicts).filter((finding) => !topics.has(finding.topic)) : []
    expect(source.ok && source.view.remedy?.introduced.map((finding) => finding.subject)).toEqual(
      arisen.map((finding) => finding.subject),
    )
    expect(workspace.undo(id, stamp).ok).toBe(true)
  }
  const after = there(workspace.openReport(id))
  expect(after.verdicts).toEqual(view.verdicts)
  expect(after.review).toEqual(decided.review)
  expect(after.orphans).toEqual([])
}

describe('reports as they are read and checked by the program itself', () => {
  it.each(layouts.map((layout) => layout.id))('are kept, judged again alike, and found again: %s', async (id) => {
    const rendered = renderedFromSeed(there(layouts.find((layout) => layout.id === id)), 20_260_302)
    let workspace = create(undefined, real)
    review(workspace, await imported(workspace, rendered.name, rendered.bytes))
    const before = workspace.openReport(1)
    workspace = reopen(workspace, real)
    expect(workspace.openReport(1)).toEqual(before)
    expect(workspace.verifyTrail().ok).toBe(true)
  })

  it.skipIf(seedFiles.length === 0)('also the real ones', async () => {
    const workspace = create(undefined, real)
    for (const name of seedFiles) review(workspace, await imported(workspace, basename(name), readFileSync(join(seeds, name))))
    const before = workspace.listReports()
    expect(before).toHaveLength(seedFiles.length)
    const again = reopen(workspace, { ...real, ruleSetVersion: `${ruleSetVersion}-again` })
    for (const { id } of before) expect(again.openReport(id)?.orphans).toEqual([])
    expect(again.listReports()).toEqual(before)
    expect(again.verifyTrail().ok).toBe(true)
  })
})
