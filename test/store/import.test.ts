import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Workspace } from '../../src/store/workspace.ts'
import { create, importSamples, open, reopen, stamp, there } from './open-here.ts'
import { type Sample, sampleReport } from './sample-report.ts'

function place(workspace: Workspace, sample: Sample): string {
  return join(workspace.path, 'originals', sample.sha256.slice(0, 2), sample.sha256)
}

function staged(workspace: Workspace): string[] {
  return readdirSync(join(workspace.path, 'originals/incoming'))
}

describe('an import', () => {
  it('keeps the bytes by content and lists the report', () => {
    const workspace = create()
    const sample = sampleReport({ values: { 't3.newReceived.total': '7' } })
    const result = importSamples(workspace, sample)
    expect(result).toEqual({ kind: 'imported', reportId: 1, reportIds: [1], agency: '云岭县林草局', year: 2025, findings: 1 })
    expect(readFileSync(place(workspace, sample)).equals(sample.bytes)).toBe(true)
    expect(staged(workspace)).toEqual([])
    expect(workspace.listReports()).toEqual([
      {
        id: 1,
        agency: '云岭县林草局',
        year: 2025,
        edition: '2021',
        kind: 'annual-report',
        fileName: '云岭县林草局2025.txt',
        format: 'text',
        sha256: sample.sha256,
        importedAt: stamp.at,
        state: 'unreviewed',
        completeness: { total: 200, number: 200, blank: 0, text: 0, missing: 0, unreadable: 0 },
        checks: { passed: 24, failed: 1, notEvaluable: 0 },
        findings: { error: 1, warning: 0, notice: 0 },
        pending: 1,
        version: 1,
        versions: 1,
        comparing: true,
      },
    ])
    expect(workspace.openReport(1)?.item).toEqual(workspace.listReports()[0])
  })

  it('of the same bytes under another name is a duplicate, and puts a lost original back', () => {
    const workspace = create()
    const sample = sampleReport()
    importSamples(workspace, sample)
    expect(workspace.findSource(sample.sha256)).toEqual([1])
    expect(workspace.findSource('0'.repeat(64))).toBeNull()
    const head = workspace.trailHead()
    expect(importSamples(workspace, { ...sample, name: '另一个名字.txt' })).toEqual({
      kind: 'duplicate',
      reportId: 1,
      reportIds: [1],
    })
    expect(workspace.trailHead()).toEqual(head)
    for (const harm of [() => rmSync(place(workspace, sample)), () => writeFileSync(place(workspace, sample), 'changed')]) {
      harm()
      expect(workspace.readOriginal(sample.sha256)).toBeNull()
      importSamples(workspace, sample)
      expect(workspace.readOriginal(sample.sha256)).toEqual(Buffer.from(sample.bytes))
    }
    expect(workspace.listReports()).toHaveLength(1)
  })

  it('of a changed file of the same organ and year is a new version beside the old one', () => {
    const workspace = create()
    importSamples(workspace, sampleReport())
    importSamples(workspace, sampleReport({ year: 2024 }))
    const result = importSamples(workspace, sampleReport({ agency: '云岭县 林草局', remark: '修订' }))
    expect(result).toMatchObject({ kind: 'new-version', reportId: 3, version: 2 })
    const versions = workspace.listReports().map((item) => [item.year, item.version, item.versions])
    expect(versions).toEqual([
      [2025, 1, 2],
      [2024, 1, 1],
      [2025, 2, 2],
    ])
    expect(workspace.openReport(1)?.item).toEqual(workspace.listReports()[0])
    const command = { type: 'correct-identity', field: 'year', value: '2023', reason: '' } as const
    expect(workspace.applyCommand(3, command, stamp)).toMatchObject({ ok: true, view: { item: { version: 1, versions: 1 } } })
    expect(workspace.listReports()[0]).toMatchObject({ version: 1, versions: 1 })
  })

  it('never makes versions of reports whose organ or year is unknown', () => {
    const workspace = create()
    for (const remark of ['甲', '乙']) importSamples(workspace, sampleReport({ agency: null, remark }))
    for (const remark of ['丙', '丁']) importSamples(workspace, sampleReport({ year: null, remark }))
    expect(workspace.listReports().map(({ version, versions }) => [version, versions])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ])
  })

  it('takes the many reports of an aggregated workbook in as one', () => {
    const workspace = create()
    importSamples(workspace, sampleReport({ agency: '云岭县教育局' }))
    const parts = ['云岭县教育局', '云岭县体育局'].map((agency, row) =>
      sampleReport({ agency, part: `汇总!${row + 2}`, remark: '汇总' }),
    )
    const result = importSamples(workspace, there(parts[0]), there(parts[1]))
    expect(result).toMatchObject({ kind: 'imported', reportId: 2, reportIds: [2, 3] })
    expect(workspace.listReports().map(({ agency, versions }) => [agency, versions])).toEqual([
      ['云岭县教育局', 1],
      ['云岭县教育局', 1],
      ['云岭县体育局', 1],
    ])
    expect(workspace.listTrail(3, 1)[0]?.summary).toBe('导入 云岭县教育局2025.txt（汇总!3）')
  })
})

