import { desk } from '../../core/catalogue/desk.ts'
import { findingsExport as words } from '../../core/catalogue/findings-export.ts'
import { requestMessages } from '../../core/catalogue/main.ts'
import type { RuleBookView, RuleInfo } from '../../contract/judgement.ts'
import { rules } from '../../core/rules/registry.ts'
import { keptSetting } from '../../core/rules/rule-settings.ts'
import type { BulkResult, RuleBookView as StoredBook, RuleResult } from '../../store/workspace.ts'
import { now } from '../clock.ts'
import type { Handlers } from '../ipc/dispatch.ts'
import { RequestError } from '../ipc/request-error.ts'
import { writeChosen } from '../workspace/write-chosen.ts'
import { stampIn, type DeskServices } from './desk-services.ts'

/** Answers the requests about rules and about judgements beyond one report. */
export function judgementHandlers({ workspaces, judging, dialogs, keeper, paper, appVersion }: DeskServices) {
  const changed = (result: RuleResult) => {
    if (!result.ok) throw new RequestError(result.error.code, result.error.message)
    judging.start()
    return shown(result.view)
  }
  return {
    'rules.book': () => shown(workspaces.current().ruleBook()),
    'rules.set': (asked) => {
      const workspace = workspaces.current()
      const rule = rules.find(({ id }) => id === asked.rule)
      const setting = rule ? keptSetting(rule, asked) : null
      if (!setting) throw new RequestError('bad-request', requestMessages['bad-request'])
      return changed(workspace.setRule(setting, stampIn(workspace)))
    },
    'rules.undo': () => {
      const workspace = workspaces.current()
      return changed(workspace.undoRule(stampIn(workspace)))
    },
    'rules.redo': () => {
      const workspace = workspaces.current()
      return changed(workspace.redoRule(stampIn(workspace)))
    },
    'judging.state': () => judging.state(),
    'judging.start': () => {
      workspaces.current()
      judging.start()
      return judging.state()
    },
    'judging.cancel': () => {
      judging.cancel()
      return judging.state()
    },
    'findings.alike': ({ reportId, fingerprint, same }) => there(workspaces.current().alike(reportId, fingerprint, same)),
    'findings.count-alike': ({ reportId, fingerprint }) => there(workspaces.current().countAlike(reportId, fingerprint)),
    'findings.decide': ({ findings, ...decision }) => {
      const workspace = workspaces.current()
      return accepted(workspace.decideMany(findings, decision, stampIn(workspace)))
    },
    'findings.export': async ({ reportIds, state, format }) => {
      const { name, path: folder, reviewer } = workspaces.current()
      const path = await dialogs.saveFindings(words.fileName(name, state && desk.decision[state]), format)
      if (path === null) return null
      const page = format === 'pdf' ? ('page' as const) : format
      const asked = { folder, reportIds, state, format: page, reviewer: reviewer || null, at: now(), appVersion }
      const { bytes, findings } = await keeper.run('findings', asked)
      writeChosen(path, format === 'pdf' ? await paper.pdf(Buffer.from(bytes).toString()) : bytes)
      return { path, findings }
    },
    'findings.undo': ({ bulk }) => {
      const workspace = workspaces.current()
      return accepted(workspace.undoBulk(bulk, stampIn(workspace)))
    },
    'findings.redo': ({ bulk }) => {
      const workspace = workspaces.current()
      return accepted(workspace.redoBulk(bulk, stampIn(workspace)))
    },
  } satisfies Partial<Handlers>
}

/** What the window is told of each rule. */
export const ruleInfos: readonly RuleInfo[] = rules.map(({ id, title, legalBasis, derived, severity, appliesTo, thresholds }) => {
  const editions = { '2021': appliesTo('2021'), '2019': appliesTo('2019'), none: appliesTo(null) }
  return { id, title, legalBasis, derived, severity, editions, thresholds }
})

function shown(book: StoredBook): RuleBookView {
  return { ...book, rules: [...ruleInfos] }
}

function there<T>(found: T | null): T {
  if (found === null) throw new RequestError('not-found', requestMessages['finding-not-found'])
  return found
}

function accepted(result: BulkResult) {
  if (!result.ok) throw new RequestError(result.error.code, result.error.message)
  const { bulk, done, unchanged, gone } = result
  return { bulk, done, unchanged, gone }
}
