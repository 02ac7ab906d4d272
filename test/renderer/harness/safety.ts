import type { Reply } from '../../../src/contract/bridge.ts'
import type { Answers, Method } from '../../../src/contract/methods.ts'
import type { SafetyAnswers } from '../../../src/contract/safety.ts'
import type { WorkspaceInfo } from '../../../src/contract/views.ts'

const hash = (letter: string): string => letter.repeat(64)

/** What main answers about backups and verification, in states that are hard to bring about; the real answers are tested in e2e. */
export class Safety {
  /** Why the workspace is read-only; null where all is well. */
  trouble: string | null = null
  verification: SafetyAnswers['safety.verify'] = {
    database: true,
    trail: { ok: true, head: { seq: 412, hash: hash('a') } },
    head: { seq: 412, hash: hash('a') },
    lost: null,
    originals: { checked: 128, lost: [] },
  }
  backups = [12, 11, 10, 9].map((day, index) => ({
    name: `202601${day}T173015-0000${400 - index * 60}.db`,
    at: `2026-01-${String(day).padStart(2, '0')}T17:30:15`,
    seq: 400 - index * 60,
    bytes: 18_874_368,
  }))
  differences: SafetyAnswers['safety.compare']['differences'] = [
    { agency: '云岭县气象局', year: 2025, fileName: '云岭县气象局2025.txt', change: 'removed', ...counts(0, 0, 0) },
    { agency: '云岭县林草局', year: 2025, fileName: '云岭县林草局2025.txt', change: 'changed', ...counts(2, 3, 1) },
  ]

  /** Answers a request about safety. */
  answer(method: Method, workspace: WorkspaceInfo): Reply<unknown> {
    const answers: { [M in keyof SafetyAnswers]: Answers[M] } = {
      'safety.state': { folder: workspace.path, trouble: this.trouble, open: true, backups: this.backups },
      'safety.back-up': { name: '20260112T180000-00000412.db', at: '2026-01-12T18:00:00', seq: 412, bytes: 18_900_000 },
      'safety.compare': {
        backup: { seq: 340, hash: hash('b') },
        current: { seq: 412, hash: hash('a') },
        reports: 127,
        rowsSince: 72,
        differences: this.differences,
        statements: [],
      },
      'safety.restore': workspace,
      'safety.verify': this.verification,
      'safety.salvage': {
        path: '/home/shen/文档/抢救',
        reports: 126,
        reportsLost: 2,
        rows: 380,
        rowsLost: 32,
        unproved: 14,
        originalsLost: ['云岭县气象局2025.txt'],
      },
      'trail.export': { path: '/home/shen/文档/留痕.csv' },
      'log.read': { path: '/home/shen/.config/heyue/logs/heyue.log', text: '' },
      'log.clear': null,
    }
    return { ok: true, value: answers[method as keyof SafetyAnswers] }
  }
}

function counts(corrections: number, decisions: number, notes: number) {
  return { corrections, decisions, notes, identity: 0, state: decisions > 0 }
}
