import { memoPane } from '../../core/catalogue/desk.ts'
import { request } from './bridge.ts'
import { useDesk, type MemoPaneState } from './desk-store.ts'

/** Shows the memo of the open report as it would be printed now. */
export async function openMemo(): Promise<void> {
  const { view } = useDesk.getState()
  if (!view) return
  const reportId = view.item.id
  useDesk.setState({ memo: { reportId, html: null, error: null, result: null, busy: false }, help: false, alike: null })
  const reply = await request('memo.preview', { reportId })
  patch(reportId, reply.ok ? { html: reply.value.html } : { error: reply.error.message })
}

/** Goes back to the review. */
export function closeMemo(): void {
  useDesk.setState({ memo: null })
}

/** Opens the system's print dialog for the memo. */
export async function printMemo(): Promise<void> {
  await run(async (reportId) => {
    const reply = await request('memo.print', { reportId })
    if (!reply.ok) return { error: reply.error.message }
    return { result: reply.value.printed ? memoPane.printed : null }
  })
}

/** Asks where to, and writes the memo as PDF. */
export async function saveMemo(): Promise<void> {
  await run(async (reportId) => {
    const reply = await request('memo.save-pdf', { reportId })
    if (!reply.ok) return { error: reply.error.message }
    return { result: reply.value ? memoPane.saved(reply.value.path) : null }
  })
}

async function run(work: (reportId: number) => Promise<Partial<MemoPaneState>>): Promise<void> {
  const { memo } = useDesk.getState()
  if (!memo || memo.busy) return
  patch(memo.reportId, { busy: true, error: null, result: null })
  patch(memo.reportId, { ...(await work(memo.reportId)), busy: false })
}

function patch(reportId: number, change: Partial<MemoPaneState>): void {
  useDesk.setState(({ memo }) => (memo?.reportId === reportId ? { memo: { ...memo, ...change } } : {}))
}
