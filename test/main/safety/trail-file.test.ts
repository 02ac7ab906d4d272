import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { trailCsv, trailJson } from '../../../src/main/safety/trail-file.ts'
import type { TrailRow } from '../../../src/store/trail.ts'
import { create, importSamples, stamp } from '../../store/open-here.ts'
import { sampleReport } from '../../store/sample-report.ts'

function worked(): { rows: TrailRow[]; head: { seq: number; hash: string } } {
  const workspace = create()
  workspace.setReviewer('=cmd|calc', stamp.at)
  const { reportId } = importSamples(workspace, sampleReport({ agency: '@云岭县"林草"局' }))
  workspace.applyCommand(reportId, { type: 'add-note', target: { kind: 'report' }, body: '+1,\n换行' }, stamp)
  return { rows: workspace.trailRows(), head: workspace.trailHead() }
}

describe('the exported trail', () => {
  it('can be verified by anybody who has the JSON file', () => {
    const { rows, head } = worked()
    const file = JSON.parse(trailJson(rows)) as { head: unknown; rows: TrailRow[] }
    let previous = '0'.repeat(64)
    for (const { seq, at, who, action, reportId, payload, prevHash, hash } of file.rows) {
      expect(prevHash).toBe(previous)
      const hashed = JSON.stringify([1, seq, at, who, action, reportId, payload, prevHash])
      previous = createHash('sha256').update(hashed).digest('hex')
      expect(hash).toBe(previous)
    }
    expect(file.head).toEqual(head)
    expect(previous).toBe(head.hash)
  })

  it('as a table has a line for every row, and no field that is a formula', () => {
    const { rows } = worked()
    const csv = trailCsv(rows)
    expect(csv.startsWith('\uFEFF"序号","时间","人员"')).toBe(true)
    expect(csv).toContain(`"'=cmd|calc"`)
    const fields = [...csv.slice(1).matchAll(/"((?:[^"]|"")*)"/g)].map(([, field]) => field ?? '')
    expect(fields).toHaveLength(9 * (rows.length + 1))
    expect(fields.filter((field) => /^[=+\-@]/.test(field))).toEqual([])
  })
})
