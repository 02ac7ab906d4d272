import { quantityStatuses, quantityWords } from '../../../core/catalogue/quantities.ts'
import type { QuantityReading } from '../../../core/claims/quantity-status.ts'
import type { ReportView } from '../../../contract/views.ts'
import { select } from '../../app/report-actions.ts'

/** Quantities that are named; a cell is seldom spoken of more often. */
const mostNamed = 4

/** The quantities of the prose that speak of the selected cell; each leads to its place in the text. */
export function InProse({ view, quantities }: { view: ReportView; quantities: readonly QuantityReading[] }) {
  return (
    <span className='in-prose'>
      <span className='quiet'>{quantityWords.ofCell}</span>
      {quantities.slice(0, mostNamed).map(({ span, status }) => (
        <button
          key={span.start}
          type='button'
          className='button plain small'
          title={`${quantityWords.toQuantity}（${quantityStatuses.find((one) => one.status === status)?.meaning ?? ''}）`}
          onClick={() => select({ kind: 'quantity', start: span.start }, 'tables')}
        >
          <span className={`s-quantity q-${status}`}>
            {view.document.text.slice(span.start, span.end).replaceAll(/\s+/g, '')}
          </span>
        </button>
      ))}
      {quantities.length > mostNamed && <span className='quiet'>+{quantities.length - mostNamed}</span>}
    </span>
  )
}
