import { desk, reportList } from '../../../core/catalogue/desk.ts'
import { reviewStates } from '../../../core/review/review.ts'
import type { ReportItem } from '../../../contract/views.ts'
import type { ReportFilter } from '../../app/desk-state.ts'
import { useDesk } from '../../app/desk-store.ts'
import { Choice } from '../../components/Choice.tsx'
import { countStates, yearsOf } from '../../app/filter-reports.ts'

/** The three choices above the list: state, findings, year. */
export function ReportFilters({ items }: { items: readonly ReportItem[] }) {
  const filter = useDesk((now) => now.filter)
  const set = (change: Partial<ReportFilter>) => useDesk.setState({ filter: { ...filter, ...change } })
  const states = countStates(items)
  const severities = ['error', 'warning', 'notice', 'none', 'pending', 'unread'] as const
  return (
    <div className='report-filters'>
      <Choice
        label={reportList.filterState}
        value={filter.state}
        onChange={(state) => set({ state })}
        options={[
          { value: null, label: reportList.allStates },
          ...reviewStates.map((state) => ({ value: state, label: desk.reviewState[state], aside: String(states[state]) })),
        ]}
      />
      <Choice
        label={reportList.filterSeverity}
        value={filter.severity}
        onChange={(severity) => set({ severity })}
        options={[
          { value: null, label: reportList.allSeverities },
          ...severities.map((value) => ({ value, label: reportList.withSeverity[value] })),
        ]}
      />
      <Choice
        label={reportList.filterYear}
        value={filter.year}
        onChange={(year) => set({ year })}
        options={[
          { value: null, label: reportList.allYears },
          ...yearsOf(items).map((year) => ({ value: year, label: reportList.year(year) })),
        ]}
      />
    </div>
  )
}
