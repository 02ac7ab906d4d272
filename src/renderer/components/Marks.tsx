import { desk } from '../../core/catalogue/desk.ts'
import type { ReviewState } from '../../core/review/review.ts'
import type { Severity } from '../../core/rules/verdict.ts'

/** The shape of a severity: a diamond for errors, a triangle for warnings, a ring for notices; told apart without colour. */
export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <svg className={`mark ${severity}`} viewBox='0 0 12 12' aria-hidden='true' focusable='false'>
      {severity === 'error' && <path d='M6 .6 11.4 6 6 11.4.6 6Z' fill='currentColor' />}
      {severity === 'warning' && (
        <path d='M6 1.5 11 10.500H1Z' fill='none' stroke='currentColor' strokeWidth='1.6' strokeLinejoin='round' />
      )}
      {severity === 'notice' && <circle cx='6' cy='6' r='3.8' fill='none' stroke='currentColor' strokeWidth='1.5' />}
    </svg>
  )
}

/** How many findings of a severity there are; nothing where there are none. */
export function SeverityCount({ severity, count }: { severity: Severity; count: number }) {
  if (count === 0) return null
  return (
    <span className='count'>
      <SeverityMark severity={severity} />
      <span className='hidden-visually'>{desk.severity[severity]}</span>
      {count}
    </span>
  )
}

/** The state of a review: empty, half or ticked ring. */
export function StateMark({ state }: { state: ReviewState }) {
  return (
    <svg className={`mark state-mark ${state}`} viewBox='0 0 12 12' role='img' aria-label={desk.reviewState[state]}>
      {state === 'reviewed' ? (
        <>
          <circle cx='6' cy='6' r='5.5' fill='currentColor' />
          <path d='m3.4 6.2 1.9 1.9 3.3-3.9' fill='none' stroke='var(--paper)' strokeWidth='1.4' strokeLinecap='round' />
        </>
      ) : (
        <circle cx='6' cy='6' r='4.8' fill='none' stroke='currentColor' strokeWidth='1.3' />
      )}
      {state === 'in-review' && <path d='M6 2.800a3.2 3.2 0 0 1 0 6.400Z' fill='currentColor' />}
    </svg>
  )
}
