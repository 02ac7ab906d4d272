import { useState } from 'react'
import { desk, findingsPane } from '../../../core/catalogue/desk.ts'
import { dismissalReasons, type Decision, type DismissalReason } from '../../../core/review/review.ts'
import { useDesk } from '../../app/desk-store.ts'
import { decide, select } from '../../app/report-actions.ts'
import { ReasonForm } from './ReasonForm.tsx'

/** Asks why a finding is dismissed. */
export function DismissForm({ fingerprint, decision }: { fingerprint: string; decision: Decision | null }) {
  const [code, setCode] = useState<DismissalReason>(decision?.reasonCode ?? 'different-scope')
  const [reason, setReason] = useState(decision?.reason ?? '')
  return (
    <ReasonForm
      label={findingsPane.dismissReason}
      options={dismissalReasons.map((one) => ({ value: one, label: desk.dismissal[one] }))}
      value={code}
      onChange={setCode}
      reasonLabel={findingsPane.dismissText}
      reason={reason}
      onReason={setReason}
      missing={code === 'other' && reason.trim() === ''}
      saveLabel={desk.decision.dismissed}
      onSave={() =>
        void decide(fingerprint, 'dismissed', code, reason.trim()).then(() => select({ kind: 'finding', fingerprint }, 'desk'))
      }
      onClose={() => useDesk.setState({ dismissing: null })}
    />
  )
}
