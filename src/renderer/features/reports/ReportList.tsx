import { useEffect, useMemo, useState } from 'react'
import { desk, reportList } from '../../../core/catalogue/desk.ts'
import { noFilter } from '../../app/desk-state.ts'
import { useDesk } from '../../app/desk-store.ts'
import { openReport } from '../../app/report-actions.ts'
import { StateMark } from '../../components/Marks.tsx'
import { VirtualList } from '../../components/VirtualList.tsx'
import { countStates, filterReports } from '../../app/filter-reports.ts'
import { FindingsExport } from './FindingsExport.tsx'
import { ReportFilters } from './ReportFilters.tsx'
import { ReportRow } from './ReportRow.tsx'
import './reports.css'

const rowHeight = 46

/** The left pane: every report of the workspace that passes the filter. Arrows move, Enter opens. */
export function ReportList() {
  const items = useDesk((now) => now.items)
  const filter = useDesk((now) => now.filter)
  const openId = useDesk((now) => now.opening ?? now.openId)
  const shown = useMemo(() => filterReports(items, filter), [items, filter])
  const counts = useMemo(() => countStates(items), [items])
  const [active, setActive] = useState<number | null>(null)
  // Where a filter has taken the active report away, the first that passes stands in: Enter opens it.
  const found = shown.findIndex((item) => item.id === (active ?? openId))
  const at = Math.max(found, 0)
  useEffect(() => setActive(openId), [openId])

  const enter = (key: string): boolean => {
    const current = shown[at]
    if ((key !== 'Enter' && key !== ' ') || !current) return false
    void openReport(current.id)
    return true
  }
  const activeItem = shown[at]
  return (
    <section className='pane reports' aria-label={desk.panes.reports} data-pane='reports'>
      <ReportFilters items={items} />
      <VirtualList
        items={shown}
        rowHeight={rowHeight}
        label={desk.panes.reports}
        className='report-scroller'
        at={at}
        standsIn={found < 0}
        page={10}
        onMove={(index) => setActive(shown[index]?.id ?? null)}
        onKey={enter}
        renderRow={(item) => ({
          key: item.id,
          id: `report-${item.id}`,
          selected: item.id === openId,
          attributes: { 'data-report': item.id, className: 'report-slot', onClick: () => void openReport(item.id) },
          content: <ReportRow item={item} open={item.id === openId} active={item.id === activeItem?.id} />,
        })}
      />
      {shown.length === 0 && items.length > 0 && (
        <div className='no-match'>
          <p>{reportList.noMatch}</p>
          <button type='button' className='link' onClick={() => useDesk.setState({ filter: noFilter })}>
            {reportList.clearFilter}
          </button>
        </div>
      )}
      <footer className='report-foot'>
        <div className='report-counts'>
          {(['unreviewed', 'in-review', 'reviewed'] as const).map((state) => (
            <span key={state} className='count'>
              <StateMark state={state} />
              {desk.reviewState[state]} {counts[state]}
            </span>
          ))}
          <span className='shown'>{reportList.shown(shown.length, items.length)}</span>
        </div>
        <div className='foot-line'>
          <span className='quiet cut'>{reportList.dropHint}</span>
          {items.length > 0 && <FindingsExport shown={shown} />}
        </div>
      </footer>
    </section>
  )
}
