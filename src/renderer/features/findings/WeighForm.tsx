import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { desk } from '../../../core/catalogue/desk.ts'
import { weighing as words } from '../../../core/catalogue/judgement.ts'
import type { SeverityChange } from '../../../core/review/review.ts'
import type { Severity } from '../../../core/rules/verdict.ts'
import { useDesk } from '../../app/desk-store.ts'
import { apply, select } from '../../app/report-actions.ts'
import { Segmented } from '../../components/Segmented.tsx'

const severities: readonly Severity[] = ['error', 'warning', 'notice']

interface Props {
  fingerprint: string
  /** As it counts now. */
  severity: Severity
  /** null where the rules' severity stands. */
  change: SeverityChange | null
}

/** Asks, in the row itself, for another severity of a finding and why. Keys 1–3 choose, Enter saves, Esc leaves. */
export function WeighForm({ fingerprint, severity, change }: Props) {
  const judged = change?.from ?? severity
  const [to, setTo] = useState<Severity>(change?.to ?? severities.find((one) => one !== judged) ?? severity)
  const [reason, setReason] = useState(change?.reason ?? '')
  const form = useRef<HTMLFormElement>(null)
  const missing = to === judged || reason.trim() === ''
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus(), [])
  const row = () => form.current?.closest<HTMLElement>('[data-finding]')
  const close = () => {
    const back = row()
    useDesk.setState({ weighing: null })
    back?.focus()
  }
  const save = async (next: Severity | null) => {
    const done = await apply({ type: 'set-severity', fingerprint, severity: next, reason: next ? reason.trim() : '' })
    if (!done) return
    useDesk.setState({ weighing: null })
    // The finding stands among others now.
    select({ kind: 'finding', fingerprint }, 'desk')
  }
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') close()
    const picked = event.target instanceof HTMLInputElement ? undefined : severities[Number(event.key) - 1]
    if (picked) setTo(picked)
  }
  return (
    <form
      ref={form}
      className='dismiss-form'
      aria-label={words.form}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault()
        if (missing) form.current?.querySelector('input')?.focus()
        else void save(to)
      }}
    >
      <Segmented
        label={words.form}
        value={to}
        onChange={setTo}
        options={severities.map((one) => ({ value: one, label: desk.severity[one], disabled: one === judged }))}
      />
      <input
        className='field'
        aria-label={words.reason}
        placeholder={words.reason}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type='submit' className='button small primary' disabled={missing}>
        {desk.apply}
      </button>
      {change && (
        <button type='button' className='button small' onClick={() => void save(null)}>
          {words.restore}
        </button>
      )}
      <button type='button' className='button small plain' onClick={close}>
        {desk.cancel}
      </button>
    </form>
  )
}
