import type { ImportProgress } from '../../contract/views.ts'
import { importPane } from '../../core/catalogue/desk.ts'
import { pathOf, request } from './bridge.ts'
import { notify, useDesk, type Batch } from './desk-store.ts'
import { addNewItems, openReport, reloadItems } from './report-actions.ts'

let reload: ReturnType<typeof setTimeout> | null = null

/** Imports what was dropped on the window. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const paths = files.map(pathOf).filter((path) => path !== '')
  if (paths.length === 0) return notify('error', importPane.noPath)
  const reply = await request('import.start', { paths })
  if (reply.ok) open(reply.value.batch)
  else notify('error', reply.error.message)
}

/** Asks with the system's dialog for files to import. */
export async function pickFiles(): Promise<void> {
  const reply = await request('import.pick', {})
  if (!reply.ok) notify('error', reply.error.message)
  else if (reply.value) open(reply.value.batch)
}

/** Stops an import; files already imported stay. */
export async function cancelImport(batch: string): Promise<void> {
  const reply = await request('import.cancel', { batch })
  if (!reply.ok) notify('error', reply.error.message)
}

/** Takes a finished import off the strip. */
export function dismissBatch(id: string): void {
  useDesk.setState(({ batches }) => ({ batches: batches.filter((batch) => batch.id !== id) }))
}

/** Takes one event of main into the strip; an imported report appears in the list soon after. */
export function onProgress(event: ImportProgress): void {
  open(event.batch)
  useDesk.setState(({ batches }) => ({
    batches: batches.map((batch) => (batch.id === event.batch ? advance(batch, event) : batch)),
  }))
  const { outcome } = event
  if (outcome?.kind === 'imported' || outcome?.kind === 'new-version') {
    scheduleReload()
    const { openId, opening } = useDesk.getState()
    if (openId === null && opening === null) void openReport(outcome.reportId)
  }
  if (event.finished) {
    void reloadItems()
    const batch = useDesk.getState().batches.find((one) => one.id === event.batch)
    // A clean import needs no acknowledgement: it leaves by itself, one with failures or duplicates stays.
    if (batch && batch.lines.every(({ outcome: { kind } }) => kind === 'imported'))
      setTimeout(() => dismissBatch(batch.id), 6_000)
  }
}

function open(id: string): void {
  const batch: Batch = { id, done: 0, total: 0, current: null, lines: [], finished: false, folded: false }
  useDesk.setState(({ batches }) => (batches.some((one) => one.id === id) ? {} : { batches: [...earlier(batches), batch] }))
}

/** What stays of earlier imports when another begins: those under way, and, folded, those in which something failed. */
function earlier(batches: readonly Batch[]): Batch[] {
  return batches.flatMap((batch) => {
    if (!batch.finished) return [batch]
    const failed = batch.lines.some(({ outcome: { kind } }) => kind === 'failed' || kind === 'cancelled')
    return failed ? [{ ...batch, folded: true }] : []
  })
}

/** Shows all lines of an import or only what it came to. */
export function foldBatch(id: string, folded: boolean): void {
  useDesk.setState(({ batches }) => ({ batches: batches.map((batch) => (batch.id === id ? { ...batch, folded } : batch)) }))
}

function advance(batch: Batch, { done, total, file, outcome, finished }: ImportProgress): Batch {
  const lines = file !== null && outcome ? [...batch.lines, { file, outcome }] : batch.lines
  return { ...batch, done, total, lines, finished, current: finished || outcome ? null : file }
}

function scheduleReload(): void {
  if (reload) return
  reload = setTimeout(() => {
    reload = null
    void addNewItems()
  }, 400)
}
