import { quantityStatuses, quantityWords, quantitySubjectName } from '../../../core/catalogue/quantities.ts'
import { desk } from '../../../core/catalogue/desk.ts'
import type { QuantityReading } from '../../../core/claims/quantity-status.ts'
import { cellShortLabel } from '../../../core/form/cell-label.ts'
import type { ReportView } from '../../../contract/views.ts'
import { derive, topicOf } from '../../app/derived.ts'
import { useDesk } from '../../app/desk-store.ts'
import { quantitiesOf } from '../../app/quantities.ts'
import { stepQuantity, togglePaint } from '../../app/quantity-actions.ts'
import { select } from '../../app/report-actions.ts'
import './quantities.css'

/** Cells that are named; the sums of many cells are named by their equation. */
const mostCells = 4

/** The strip below the text: how many quantities of the prose were compared, and all about the one that is pointed at or selected. */
export function QuantityStrip({ view, hovered }: { view: ReportView; hovered: number | null }) {
  const target = useDesk((now) => now.selected?.target)
  const { byStart, coverage } = quantitiesOf(view)
  const start = hovered ?? (target?.kind === 'quantity' ? target.start : null)
  const shown = start === null ? undefined : byStart.get(start)
  if (coverage.total === 0) return null
  return (
    <div className='quantity-strip' data-quantities=''>
      {shown ? <Details view={view} quantity={shown} live={hovered === null} /> : <Coverage view={view} />}
    </div>
  )
}

function Coverage({ view }: { view: ReportView }) {
  const paint = useDesk((now) => now.paint)
  const { coverage } = quantitiesOf(view)
  return (
    <>
      <div className='line-one counts'>
        <strong>{quantityWords.total(coverage.total)}</strong>
        {quantityStatuses.map(({ status, count, short, meaning }) => (
          <button
            key={status}
            type='button'
            className='status'
            title={quantityWords.nextOf(meaning)}
            disabled={coverage[count] === 0}
            data-status={status}
            onClick={() => stepQuantity(1, status)}
          >
            <i aria-hidden='true' className={`s-quantity q-${status}`}>
              {quantityWords.sample}
            </i>
            {short} {coverage[count]}
          </button>
        ))}
      </div>
      <div className='line-two quiet'>
        <button type='button' className='button plain small' aria-pressed={paint} onClick={togglePaint}>
          {paint ? quantityWords.hide : quantityWords.show}
        </button>
        <span className='cut'>{quantityWords.hint}</span>
      </div>
    </>
  )
}

function Details({ view, quantity, live }: { view: ReportView; quantity: QuantityReading; live: boolean }) {
  const { edition } = view.item
  const { findingByFingerprint } = derive(view)
  const verdicts = quantity.verdicts.flatMap((topic) => view.verdicts.find((one) => topicOf(one) === topic) ?? [])
  const words = view.document.text.slice(quantity.span.start, quantity.span.end).replaceAll(/\s+/g, '')
  const named = quantity.cells.slice(0, mostCells)
  return (
    <div aria-live={live ? 'polite' : 'off'}>
      <div className='line-one'>
        <strong className={`s-quantity q-${quantity.status}`}>{words}</strong>
        <span>{quantity.subject === null ? quantityWords.unknown : quantitySubjectName(quantity.subject)}</span>
        <span className='quiet'>{quantityWords.scope[quantity.scope]}</span>
        {quantity.approximate && <span className='quiet'>{quantityWords.approximate}</span>}
        <span className={`verdict q-${quantity.status}`}>
          {quantityStatuses.find((one) => one.status === quantity.status)?.meaning}
        </span>
        <span className='cells'>
          {named.map((cell) => (
            <button
              key={cell}
              type='button'
              className='button plain small'
              title={quantityWords.toCell}
              onClick={() => select({ kind: 'cell', cell }, 'desk')}
            >
              {cellShortLabel(cell, edition)}
            </button>
          ))}
          {quantity.cells.length > named.length && <span className='quiet'>{quantityWords.more(quantity.cells.length)}</span>}
        </span>
      </div>
      <div className='line-two'>
        {verdicts.length === 0 && <span className='quiet'>{quantityWords.notCompared}</span>}
        {verdicts.map((verdict) => {
          const finding = [...findingByFingerprint.values()].find((one) => one.topic === topicOf(verdict))
          return (
            <button
              key={topicOf(verdict)}
              type='button'
              className={`outcome some ${verdict.outcome}`}
              title={verdict.message}
              onClick={() => {
                useDesk.setState(finding ? { tab: 'findings' } : { tab: 'checks', checksFilter: verdict.outcome })
                if (finding) select({ kind: 'finding', fingerprint: finding.fingerprint }, 'desk')
                else select({ kind: 'check', topic: topicOf(verdict) }, 'desk')
              }}
            >
              {desk.outcome[verdict.outcome]}
              <span className='equation cut'>{verdict.statement}</span>
            </button>
          )
        })}
      </div>
    </div>
  )
}
