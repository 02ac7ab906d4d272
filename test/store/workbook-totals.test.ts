import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecognisedReport } from '../../src/core/extract/recognised-report.ts'
import type { ReviewCommand } from '../../src/core/review/review.ts'
import { checkReport, compareAgain } from '../../src/core/rules/check.ts'
import { ruleSetVersion } from '../../src/core/rules/registry.ts'
import type { Verdict } from '../../src/core/rules/verdict.ts'
import { packImport } from '../../src/store/packed-import.ts'
import type { Workspace } from '../../src/store/workspace.ts'
import { create, options, stamp, there } from './open-here.ts'
import { type SampleOptions, sampleReport } from './sample-report.ts'

const real = { ...options, check: checkReport, compare: compareAgain, ruleSetVersion }
const cell = 't3.newReceived.total'

interface Line {
  agency: string | null
  sum?: string
  count: number
  year?: number
}

/** Takes a workbook in, a report for each of its lines; the ids of the reports. */
function importWorkbook(workspace: Workspace, lines: readonly Line[]): number[] {
  const reports = lines.map(({ agency, sum, count, year = 2025 }, at): RecognisedReport => {
    const sample: SampleOptions = { agency, year, values: { [cell]: String(count) }, part: `A${at + 2}` }
    const { report } = sampleReport(sample)
    const { where, span } = report.cells[0]!
    return { ...report, kind: 'workbook', ...(sum ? { sum: { value: sum, span: span!, where: where! } } : {}) }
  })
  const { name, bytes, sha256, document } = sampleReport({ remark: JSON.stringify(lines) })
  const packed = packImport(
    document,
    reports.map((report) => {
      const cells = new Map(report.cells.map((one) => [one.id, { ...one, corrected: null }]))
      return { report, verdicts: checkReport({ document, report, cells }) }
    }),
  )
  const { reportIds } = workspace.importReport({ name, bytes, sha256, packed, ruleSetVersion, ...stamp })
  settle(workspace)
  return reportIds
}

function settle(workspace: Workspace): void {
  while (workspace.comparing.step().more);
}

function unitsVerdicts(workspace: Workspace, id: number | undefined): Verdict[] {
  return there(workspace.openReport(there(id))).verdicts.filter(({ rule }) => rule === 'across.units')
}

const organs: Line[] = [
  { agency: '松岫县教育局', count: 7 },
  { agency: '松岫县财政局', count: 4 },
]

describe('the total line of an aggregated workbook', () => {
  it('is held against the lines that it sums: any one wrong number is found, with its difference', () => {
    const count = fc.nat(500)
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 6 }), fc.integer({ min: -40, max: 40 }), (counts, off) => {
        const total = counts.reduce((sum, one) => sum + one, 0) + off
        fc.pre(total >= 0)
        const workspace = create(undefined, real)
        const lines = counts.map((one, at): Line => ({ agency: `松岫县${'教财民水林农'[at]!}务局`, count: one }))
        const ids = importWorkbook(workspace, [...lines, { agency: null, sum: '合计', count: total }])
        const failed = unitsVerdicts(workspace, ids.at(-1)).filter(({ outcome }) => outcome === 'failed')
        expect(failed.map(({ subject, expected }) => [subject, expected])).toEqual(off === 0 ? [] : [[cell, String(total - off)]])
        expect(unitsVerdicts(workspace, ids[0])).toEqual([])
        workspace.close()
      }),
      { numRuns: 12 },
    )
  })

  it('is compared again when one of its lines is corrected', () => {
    const workspace = create(undefined, real)
    const [first = 0, , total] = importWorkbook(workspace, [...organs, { agency: null, sum: '全县总计', count: 12 }])
    expect(unitsVerdicts(workspace, total).find(({ outcome }) => outcome === 'failed')).toMatchObject({
      statement: '12 ≠ 7（松岫县教育局） + 4（松岫县财政局） = 11',
    })
    const fix: ReviewCommand = {
      type: 'correct-cells',
      kind: 'reading',
      reason: '误读',
      cells: [{ cell, state: 'number', value: '8', raw: null }],
    }
    expect(workspace.applyCommand(first, fix, stamp)).toMatchObject({ ok: true })
    settle(workspace)
    expect(unitsVerdicts(workspace, total).filter(({ outcome }) => outcome === 'failed')).toEqual([])
  })

  it('is not held against sums of part of the lines, other years, or where an organ stands twice or there are two totals', () => {
    const unjudged = (...lines: Line[]) => {
      const workspace = create(undefined, real)
      const ids = importWorkbook(workspace, lines)
      return ids.flatMap((id) => unitsVerdicts(workspace, id))
    }
    const total: Line = { agency: null, sum: '合计', count: 99 }
    expect(unjudged(...organs, { agency: null, sum: '县直部门', count: 99 })).toEqual([])
    expect(unjudged(...organs, { ...total, year: 2024 })).toEqual([])
    expect(unjudged(...organs, { ...organs[0]!, count: 5 }, total)).toEqual([])
    expect(unjudged(...organs, total, { ...total, sum: '总计' })).toEqual([])
    const workspace = create(undefined, real)
    const [, , , all] = importWorkbook(workspace, [
      ...organs,
      { agency: null, sum: '县直小计', count: 3 },
      { ...total, count: 11 },
    ])
    expect(unitsVerdicts(workspace, all).map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed'])
  })
})
