import { useEffect, useState, type KeyboardEvent } from 'react'
import { versionsPane } from '../../../core/catalogue/versions.ts'
import { cellChanges } from '../../../core/versions/cell-changes.ts'
import { differsInPunctuation, proseChanges } from '../../../core/versions/prose-changes.ts'
import type { ReportView } from '../../../contract/views.ts'
import { request } from '../../app/bridge.ts'
import { olderVersionOf } from '../../app/older-version.ts'
import { openReport } from '../../app/report-actions.ts'
import { Empty } from '../../components/Empty.tsx'
import { CellChangeRow } from './CellChangeRow.tsx'
import { ProseChangeRow } from './ProseChangeRow.tsx'
import './versions.css'

/** What the pane has of the older version: not yet asked for, the answer, or why there is none. */
type Older = { id: number; view: ReportView } | { id: number; error: string } | null

/** Two published versions of a report side by side: the cells and the paragraphs that differ, each leading to its place. */
export function VersionsPane({ view }: { view: ReportView }) {
  const id = olderVersionOf(view)
  const older = useOlder(id)
  if (id === null) return <Empty title={versionsPane.none} body={versionsPane.noneBody} />
  if (older?.id !== id) return <Empty title={versionsPane.loading} />
  if ('error' in older) return <Empty title={versionsPane.failed} body={older.error} />
  return <Comparison older={older.view} newer={view} />
}

function useOlder(id: number | null): Older {
  const [older, setOlder] = useState<Older>(null)
  useEffect(() => {
    if (id === null) return
    let gone = false
    void request('reports.open', { reportId: id }).then((reply) => {
      if (!gone) setOlder(reply.ok ? { id, view: reply.value } : { id, error: reply.error.message })
    })
    return () => {
      gone = true
    }
  }, [id])
  return older
}

function Comparison({ older, newer }: { older: ReportView; newer: ReportView }) {
  const cells = cellChanges(older.cells, newer.cells)
  const all = proseChanges(older, newer)
  const prose = all.filter((change) => !differsInPunctuation(change))
  const punctuation = all.filter(differsInPunctuation)
  const count = (kind: string): number => prose.filter((one) => one.kind === kind).length
  return (
    <div className='versions' data-versions='' onKeyDown={walk}>
      <div className='head'>
        <strong>{versionsPane.title(older.item.version, newer.item.version)}</strong>
        <span>
          {cells.length + prose.length === 0
            ? versionsPane.same
            : `${versionsPane.cells(cells.length)} · ${versionsPane.paragraphs(count('changed'), count('added'), count('removed'))}`}
        </span>
        {punctuation.length > 0 && <span className='quiet'>{versionsPane.punctuation(punctuation.length)}</span>}
        <span className='quiet'>{versionsPane.hint}</span>
        <button type='button' className='button plain small' onClick={() => void openReport(older.item.id)}>
          {versionsPane.open}
        </button>
      </div>
      <table>
        <colgroup>
          <col className='what' />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope='col' />
            <th scope='col'>{versionsPane.columns.before}</th>
            <th scope='col'>{versionsPane.columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((change) => (
            <CellChangeRow key={change.cell} change={change} edition={newer.report.edition} />
          ))}
          {[...prose, ...punctuation].map((change, at) => (
            <ProseChangeRow key={at} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** ↑ and ↓ go from change to change. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-change]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next = rows[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
}
