import { redoneLine, undoneLine } from '../core/catalogue/review.ts'
import { reviewMessages } from '../core/catalogue/store.ts'
import { canonicalJson } from '../core/review/canonical-json.ts'
import { type RuleSetting, type RuleSettings, settingOf } from '../core/rules/rule-settings.ts'
import { settingLine } from '../core/rules/setting-line.ts'
import { sha256Of } from './originals.ts'
import type { Repositories } from './repositories.ts'
import type { Stamp } from './shapes.ts'
import type { RuleBookView, RuleResult, WorkspaceOptions } from './workspace-api.ts'

/** How the workspace has the rules apply. Changing that judges nothing anew: every report is then behind the rule set. */
export interface RuleBook {
  settings: () => RuleSettings
  /** What the verdicts of a run are recorded with: the rule set's version, with a digest of the settings where there are any. */
  version: () => string
  view: () => RuleBookView
  /** Takes a setting that fits its rule. */
  set: (setting: RuleSetting, stamp: Stamp) => RuleResult
  undo: (stamp: Stamp) => RuleResult
  redo: (stamp: Stamp) => RuleResult
}

/** The rule book of a workspace. */
export function openRuleBook(repositories: Repositories, { ruleSetVersion }: WorkspaceOptions): RuleBook {
  const { findings, rules, trail, transact } = repositories

  const version = (): string => ruleSetLabel(ruleSetVersion, rules.all())
  const view = (): RuleBookView => ({
    version: version(),
    settings: rules.all(),
    counts: findings.counts(),
    undo: rules.nextUndo()?.summary ?? null,
    redo: rules.nextRedo()?.summary ?? null,
  })

  /** Writes a changed setting with its row of the trail, which names the rule sets before and after. */
  const write = (action: string, summary: string, before: RuleSetting, after: RuleSetting, stamp: Stamp, of?: number): number => {
    const from = version()
    rules.write(after)
    const detail = of === undefined ? {} : { of }
    return trail.append(stamp, action, null, { summary, setting: { before, after }, ruleSet: { from, to: version() }, ...detail })
  }

  const step = (undoing: boolean, stamp: Stamp): RuleResult =>
    transact(() => {
      const entry = undoing ? rules.nextUndo() : rules.nextRedo()
      if (!entry) return refused(undoing ? 'nothing-to-undo' : 'nothing-to-redo')
      const [before, after] = undoing ? [entry.after, entry.before] : [entry.before, entry.after]
      const summary = undoing ? undoneLine(entry.summary) : redoneLine(entry.summary)
      write(undoing ? 'rules.undone' : 'rules.redone', summary, before, after, stamp, entry.trailSeq)
      rules.mark(entry.id, undoing ? 'undone' : 'done')
      return { ok: true, view: view() }
    })

  return {
    settings: rules.all,
    version,
    view,
    set: (setting, stamp) =>
      transact(() => {
        const before = settingOf(rules.all(), setting.rule)
        if (canonicalJson(before) === canonicalJson(setting)) return refused('no-change')
        const summary = settingLine(before, setting)
        const trailSeq = write('rules.set', summary, before, setting, stamp)
        rules.add({ trailSeq, summary, before, after: setting })
        return { ok: true, view: view() }
      }),
    undo: (stamp) => step(true, stamp),
    redo: (stamp) => step(false, stamp),
  }
}

/** The version of a rule set with settings: equal exactly where both are. */
export function ruleSetLabel(ruleSetVersion: string, settings: RuleSettings): string {
  return settings.length === 0 ? ruleSetVersion : `${ruleSetVersion}+${sha256Of(canonicalJson(settings)).slice(0, 8)}`
}

function refused(reason: 'nothing-to-undo' | 'nothing-to-redo' | 'no-change'): RuleResult {
  return { ok: false, error: { code: 'rejected', reason, message: reviewMessages[reason] } }
}
