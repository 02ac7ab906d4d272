import { useRef, useState } from 'react'
import { rulePane as words } from '../../../core/catalogue/judgement.ts'
import type { Threshold } from '../../../core/rules/rule.ts'

interface Props {
  name: string
  unit: string
  threshold: Threshold
  value: number
  disabled: boolean
  onChange: (value: number) => void
}

/** A threshold of a rule, as a whole number within its bounds: Enter or leaving the field sets it, Esc takes the typing back. */
export function ThresholdField({ name, unit, threshold, value, disabled, onChange }: Props) {
  const { standard, least, most } = threshold
  const [typed, setTyped] = useState(String(value))
  // Leaving the field sets it, unless it is left by taking the typing back.
  const dropped = useRef(false)
  const next = /^\d{1,7}$/.test(typed.trim()) ? Number(typed.trim()) : null
  const isBad = next === null || next < least || next > most
  const set = () => {
    if (next !== null && !isBad && next !== value) onChange(next)
  }
  return (
    <>
      <span className='label'>{name}</span>
      <div className='threshold' data-threshold={threshold.id}>
        <input
          className='field'
          inputMode='numeric'
          aria-label={name}
          aria-invalid={isBad}
          disabled={disabled}
          maxLength={7}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (dropped.current) dropped.current = false
            else if (isBad) setTyped(String(value))
            else set()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') set()
            else if (event.key === 'Escape') {
              setTyped(String(value))
              dropped.current = true
              document.querySelector<HTMLElement>('tr[data-rule][tabindex="0"]')?.focus()
            } else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        {unit}
        <span className={isBad ? 'failed' : value === standard ? 'quiet' : 'differs'}>
          {isBad ? words.outOfBounds(least, most) : words.threshold(standard, unit, least, most)}
        </span>
      </div>
    </>
  )
}
