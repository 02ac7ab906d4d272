import type { WorkspaceInfo } from '../../contract/views.ts'
import { listen, request } from './bridge.ts'
import { freshDesk, parseDesk, type Theme } from './desk-state.ts'
import { notify, useDesk } from './desk-store.ts'
import { onProgress, pickFiles } from './import-actions.ts'
import { loadJudging, onJudging, showRules } from './judgement-actions.ts'
import { openMemo } from './memo-actions.ts'
import { listItems, onCompared, openReport } from './report-actions.ts'

let booting: Promise<void> | null = null

/** Loads the workspace, the saved desk and the list, and opens what was open. */
export function boot(): Promise<void> {
  // Main announces a new workspace and answers the request for it: both lead here, one loading serves both.
  booting ??= load().finally(() => {
    booting = null
  })
  return booting
}

async function load(): Promise<void> {
  useDesk.setState({ phase: 'loading', bootError: null })
  const [workspace, saved, items] = await Promise.all([request('workspace.current', {}), request('desk.load', {}), listItems()])
  if (!workspace.ok) return failBoot(workspace.error.message)
  if (!items.ok) return failBoot(items.error.message)
  const { theme, workspace: left } = useDesk.getState()
  if (left && left.path !== workspace.value.path) forgetMessages()
  const desk = saved.ok && saved.value.state ? parseDesk(saved.value.state) : { ...freshDesk, theme }
  useDesk.setState({
    ...desk,
    openId: null,
    phase: 'ready',
    workspace: workspace.value,
    items: items.value,
    view: null,
    opening: null,
    openError: null,
    selected: null,
    editing: null,
    entering: false,
    proposal: null,
    composing: null,
    dismissing: null,
    weighing: null,
    alike: null,
    book: null,
    memo: null,
    organ: null,
  })
  void loadJudging()
  void loadRecent()
  if (!saved.ok) notify('error', saved.error.message)
  if (desk.openId !== null && items.value.some((item) => item.id === desk.openId)) await openReport(desk.openId, desk.scroll)
}

/** What was said of another workspace says nothing of this one. */
function forgetMessages(): void {
  useDesk.setState(({ batches }) => ({ notices: [], batches: batches.filter(({ finished }) => !finished) }))
}

/** Listens to main until the returned function is called. */
export function connect(): () => void {
  const stops = [
    listen('import.progress', onProgress),
    listen('reports.compared', (event) => void onCompared(event)),
    listen('judging.progress', onJudging),
    listen('workspace.changed', () => void boot()),
    listen('menu', ({ command }) => {
      if (command === 'import') void pickFiles()
      else if (command === 'memo') void openMemo()
      else if (command === 'safety') useDesk.setState({ safety: true, rules: false })
      else if (command === 'rules') showRules(true)
      else if (command === 'create-workspace') void createWorkspace()
      else if (command === 'open-workspace') void openWorkspace(null)
      else useDesk.setState({ help: true })
    }),
  ]
  return () => stops.forEach((stop) => stop())
}

/** Tries again to open the workspace that could not be opened. */
export async function retryWorkspace(): Promise<void> {
  const reply = await request('workspace.retry', {})
  if (reply.ok) await boot()
  else failBoot(reply.error.message)
}

/** Opens a workspace by path, or by the system's dialog where the path is null. */
export async function openWorkspace(path: string | null): Promise<void> {
  await enter(await request('workspace.open', { path }))
}

/** Makes a new workspace by the system's dialog. */
export async function createWorkspace(): Promise<void> {
  await enter(await request('workspace.create', {}))
}

/** Reads the workspaces used before, for the menu. */
export async function loadRecent(): Promise<void> {
  const recent = await request('workspace.recent', {})
  if (recent.ok) useDesk.setState({ recent: recent.value })
}

/** Names the person who reviews. */
export async function setReviewer(reviewer: string): Promise<void> {
  const reply = await request('workspace.set-reviewer', { reviewer })
  if (reply.ok) useDesk.setState({ workspace: reply.value, askReviewer: false })
  else notify('error', reply.error.message)
}

/** Changes the looks of the window. */
export function setTheme(theme: Theme): void {
  useDesk.setState({ theme })
}

async function enter(
  reply: { ok: true; value: WorkspaceInfo | null } | { ok: false; error: { message: string } },
): Promise<void> {
  if (!reply.ok) return notify('error', reply.error.message)
  if (reply.value && reply.value.path !== useDesk.getState().workspace?.path) await boot()
}

function failBoot(message: string): void {
  useDesk.setState({ phase: 'failed', bootError: message })
}
