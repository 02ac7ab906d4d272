import type { Database } from 'better-sqlite3'
import { isStandard, type RuleSetting, type RuleSettings } from '../core/rules/rule-settings.ts'
import type { ThresholdValues } from '../core/rules/rule.ts'
import type { Severity } from '../core/rules/verdict.ts'
import { hasTable } from './has-table.ts'
import { storedJson } from './packed.ts'

/** One change of a rule's setting that can be undone or redone. */
export interface RuleStep {
  id: number
  trailSeq: number
  summary: string
  before: RuleSetting
  after: RuleSetting
}

/** How the workspace sets the rules, and the steps that led there: unlimited, kept with the workspace. */
export interface KeptRuleSettings {
  all: () => RuleSettings
  write: (setting: RuleSetting) => void
  /** Adds a step that was just done. Steps that were undone before can then no longer be redone. */
  add: (step: Omit<RuleStep, 'id'>) => void
  nextUndo: () => RuleStep | null
  nextRedo: () => RuleStep | null
  mark: (id: number, status: 'done' | 'undone') => void
}

type Row = { rule: string; isOn: number; severity: Severity | null; thresholds: string }
type StepRow = { id: number; trailSeq: number; summary: string; before: string; after: string }

/** The repository of rule settings; in a database of an older program nothing is set. */
export function openRuleSettings(database: Database): KeptRuleSettings {
  if (!hasTable(database, 'rule_setting')) return nothingSet
  const select = database.prepare<[], Row>('SELECT rule, is_on AS isOn, severity, thresholds FROM rule_setting ORDER BY rule')
  const remove = database.prepare('DELETE FROM rule_setting WHERE rule = ?')
  const insert = database.prepare('INSERT INTO rule_setting (rule, is_on, severity, thresholds) VALUES (?, ?, ?, ?)')
  const insertStep = database.prepare(
    `INSERT INTO rule_step (trail_seq, status, summary, setting_before, setting_after) VALUES (?, 'done', ?, ?, ?)`,
  )
  const drop = database.prepare(`UPDATE rule_step SET status = 'dropped' WHERE status = 'undone'`)
  const mark = database.prepare('UPDATE rule_step SET status = ? WHERE id = ?')
  const columns = 'SELECT id, trail_seq AS trailSeq, summary, setting_before AS before, setting_after AS after FROM rule_step'
  const lastDone = database.prepare<[], StepRow>(`${columns} WHERE status = 'done' ORDER BY id DESC LIMIT 1`)
  const firstUndone = database.prepare<[], StepRow>(`${columns} WHERE status = 'undone' ORDER BY id LIMIT 1`)
  return {
    all: () =>
      select.all().map(({ rule, isOn, severity, thresholds }) => {
        return { rule, on: isOn === 1, severity, thresholds: storedJson(thresholds) as ThresholdValues }
      }),
    write(setting) {
      const { rule, on, severity, thresholds } = setting
      remove.run(rule)
      if (!isStandard(setting)) insert.run(rule, on ? 1 : 0, severity, JSON.stringify(thresholds))
    },
    add({ trailSeq, summary, before, after }) {
      drop.run()
      insertStep.run(trailSeq, summary, JSON.stringify(before), JSON.stringify(after))
    },
    nextUndo: () => stepOf(lastDone.get()),
    nextRedo: () => stepOf(firstUndone.get()),
    mark: (id, status) => void mark.run(status, id),
  }
}

const nothingSet: KeptRuleSettings = {
  all: () => [],
  write: refuse,
  add: refuse,
  nextUndo: () => null,
  nextRedo: () => null,
  mark: refuse,
}

function refuse(): never {
  throw new Error('this database has no rule settings')
}

function stepOf(row: StepRow | undefined): RuleStep | null {
  if (!row) return null
  const { before, after } = row
  return { ...row, before: storedJson(before) as RuleSetting, after: storedJson(after) as RuleSetting }
}
