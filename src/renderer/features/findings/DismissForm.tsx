import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { desk, findingsPane } from '../../../core/catalogue/desk.ts'
import { dismissalReasons, type Decision, type DismissalReason } from '../../../core/review/review.ts'
import { useDesk } from '../../app/desk-store.ts'
import { decide } from '../../app/report-actions.ts'
import { Segmented } from '../../components/Segmented.tsx'

/** Asks, in the row itself, why a finding is dismissed. Keys 1–4 choose the reason, Enter saves, Esc leaves. */
export function DismissForm({ fingerprint, decision }: { fingerprint: string; decision: Decision | null }) {
  const [code, setCode] = useState<DismissalReason>(decision?.reasonCode ?? 'different-scope')
  const [reason, setReason] = useState(decision?.reason ?? '')
  const form = useRef<HTMLFormElement>(null)
  const missing = code === 'other' && reason.trim() === ''
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus(), [])
  const close = () => {
    const row = form.current?.closest<HTMLElement>('[data-finding]')
    useDesk.setState({ dismissing: null })
    row?.focus()
  }
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') close()
    const picked = event.target instanceof HTMLInputElement ? undefined : dismissalReasons[Number(event.key) - 1]
    if (picked) setCode(picked)
  }
  return (
    <form
      ref={form}
      className='dismiss-form'
      aria-label={findingsPane.dismissReason}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault()
        if (missing) form.current?.querySelector('input')?.focus()
        else
          void decide(fingerprint, 'dismissed', code, reason.trim()).then(() =>
            form.current?.closest<HTMLElement>('[data-finding]')?.focus(),
          )
      }}
    >
      <Segmented
        label={findingsPane.dismissReason}
        value={code}
        onChange={setCode}
        options={dismissalReasons.map((one) => ({ value: one, label: desk.dismissal[one] }))}
      />
      <input
        className='field'
        aria-label={findingsPane.dismissText}
        aria-invalid={missing}
        placeholder={findingsPane.dismissText}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type='submit' className='button small primary' disabled={missing}>
        {desk.decision.dismissed}
      </button>
      <button type='button' className='button small plain' onClick={close}>
        {desk.cancel}
      </button>
    </form>
  )
}
