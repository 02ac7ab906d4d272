import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { desk, reportList } from '../../../core/catalogue/desk.ts'
import { noFilter } from '../../app/desk-state.ts'
import { useDesk } from '../../app/desk-store.ts'
import { openReport } from '../../app/report-actions.ts'
import { StateMark } from '../../components/Marks.tsx'
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
  const scroller = useRef<HTMLDivElement>(null)
  // Where a filter has taken the active report away, the first that passes stands in: Enter opens it.
  const at = Math.max(
    shown.findIndex((item) => item.id === (active ?? openId)),
    0,
  )
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })

  useEffect(() => {
    setActive(openId)
    const index = shown.findIndex((item) => item.id === openId)
    if (index >= 0) rows.scrollToIndex(index, { align: 'auto' })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another open report moves the list, a filter or a new item must not
  }, [openId])

  const go = (index: number) => {
    const item = shown[Math.min(Math.max(index, 0), shown.length - 1)]
    if (!item) return
    setActive(item.id)
    rows.scrollToIndex(shown.indexOf(item), { align: 'auto' })
  }
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey) return
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1, PageDown: at + 10, PageUp: at - 10 }[
      event.key
    ]
    const current = shown[at]
    if (target !== undefined) go(target)
    else if ((event.key === 'Enter' || event.key === ' ') && current) void openReport(current.id)
    else return
    event.preventDefault()
  }
  const activeItem = shown[at]
  return (
    <section className='pane reports' aria-label={desk.panes.reports} data-pane='reports'>
      <ReportFilters items={items} />
      <div
        ref={scroller}
        className='report-scroller'
        role='listbox'
        aria-label={desk.panes.reports}
        aria-activedescendant={activeItem ? `report-${activeItem.id}` : undefined}
        tabIndex={0}
        data-pane-focus=''
        onKeyDown={keys}
      >
        <div role='presentation' style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((row) => {
            const item = shown[row.index]
            if (!item) return null
            return (
              <div
                key={item.id}
                id={`report-${item.id}`}
                role='option'
                aria-selected={item.id === openId}
                aria-setsize={shown.length}
                aria-posinset={row.index + 1}
                data-report={item.id}
                className='report-slot'
                style={{ transform: `translateY(${row.start}px)`, height: rowHeight }}
                onClick={() => void openReport(item.id)}
              >
                <ReportRow item={item} open={item.id === openId} active={item.id === activeItem?.id} />
              </div>
            )
          })}
        </div>
      </div>
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
