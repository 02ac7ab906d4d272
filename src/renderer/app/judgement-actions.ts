import type { JudgingState, RuleBookView } from '../../contract/judgement.ts'
import type { Reply } from '../../contract/bridge.ts'
import type { Params } from '../../contract/methods.ts'
import { alikePane } from '../../core/catalogue/judgement.ts'
import { request } from './bridge.ts'
import { notify, useDesk } from './desk-store.ts'
import { redo, reloadItems, select, undo } from './report-actions.ts'

/** Shows or leaves the library of rules. */
export function showRules(shown: boolean): void {
  useDesk.setState({ rules: shown, safety: false, organs: false, help: false })
  if (shown) void loadBook()
}

/** Sets a rule of the workspace; resolves to false where that was refused. */
export async function setRule(setting: Params<'rules.set'>): Promise<boolean> {
  return takeBook(await request('rules.set', setting))
}

/** Takes back the last change of what is shown: of the rules, of a judgement of many findings, or of the open report. */
export async function undoHere(): Promise<void> {
  const { rules, alike, book } = useDesk.getState()
  if (rules) {
    if (book?.undo) takeBook(await request('rules.undo', {}))
  } else if (alike) await stepBulk('findings.undo')
  else await undo()
}

/** Does again what was taken back last. */
export async function redoHere(): Promise<void> {
  const { rules, alike, book } = useDesk.getState()
  if (rules) {
    if (book?.redo) takeBook(await request('rules.redo', {}))
  } else if (alike) await stepBulk('findings.redo')
  else await redo()
}

/** Takes back what was last judged together, or does it again, and says what came of that; nothing where there is nothing. */
export async function stepBulk(method: 'findings.undo' | 'findings.redo'): Promise<void> {
  const { alike } = useDesk.getState()
  const undoing = method === 'findings.undo'
  if (!alike?.bulk || alike.bulk.stands !== undoing) return
  const { id } = alike.bulk
  const reply = await request(method, { bulk: id })
  if (!reply.ok) return notify('error', reply.error.message)
  const { done, unchanged } = reply.value
  const said = undoing ? alikePane.undone(done, unchanged) : alikePane.redone(done, unchanged)
  useDesk.setState({ alike: { ...alike, bulk: { id, stands: !undoing }, said } })
  await reloadItems(true)
}

/** Shows the findings of all reports that are equal to the selected one; false where none is selected. */
export function openAlike(): boolean {
  const { view, selected } = useDesk.getState()
  if (!view || selected?.target.kind !== 'finding') return false
  useDesk.setState({
    alike: { reportId: view.item.id, fingerprint: selected.target.fingerprint, bulk: null, said: null },
    memo: null,
  })
  return true
}

/** Goes back to the review, at the finding that was come from. */
export function closeAlike(): void {
  const { alike, view } = useDesk.getState()
  useDesk.setState({ alike: null })
  if (alike && view?.item.id === alike.reportId) select({ kind: 'finding', fingerprint: alike.fingerprint }, 'desk')
}

/** Asks for another severity of the selected finding; false where none is selected. */
export function openWeighing(): boolean {
  const { selected } = useDesk.getState()
  if (selected?.target.kind !== 'finding') return false
  useDesk.setState({ weighing: selected.target.fingerprint, dismissing: null })
  return true
}

/** Judges what is still behind the rules. */
export async function startJudging(): Promise<void> {
  const reply = await request('judging.start', {})
  if (reply.ok) useDesk.setState({ judging: reply.value })
  else notify('error', reply.error.message)
}

/** Stops judging; the rest stays behind. */
export async function cancelJudging(): Promise<void> {
  const reply = await request('judging.cancel', {})
  if (reply.ok) useDesk.setState({ judging: reply.value })
  else notify('error', reply.error.message)
}

/** Asks how far the workspace is judged by its rules. */
export async function loadJudging(): Promise<void> {
  const reply = await request('judging.state', {})
  if (reply.ok) useDesk.setState({ judging: reply.value })
}

/** Takes the progress of judging in; when it ends, the list, the open report and the counts of the rules are read anew. */
export function onJudging(judging: JudgingState): void {
  const { judging: before, rules } = useDesk.getState()
  useDesk.setState({ judging })
  if (judging.running || (before && !before.running)) return
  void reloadItems(true)
  if (rules) void loadBook()
}

async function loadBook(): Promise<void> {
  takeBook(await request('rules.book', {}))
}

function takeBook(reply: Reply<RuleBookView>): boolean {
  if (reply.ok) useDesk.setState({ book: reply.value })
  else notify('error', reply.error.message)
  return reply.ok
}
