import { useRef, type KeyboardEvent } from 'react'

/** What {@link Segmented} offers. */
export interface SegmentOption<T extends string> {
  value: T
  label: string
  /** Shown on hover; null for none. */
  hint?: string
  /** True where it cannot be chosen; the hint says why. */
  disabled?: boolean
}

interface Props<T extends string> {
  label: string
  options: readonly SegmentOption<T>[]
  value: T | null
  onChange: (value: T) => void
  className?: string
}

/** One choice out of few, in a row: a radio group with one stop for Tab, arrows move and choose. */
export function Segmented<T extends string>({ label, options, value, onChange, className = '' }: Props<T>) {
  const group = useRef<HTMLDivElement>(null)
  const chosen = options.findIndex((option) => option.value === value)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    const at = (Math.max(chosen, 0) + step + options.length) % options.length
    const option = options[at]
    if (!option || option.disabled) return
    onChange(option.value)
    group.current?.querySelectorAll('button')[at]?.focus()
  }
  return (
    <div ref={group} className={`segmented ${className}`} role='radiogroup' aria-label={label} onKeyDown={move}>
      {options.map((option, index) => (
        <button
          key={option.value}
          type='button'
          role='radio'
          aria-checked={option.value === value}
          aria-disabled={option.disabled}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          title={option.hint}
          data-value={option.value}
          onClick={() => option.disabled || onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
