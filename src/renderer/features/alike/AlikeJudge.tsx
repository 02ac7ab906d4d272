import { desk } from '../../../core/catalogue/desk.ts'
import { alikePane as words } from '../../../core/catalogue/judgement.ts'
import { decisionStates, dismissalReasons, type DecisionState, type DismissalReason } from '../../../core/review/review.ts'
import { Icon } from '../../components/Icon.tsx'
import { Segmented } from '../../components/Segmented.tsx'

/** One judgement for many findings. */
export interface Judgement {
  state: DecisionState
  reasonCode: DismissalReason
  reason: string
}

interface Props {
  judgement: Judgement
  onChange: (judgement: Judgement) => void
  count: number
  missing: boolean
  disabled: boolean
  /** What came of it; null before anything was judged here. */
  said: string | null
  onApply: () => void
  /** What can be done to what was last judged here; null where nothing was. */
  step: 'undo' | 'redo' | null
  onStep: (step: 'undo' | 'redo') => void
}

/** States the judgement and its reason once, for all that are picked. */
export function AlikeJudge({ judgement, onChange, count, missing, disabled, said, onApply, step, onStep }: Props) {
  const { state, reasonCode, reason } = judgement
  return (
    <form
      className='alike-judge'
      aria-label={words.judge}
      onSubmit={(event) => {
        event.preventDefault()
        onApply()
      }}
    >
      <Segmented
        label={words.judge}
        value={state}
        onChange={(next) => onChange({ ...judgement, state: next })}
        options={decisionStates.map((one, index) => ({ value: one, label: desk.decision[one], hint: String(index + 1) }))}
      />
      {state === 'dismissed' && (
        <Segmented
          label={words.reasonCode}
          value={reasonCode}
          onChange={(next) => onChange({ ...judgement, reasonCode: next })}
          options={dismissalReasons.map((one) => ({ value: one, label: desk.dismissal[one] }))}
        />
      )}
      <input
        className='field'
        data-bulk-reason=''
        aria-label={missing ? words.reasonNeeded : words.reason}
        aria-invalid={missing}
        placeholder={missing ? words.reasonNeeded : words.reason}
        maxLength={2000}
        value={reason}
        onChange={(event) => onChange({ ...judgement, reason: event.target.value })}
      />
      <button type='submit' className='button primary' disabled={disabled}>
        {words.apply(count)}
      </button>
      {said !== null && (
        <span className='said' role='status'>
          {said}
        </span>
      )}
      {step && (
        <button type='button' className='button' onClick={() => onStep(step)}>
          <Icon name={step} />
          {words[step]}
        </button>
      )}
    </form>
  )
}
