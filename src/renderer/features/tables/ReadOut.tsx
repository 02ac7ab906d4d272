import { entryPane, proposalPane } from '../../../core/catalogue/entry.ts'
import { desk, tablesPane } from '../../../core/catalogue/desk.ts'
import type { Outcome } from '../../../core/rules/verdict.ts'
import type { ReportView } from '../../../contract/views.ts'
import { proposePaste, startEntry } from '../../app/entry-actions.ts'
import { useDesk } from '../../app/desk-store.ts'

/** How much was read and how the checks came out: never a silent "0". The counts lead to their lists. */
export function ReadOut({ view }: { view: ReportView }) {
  const entering = useDesk((now) => now.entering)
  const { completeness: read, checks } = view.item
  const leftovers = view.report.leftovers.length
  const unread = read.missing + read.unreadable
  const show = (outcome: Outcome) =>
    useDesk.setState(outcome === 'failed' ? { tab: 'findings' } : { tab: 'checks', checksFilter: outcome })
  const parts = [
    { key: 'read', label: tablesPane.readOut(read.total - read.missing - read.unreadable, read.total), warn: false, shown: true },
    { key: 'blank', label: tablesPane.blank(read.blank), warn: false, shown: true },
    { key: 'text', label: tablesPane.text(read.text), warn: false, shown: read.text > 0 },
    { key: 'missing', label: tablesPane.missing(read.missing), warn: read.missing > 0, shown: true },
    { key: 'unreadable', label: tablesPane.unreadable(read.unreadable), warn: read.unreadable > 0, shown: true },
    { key: 'leftovers', label: tablesPane.leftovers(leftovers), warn: leftovers > 0, shown: leftovers > 0 },
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
          .map((part) =>
            part.warn ? (
              <button
                key={part.key}
                type='button'
                className='count-link warn'
                data-count={part.key}
                onClick={() => useDesk.setState({ tab: 'reading' })}
              >
                {part.label}
              </button>
            ) : (
              <span key={part.key} data-count={part.key}>
                {part.label}
              </span>
            ),
          )}
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
      {read.total > 0 && !entering && (
        <span className='actions'>
          <button
            type='button'
            className='button small'
            title={entryPane.startHint}
            aria-label={entryPane.start}
            onClick={() => startEntry()}
          >
            {unread > 0 ? entryPane.start : entryPane.startShort}
          </button>
          <button
            type='button'
            className='button small'
            title={proposalPane.pasteHint}
            aria-label={proposalPane.paste}
            onClick={() => proposePaste(null)}
          >
            {unread > 0 ? proposalPane.paste : proposalPane.pasteShort}
          </button>
        </span>
      )}
    </div>
  )
}
