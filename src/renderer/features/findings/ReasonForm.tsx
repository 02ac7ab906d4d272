import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { desk } from '../../../core/catalogue/desk.ts'
import { Segmented, type SegmentOption } from '../../components/Segmented.tsx'

interface Props<T extends string> {
  /** What is asked: the name of the form and of its choice. */
  label: string
  options: readonly SegmentOption<T>[]
  value: T
  onChange: (value: T) => void
  reasonLabel: string
  reason: string
  onReason: (reason: string) => void
  /** True where it cannot be saved yet: the cursor goes to the reason then. */
  missing: boolean
  saveLabel: string
  onSave: () => void
  onClose: () => void
  /** Further buttons. */
  children?: ReactNode
}

/** Asks, in the row of a finding itself, for one choice and why. Digits choose, Enter saves, Esc leaves and gives the focus back to the row. */
export function ReasonForm<T extends string>(props: Props<T>) {
  const { label, options, value, onChange, reasonLabel, reason, onReason, missing, saveLabel, onSave, onClose, children } = props
  const form = useRef<HTMLFormElement>(null)
  // What is missing is pointed at when it was tried without, not before.
  const [tried, setTried] = useState(false)
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus(), [])
  const close = () => {
    const row = form.current?.closest<HTMLElement>('[data-finding]')
    onClose()
    row?.focus()
  }
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation()
    const choosing = event.target instanceof Element && event.target.closest('[role="radio"]') !== null
    const picked = choosing ? options[Number(event.key) - 1] : undefined
    if (event.key === 'Escape') close()
    else if (picked && !picked.disabled) onChange(picked.value)
    else if (choosing && event.key === 'Enter') form.current?.requestSubmit()
    else return
    event.preventDefault()
  }
  return (
    <form
      ref={form}
      className='reason-form'
      aria-label={label}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (missing) form.current?.querySelector('input')?.focus()
        else onSave()
      }}
    >
      <Segmented label={label} value={value} onChange={onChange} options={options} />
      <input
        className='field'
        aria-label={reasonLabel}
        aria-invalid={tried && missing}
        placeholder={reasonLabel}
        maxLength={2000}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
      />
      <button type='submit' className='button small primary' disabled={missing}>
        {saveLabel}
      </button>
      {children}
      <button type='button' className='button small plain' onClick={close}>
        {desk.cancel}
      </button>
    </form>
  )
}
