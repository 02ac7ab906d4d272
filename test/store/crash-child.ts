import { writeSync } from 'node:fs'
import type { ReviewCommand } from '../../src/core/review/review.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { importUnchecked, options } from './plain-options.ts'
import { sampleReport } from './sample-report.ts'

/*
 * A program that works on a workspace without pause until it is killed. After each change it acknowledges on stdout, one
 * line: the trail's head, and for an import the hash of the original. Arguments: folder, round.
 */
const [folder = '', round = ''] = process.argv.slice(2)
const result = openWorkspace(folder, options)
if (!result.ok) throw new Error(result.error.code)
const { workspace } = result
const stamp = { who: '审核乙', at: '2026-03-02T11:00:00+08:00' }

function acknowledge(original: string | null): void {
  const { seq, hash } = workspace.trailHead()
  writeSync(1, `${seq} ${hash} ${original ?? '-'}\n`)
}

for (let step = 0; ; step += 1) {
  const sample = sampleReport({ agency: `云岭县第${round}-${step}局`, values: { 't3.granted.total': '5' } })
  const imported = importUnchecked(workspace, sample, stamp)
  acknowledge(sample.sha256)
  const commands: ReviewCommand[] = [
    {
      type: 'correct-cell',
      cell: 't3.granted.total',
      kind: 'source',
      state: 'number',
      value: String(step + 100),
      raw: null,
      reason: '',
    },
    {
      type: 'correct-cells',
      kind: 'reading',
      reason: '录入',
      cells: (['business', 'research', 'publicInterest'] as const).map((column) => ({
        cell: `t3.granted.${column}`,
        state: 'number',
        value: String(step + 200),
        raw: null,
      })),
    },
    { type: 'add-note', target: { kind: 'report' }, body: `第${step}条` },
    { type: 'set-state', state: 'reviewed' },
  ]
  for (const command of commands) {
    if (!workspace.applyCommand(imported.reportId, command, stamp).ok) throw new Error(command.type)
    acknowledge(null)
  }
  for (const change of [workspace.undo, workspace.undo, workspace.redo]) {
    if (!change(imported.reportId, stamp).ok) throw new Error('undo or redo')
    acknowledge(null)
  }
}
