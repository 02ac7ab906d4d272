import type { Database } from 'better-sqlite3'
import { isStandard, type RuleSetting, type RuleSettings } from '../core/rules/rule-settings.ts'
import type { ThresholdValues } from '../core/rules/rule.ts'
import type { Severity } from '../core/rules/verdict.ts'
import { hasTable } from './has-table.ts'
import { storedJson } from './packed.ts'
import { openSteps, type Step } from './steps.ts'

/** One change of a rule's setting that can be undone or redone. */
export interface RuleStep extends Step {
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
type StepRow = { before: string; after: string }

/** The repository of rule settings; in a database of an older program nothing is set. */
export function openRuleSettings(database: Database): KeptRuleSettings {
  if (!hasTable(database, 'rule_setting')) return nothingSet
  const select = database.prepare<[], Row>('SELECT rule, is_on AS isOn, severity, thresholds FROM rule_setting ORDER BY rule')
  const remove = database.prepare('DELETE FROM rule_setting WHERE rule = ?')
  const insert = database.prepare('INSERT INTO rule_setting (rule, is_on, severity, thresholds) VALUES (?, ?, ?, ?)')
  const steps = openSteps<StepRow>(database, {
    table: 'rule_step',
    columns: { before: 'setting_before', after: 'setting_after' },
    byReport: false,
  })
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
      steps.add({ trailSeq, summary, before: JSON.stringify(before), after: JSON.stringify(after) })
    },
    nextUndo: () => stepOf(steps.nextUndo()),
    nextRedo: () => stepOf(steps.nextRedo()),
    mark: steps.mark,
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

function stepOf(row: (Step & StepRow) | undefined): RuleStep | null {
  if (!row) return null
  const { before, after } = row
  return { ...row, before: storedJson(before) as RuleSetting, after: storedJson(after) as RuleSetting }
}
