import { useRef, type KeyboardEvent } from 'react'
import { desk, findingsPane } from '../../core/catalogue/desk.ts'
import type { ReportView } from '../../contract/views.ts'
import { SeverityCount } from '../components/Marks.tsx'
import { ChecksList } from '../features/findings/ChecksList.tsx'
import { FindingsList } from '../features/findings/FindingsList.tsx'
import { Trail } from '../features/history/Trail.tsx'
import { ReadingList } from '../features/reading/ReadingList.tsx'
import { NotesList } from '../features/notes/NotesList.tsx'
import { VersionsPane } from '../features/versions/VersionsPane.tsx'
import type { BottomTab } from './desk-state.ts'
import { useDesk } from './desk-store.ts'

const tabs: readonly BottomTab[] = ['findings', 'checks', 'reading', 'notes', 'versions', 'history']

/** The lower pane: findings, checks, notes and trail of the open report. `onTab`: a tab was chosen. */
export function BottomPane({ view, onTab }: { view: ReportView; onTab: () => void }) {
  const tab = useDesk((now) => now.tab)
  const bar = useRef<HTMLDivElement>(null)
  const { findings, checks, pending, completeness: read } = view.item
  const counts: Record<BottomTab, number | null> = {
    findings: checks.failed,
    checks: checks.passed + checks.failed + checks.notEvaluable,
    reading: read.missing + read.unreadable + view.report.leftovers.length,
    notes: view.review.notes.length,
    versions: view.item.versions > 1 ? view.item.versions : null,
    history: null,
  }
  const choose = (next: BottomTab) => {
    useDesk.setState({ tab: next })
    onTab()
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = step ? tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] : undefined
    if (!next) return
    event.preventDefault()
    choose(next)
    bar.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <section className='pane bottom' aria-label={desk.panes.bottom} data-pane='bottom'>
      <div className='tab-bar'>
        <div ref={bar} className='tabs' role='tablist' aria-label={findingsPane.tabList} onKeyDown={keys}>
          {tabs.map((one) => (
            <button
              key={one}
              id={`tab-${one}`}
              type='button'
              role='tab'
              data-tab={one}
              aria-selected={one === tab}
              aria-controls='bottom-panel'
              tabIndex={one === tab ? 0 : -1}
              onClick={() => choose(one)}
            >
              {findingsPane.tabs[one]}
              {counts[one] !== null && <span className='number'>{counts[one]}</span>}
            </button>
          ))}
        </div>
        <span className='severities'>
          {(['error', 'warning', 'notice'] as const).map((severity) => (
            <SeverityCount key={severity} severity={severity} count={findings[severity]} />
          ))}
          {pending > 0 && <span className='quiet'>{findingsPane.pendingCount(pending)}</span>}
        </span>
        <span className='quiet keys cut'>{findingsPane.keys}</span>
      </div>
      <div
        id='bottom-panel'
        className='bottom-scroller'
        role='tabpanel'
        aria-labelledby={`tab-${tab}`}
        tabIndex={0}
        data-pane-focus=''
      >
        {tab === 'findings' && <FindingsList view={view} />}
        {tab === 'checks' && <ChecksList view={view} />}
        {tab === 'reading' && <ReadingList view={view} />}
        {tab === 'notes' && <NotesList view={view} />}
        {tab === 'versions' && <VersionsPane view={view} />}
        {tab === 'history' && <Trail view={view} />}
      </div>
    </section>
  )
}
