import { desk, tablesPane } from '../../../core/catalogue/desk.ts'
import type { Outcome } from '../../../core/rules/verdict.ts'
import type { ReportView } from '../../../contract/views.ts'
import { useDesk } from '../../app/desk-store.ts'

/** How much was read and how the checks came out: never a silent "0". The counts lead to their lists. */
export function ReadOut({ view }: { view: ReportView }) {
  const { completeness: read, checks } = view.item
  const show = (outcome: Outcome) =>
    useDesk.setState(outcome === 'failed' ? { tab: 'findings' } : { tab: 'checks', checksFilter: outcome })
  const parts = [
    { key: 'read', label: tablesPane.readOut(read.total - read.missing - read.unreadable, read.total), warn: false, shown: true },
    { key: 'blank', label: tablesPane.blank(read.blank), warn: false, shown: true },
    { key: 'text', label: tablesPane.text(read.text), warn: false, shown: read.text > 0 },
    { key: 'missing', label: tablesPane.missing(read.missing), warn: read.missing > 0, shown: true },
    { key: 'unreadable', label: tablesPane.unreadable(read.unreadable), warn: read.unreadable > 0, shown: true },
    {
      key: 'corrected',
      label: tablesPane.corrected(view.review.corrections.length),
      warn: false,
      shown: view.review.corrections.length > 0,
    },
  ]
  return (
    <div className='read-out'>
      <span className='group'>
        {parts
          .filter((part) => part.shown)
          .map((part) => (
            <span key={part.key} className={part.warn ? 'warn' : undefined} data-count={part.key}>
              {part.label}
            </span>
          ))}
      </span>
      <span className='group'>
        {(['passed', 'failed', 'notEvaluable'] as const).map((outcome) => (
          <button
            key={outcome}
            type='button'
            className={`outcome ${outcome} ${checks[outcome] > 0 ? 'some' : ''}`}
            data-outcome={outcome}
            onClick={() => show(outcome)}
          >
            {tablesPane.outcome(desk.outcome[outcome], checks[outcome])}
          </button>
        ))}
      </span>
    </div>
  )
}
