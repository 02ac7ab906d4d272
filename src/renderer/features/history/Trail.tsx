import { useEffect, useState } from 'react'
import { findingsPane, historyPane } from '../../../core/catalogue/desk.ts'
import type { ReportView, TrailEntry } from '../../../contract/views.ts'
import { request } from '../../app/bridge.ts'
import { Empty } from '../../components/Empty.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { shortTime } from '../../components/time.ts'
import './history.css'

type Scope = 'report' | 'all'

/** The trail: what was done, by whom, when, each row with the hash that chains it to the one before. */
export function Trail({ view }: { view: ReportView }) {
  const [scope, setScope] = useState<Scope>('report')
  const [entries, setEntries] = useState<TrailEntry[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  const { seq, hash } = view.trailHead
  const { id } = view.item
  useEffect(() => {
    let current = true
    void request('trail.list', { reportId: scope === 'report' ? id : null, limit: 500 }).then((reply) => {
      if (!current) return
      setEntries(reply.ok ? reply.value : [])
      setError(reply.ok ? null : reply.error.message)
    })
    return () => {
      current = false
    }
    // The head changes with every row: a new one means that the list is to be read anew.
  }, [scope, id, seq])
  return (
    <div className='trail'>
      <div className='checks-bar'>
        <Segmented
          label={historyPane.scope}
          value={scope}
          onChange={setScope}
          options={[
            { value: 'report', label: historyPane.scopeReport },
            { value: 'all', label: historyPane.scopeAll },
          ]}
        />
        <span className='quiet head' title={hash}>
          {historyPane.head(seq, hash.slice(0, 16))}
        </span>
      </div>
      {entries === null && <Empty title={historyPane.loading} />}
      {error && <Empty title={error} />}
      {entries?.length === 0 && !error && <Empty title={historyPane.empty} />}
      {entries && entries.length > 0 && (
        <table aria-label={findingsPane.tabs.history}>
          <thead>
            <tr>
              {(['seq', 'at', 'who', 'what', 'hash'] as const).map((column) => (
                <th key={column} scope='col'>
                  {historyPane.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.seq}>
                <td className='number'>{entry.seq}</td>
                <td>{shortTime(entry.at)}</td>
                <td>{entry.who}</td>
                <td className='what'>{entry.summary}</td>
                <td className='hash' title={entry.hash}>
                  {entry.hash.slice(0, 10)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