describe('an original that is staged beforehand', () => {
  it('is taken in by its import, and taken away again where there is none', async () => {
    const workspace = create()
    const sample = sampleReport()
    await workspace.stage(sample.sha256, sample.bytes)
    expect(staged(workspace)).toEqual([sample.sha256])
    importSamples(workspace, sample)
    expect(staged(workspace)).toEqual([])
    expect(readFileSync(place(workspace, sample)).equals(sample.bytes)).toBe(true)
    const other = sampleReport({ remark: '乙' })
    await workspace.stage(other.sha256, other.bytes)
    workspace.unstage(other.sha256)
    expect(staged(workspace)).toEqual([])
    // What another program may have left there is not ours to take away.
    writeFileSync(join(workspace.path, 'originals/incoming', other.sha256), 'x')
    workspace.unstage(other.sha256)
    expect(staged(workspace)).toEqual([other.sha256])
  })
})

describe('an import that fails', () => {
  it('in the middle leaves nothing behind', () => {
    const workspace = create()
    const sample = sampleReport()
    const head = workspace.trailHead()
    const circular: Record<string, unknown> = {}
    circular.self = circular
    const broken = { ...sample.report, deviations: [circular] } as unknown as Sample['report']
    expect(() => importSamples(workspace, sample, { ...sample, report: broken })).toThrow()
    expect(workspace.listReports()).toEqual([])
    expect(workspace.findSource(sample.sha256)).toBeNull()
    expect(workspace.trailHead()).toEqual(head)
    expect(staged(workspace)).toEqual([])
    expect(existsSync(place(workspace, sample))).toBe(false)
    expect(importSamples(workspace, sample).kind).toBe('imported')
  })

  it('is not begun with a hash that is not that of the bytes', () => {
    const workspace = create()
    expect(() => importSamples(workspace, { ...sampleReport(), sha256: '0'.repeat(64) })).toThrow('hash')
    expect(staged(workspace)).toEqual([])
  })
})

describe('what a crash leaves', () => {
  it('before the database had it is removed at the next opening; after, it is finished', () => {
    const workspace = create()
    const taken = sampleReport()
    const lost = sampleReport({ agency: '云岭县气象局' })
    importSamples(workspace, taken)
    const incoming = join(workspace.path, 'originals/incoming')
    workspace.close()
    renameSync(place(workspace, taken), join(incoming, taken.sha256))
    writeFileSync(join(incoming, lost.sha256), lost.bytes)
    mkdirSync(join(incoming, 'rubbish'))
    const again = open(workspace.path)
    expect(staged(again)).toEqual([])
    expect(again.readOriginal(taken.sha256)).toEqual(Buffer.from(taken.bytes))
    expect(again.readOriginal(lost.sha256)).toBeNull()
    expect(existsSync(place(again, lost))).toBe(false)
  })

  it('half written is not taken for the original', () => {
    const workspace = create()
    const sample = sampleReport()
    importSamples(workspace, sample)
    writeFileSync(join(workspace.path, 'originals/incoming', sample.sha256), sample.bytes.slice(0, 10))
    const again = reopen(workspace)
    expect(again.readOriginal(sample.sha256)).toEqual(Buffer.from(sample.bytes))
    expect(staged(again)).toEqual([])
  })
})
