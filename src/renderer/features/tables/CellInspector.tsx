import { cellPane, desk, tablesPane } from '../../../core/catalogue/desk.ts'
import type { CellId } from '../../../core/form/form.ts'
import { select } from '../../app/report-actions.ts'
import { topicOf } from '../../app/derived.ts'
import { quantitiesOf } from '../../app/quantities.ts'
import { cellLabel } from '../../../core/form/cell-label.ts'
import { placeOf } from '../../components/place.ts'
import { shortTime } from '../../components/time.ts'
import { useForm } from './form-context.ts'
import { InProse } from './InProse.tsx'

/** The strip below the tables: where the selected cell comes from, what was done to it, and the relations it takes part in. */
export function CellInspector({ id }: { id: CellId | null }) {
  const { view, derived, edition, readings } = useForm()
  const cell = id ? derived.cells.get(id) : undefined
  if (!id || !cell) return <div className='inspector quiet'>{cellPane.none}</div>
  const correction = view.review.corrections.find((one) => one.cell === id)
  const reading = readings.get(id)
  const verdicts = derived.verdictsOf.get(id) ?? []
  const quantities = quantitiesOf(view).ofCell.get(id) ?? []
  return (
    <div className='inspector' aria-live='polite'>
      <div className='line-one'>
        <strong className='cut'>{cellLabel(id, edition)}</strong>
        <span className='state'>{desk.cellState[cell.state]}</span>
        {reading?.raw != null && <span className='cut raw'>{cellPane.raw(reading.raw)}</span>}
        {cell.inferred && <span title={cellPane.inferredHint}>{cellPane.inferred}</span>}
        {cell.where && <span className='quiet place'>{placeOf(view.document.text, cell.where, cell.span)}</span>}
      </div>
      <div className='line-two'>
        {correction && (
          <span className='cut correction'>
            {desk.correctionKind[correction.kind]}
            {correction.reason ? `：${correction.reason}` : ''}{' '}
            <span className='quiet'>{cellPane.by(correction.who, shortTime(correction.at))}</span>
          </span>
        )}
        {(['failed', 'notEvaluable', 'passed'] as const).map((outcome) => {
          const some = verdicts.filter((verdict) => verdict.outcome === outcome)
          const [first] = some
          if (!first) return null
          return (
            <button
              key={outcome}
              type='button'
              className={`outcome some ${outcome}`}
              title={first.statement}
              onClick={() => select({ kind: 'check', topic: topicOf(first) }, 'bottom')}
            >
              {tablesPane.outcome(desk.outcome[outcome], some.length)}
              <span className='equation cut'>{first.statement}</span>
            </button>
          )
        })}
        {quantities.length > 0 && <InProse view={view} quantities={quantities} />}
      </div>
    </div>
  )
}
