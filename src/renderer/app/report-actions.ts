import type { Reply } from '../../contract/bridge.ts'
import { listPart, type ReportItem, type ReportsCompared, type ReportView, type ReviewView } from '../../contract/views.ts'
import type { CellId } from '../../core/form/form.ts'
import type { Correction, DecisionState, DismissalReason, ReviewCommand } from '../../core/review/review.ts'
import { request } from './bridge.ts'
import { notify, useDesk } from './desk-store.ts'
import type { Origin, Selection } from './selection.ts'

let opened = 0
let serial = 0
let queue: Promise<unknown> = Promise.resolve()

/** Opens a report; a later call overtakes an earlier one. `scroll` restores where the panes stood. */
export async function openReport(id: number, scroll: Record<string, number> = {}): Promise<void> {
  opened += 1
  const turn = opened
  useDesk.setState({ opening: id, openError: null })
  const reply = await request('reports.open', { reportId: id })
  if (turn !== opened) return
  const fresh = {
    opening: null,
    selected: null,
    editing: null,
    entering: false,
    proposal: null,
    composing: null,
    dismissing: null,
    weighing: null,
    alike: null,
    memo: null,
    safety: false,
    organs: false,
    rules: false,
  }
  if (reply.ok) useDesk.setState({ ...fresh, openId: id, view: reply.value, openError: null, scroll })
  if (reply.ok) listAs(reply.value.item)
  else useDesk.setState({ ...fresh, openId: id, view: null, openError: reply.error.message })
}

/** Opens a report and selects one of its cells: where a figure of another report leads. */
export async function openReportAt(id: number, cell: CellId): Promise<void> {
  await openReport(id)
  if (useDesk.getState().openId === id) select({ kind: 'cell', cell }, 'desk')
}

/** Opens a report and selects one of its findings. */
export async function openFinding(id: number, fingerprint: string): Promise<void> {
  await openReport(id)
  if (useDesk.getState().openId !== id) return
  useDesk.setState({ tab: 'findings' })
  select({ kind: 'finding', fingerprint }, 'desk')
}

/**
 * Reads the list anew, and the open report where another one that came in or changed has made it say something else;
 * `always`: also where its line in the list is the same (its verdicts may be made by other rules).
 */
export async function reloadItems(always = false): Promise<void> {
  const reply = await listItems()
  if (!reply.ok) return notify('error', reply.error.message)
  useDesk.setState({ items: reply.value })
  await reopenChanged(reply.value, always)
}

/** Adds to the list what has come in since it was read. */
export async function addNewItems(): Promise<void> {
  const { items } = useDesk.getState()
  const last = items.reduce((highest, { id }) => Math.max(highest, id), 0)
  const reply = await listItems(last)
  if (!reply.ok) return notify('error', reply.error.message)
  useDesk.setState((now) => {
    const known = new Set(now.items.map(({ id }) => id))
    return { items: [...now.items, ...reply.value.filter(({ id }) => !known.has(id))] }
  })
}

/** Reads the list, or what is after a report, part by part: main is free for other work in between. */
export async function listItems(after = 0): Promise<Reply<ReportItem[]>> {
  const newer = new Map<number, ReportItem>()
  overtaking.add(newer)
  try {
    const items: ReportItem[] = []
    for (let last = after; ; last = items.at(-1)?.id ?? last) {
      const reply = await request('reports.list', { after: last })
      if (!reply.ok) return reply
      items.push(...reply.value)
      if (reply.value.length < listPart) return { ok: true, value: items.map((item) => newer.get(item.id) ?? item) }
    }
  } finally {
    overtaking.delete(newer)
  }
}

/** For each list that is being read, what main has said of reports in the meantime: its answer may be older than that. */
const overtaking = new Set<Map<number, ReportItem>>()

/** Takes reports into the list that were compared with others after these came in or changed. */
export async function onCompared({ workspace, items }: ReportsCompared): Promise<void> {
  if (workspace !== useDesk.getState().workspace?.path) return
  const compared = new Map(items.map((item) => [item.id, item]))
  for (const newer of overtaking) for (const item of items) newer.set(item.id, item)
  useDesk.setState((now) => ({ items: now.items.map((item) => compared.get(item.id) ?? item) }))
  await reopenChanged(items, false)
}

