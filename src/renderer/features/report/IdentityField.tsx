import { useState } from 'react'
import { desk, reportHeader } from '../../../core/catalogue/desk.ts'
import type { ReportView } from '../../../contract/views.ts'
import { apply } from '../../app/report-actions.ts'
import { Popover } from '../../components/Popover.tsx'

interface Props {
  view: ReportView
  field: 'agency' | 'year'
}

/** The organ or the year: shown large, corrected in place where the source does not say it or says it wrong. */
export function IdentityField({ view, field }: Props) {
  const value = view.item[field]
  const name = reportHeader[field]
  const corrected = view.review.identity.some((one) => one.field === field)
  // A sum over organs has a name of its own, and lacks no organ that the auditor should fill in.
  const sum = field === 'agency' ? view.report.sum : undefined
  const unknown = field === 'agency' ? reportHeader.unknownAgency : reportHeader.unknownYear
  const shown = value ?? (sum ? reportHeader.sum(sum.value) : unknown)
  return (
    <Popover
      className={`button plain identity ${field} ${value === null && !sum ? 'unknown' : ''}`}
      label={`${reportHeader.correct(name)}：${shown}`}
      trigger={
        <>
          <span className='cut'>{shown}</span>
          {corrected && <span className='tag'>{reportHeader.corrected}</span>}
        </>
      }
    >
      {(close) => <IdentityForm key={String(value)} view={view} field={field} close={close} />}
    </Popover>
  )
}

function IdentityForm({ view, field, close }: Props & { close: () => void }) {
  const value = view.item[field]
  const read = view.report[field]?.value ?? null
  const corrected = view.review.identity.find((one) => one.field === field)
  const [draft, setDraft] = useState(value === null ? '' : String(value))
  const [reason, setReason] = useState(corrected?.reason ?? '')
  const text = draft.trim()
  const invalid = field === 'year' && text !== '' && !/^(19|20)\d{2}$/.test(text)
  const save = async () => {
    if (!text || invalid) return
    if (await apply({ type: 'correct-identity', field, value: text, reason: reason.trim() })) close()
  }
  return (
    <form
      className='identity-form'
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <label>
        <span>{reportHeader[field]}</span>
        <input
          data-autofocus=''
          className='field'
          value={draft}
          aria-invalid={invalid}
          maxLength={200}
          onChange={(event) => setDraft(event.target.value)}
        />
      </label>
      <label>
        <span>{reportHeader.reason}</span>
        <input className='field' value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
      </label>
      {invalid && <p className='invalid'>{reportHeader.yearInvalid}</p>}
      <div className='foot'>
        <span className='quiet cut'>{read === null ? reportHeader.originalNone : reportHeader.original(String(read))}</span>
        {corrected && (
          <button
            type='button'
            className='button small plain'
            onClick={() => void apply({ type: 'withdraw-identity', field }).then(close)}
          >
            {reportHeader.withdraw}
          </button>
        )}
        <button type='submit' className='button small primary' disabled={!text || invalid}>
          {desk.save}
        </button>
      </div>
    </form>
  )
}
