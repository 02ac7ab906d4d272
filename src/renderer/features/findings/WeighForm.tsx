import { useState } from 'react'
import { desk } from '../../../core/catalogue/desk.ts'
import { weighing as words } from '../../../core/catalogue/judgement.ts'
import type { SeverityChange } from '../../../core/review/review.ts'
import type { Severity } from '../../../core/rules/verdict.ts'
import { useDesk } from '../../app/desk-store.ts'
import { apply, select } from '../../app/report-actions.ts'
import { ReasonForm } from './ReasonForm.tsx'

const severities: readonly Severity[] = ['error', 'warning', 'notice']

interface Props {
  fingerprint: string
  /** As it counts now. */
  severity: Severity
  /** null where the rules' severity stands. */
  change: SeverityChange | null
}

/** Asks for another severity of a finding and why. */
export function WeighForm({ fingerprint, severity, change }: Props) {
  const judged = change?.from ?? severity
  const [to, setTo] = useState<Severity>(change?.to ?? severities.find((one) => one !== judged) ?? severity)
  const [reason, setReason] = useState(change?.reason ?? '')
  const save = async (next: Severity | null) => {
    const done = await apply({ type: 'set-severity', fingerprint, severity: next, reason: next ? reason.trim() : '' })
    if (!done) return
    useDesk.setState({ weighing: null })
    // The finding stands among others now.
    select({ kind: 'finding', fingerprint }, 'desk')
  }
  return (
    <ReasonForm
      label={words.form}
      options={severities.map((one) => ({ value: one, label: desk.severity[one], disabled: one === judged }))}
      value={to}
      onChange={setTo}
      reasonLabel={words.reason}
      reason={reason}
      onReason={setReason}
      missing={to === judged || reason.trim() === ''}
      saveLabel={desk.apply}
      onSave={() => void save(to)}
      onClose={() => useDesk.setState({ weighing: null })}
    >
      {change && (
        <button type='button' className='button small' onClick={() => void save(null)}>
          {words.restore}
        </button>
      )}
    </ReasonForm>
  )
}