async function reopenChanged(items: readonly ReportItem[], always: boolean): Promise<void> {
  const { view } = useDesk.getState()
  const item = items.find(({ id }) => id === view?.item.id)
  if (!view || !item || (!always && JSON.stringify(item) === JSON.stringify(view.item))) return
  const again = await request('reports.open', { reportId: item.id })
  // What is selected, edited and scrolled stays: only what the rules say has changed.
  if (!again.ok || useDesk.getState().view?.item.id !== item.id) return
  useDesk.setState({ view: again.value })
  listAs(again.value.item)
}

/** Opening a report makes what was due to it: the list must say the same. */
function listAs(item: ReportItem): void {
  for (const newer of overtaking) newer.set(item.id, item)
  useDesk.setState(({ items }) => ({ items: items.map((one) => (one.id === item.id ? item : one)) }))
}

/** Selects a thing in all panes. */
export function select(target: Selection | null, origin: Origin): void {
  serial += 1
  useDesk.setState({ selected: target ? { target, origin, serial } : null })
}

/**
 * Asks for a change of the open report and paints the answer. Changes go one after the other, so that answers never
 * arrive in another order than the changes were made. Resolves to false where it was refused.
 */
export function apply(command: ReviewCommand): Promise<boolean> {
  const { workspace } = useDesk.getState()
  if (workspace && !workspace.reviewer) useDesk.setState({ askReviewer: true })
  return change((reportId) => request('review.apply', { reportId, command }))
}

/** Takes back the last change of the open report, and shows where. */
export function undo(): Promise<boolean> {
  return step('review.undo')
}

/** Makes the last change that was taken back again, and shows where. */
export function redo(): Promise<boolean> {
  return step('review.redo')
}

async function step(method: 'review.undo' | 'review.redo'): Promise<boolean> {
  const seen: { before: ReportView | null } = { before: null }
  const done = await change((reportId) => {
    // Looked at when the turn comes: a change that is still waiting is what an undo pressed after it is meant for.
    const { view } = useDesk.getState()
    if (view?.item.id !== reportId) return request(method, { reportId })
    seen.before = view
    return (method === 'review.undo' ? view.undo : view.redo) ? request(method, { reportId }) : null
  })
  const { view: after } = useDesk.getState()
  const { before } = seen
  const cell =
    done && before && after?.item.id === before.item.id ? changedCell(before.review.corrections, after.review.corrections) : null
  if (cell) select({ kind: 'cell', cell }, 'desk')
  return done
}

function changedCell(before: readonly Correction[], after: readonly Correction[]): CellId | null {
  const was = new Map(before.map((one) => [one.cell, one]))
  const is = new Map(after.map((one) => [one.cell, one]))
  const differs = ({ cell }: Correction) => JSON.stringify(was.get(cell)) !== JSON.stringify(is.get(cell))
  return [...before, ...after].find(differs)?.cell ?? null
}

/** Judges a finding; a dismissal without its reason opens the question for it instead. */
export async function decide(
  fingerprint: string,
  state: DecisionState,
  reasonCode: DismissalReason | null = null,
  reason = '',
): Promise<void> {
  if (state === 'dismissed' && !reasonCode) {
    select({ kind: 'finding', fingerprint }, 'bottom')
    useDesk.setState({ dismissing: fingerprint })
    return
  }
  const done = await apply({ type: 'decide', fingerprint, state, reasonCode, reason })
  if (done) useDesk.setState({ dismissing: null })
}

/** Opens the editor in a cell. */
export function editCell(cell: CellId, typed: string | null = null): void {
  select({ kind: 'cell', cell }, 'tables')
  useDesk.setState({ editing: { cell, typed } })
}

async function change(ask: (reportId: number) => Promise<Reply<ReviewView>> | null): Promise<boolean> {
  // The report that is open now, not when the turn comes: another one may have been opened by then.
  const reportId = useDesk.getState().view?.item.id
  if (reportId === undefined) return false
  const turn = queue.then(async () => {
    const reply = await ask(reportId)
    if (!reply) return false
    if (!reply.ok) {
      notify('error', reply.error.message)
      return false
    }
    paint(reply.value)
    return true
  })
  queue = turn
  return turn
}

function paint(answer: ReviewView): void {
  useDesk.setState(({ view, items, selected }) => ({
    items: items.map((item) => (item.id === answer.item.id ? answer.item : item)),
    ...(view && view.item.id === answer.item.id ? { view: { ...view, ...answer } } : {}),
    selected,
  }))
}
