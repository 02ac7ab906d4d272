import { Icon } from './Icon.tsx'
import { Popover } from './Popover.tsx'

/** What {@link Choice} offers; `aside` stands at the right, such as a count. */
export interface ChoiceOption<T> {
  value: T
  label: string
  aside?: string
}

interface Props<T> {
  label: string
  options: readonly ChoiceOption<T>[]
  value: T
  onChange: (value: T) => void
  className?: string
}

/** A drop-down choice in the window's own looks. */
export function Choice<T>({ label, options, value, onChange, className = '' }: Props<T>) {
  const chosen = options.find((option) => option.value === value)
  return (
    <Popover
      className={`choice ${className}`}
      label={`${label}：${chosen?.label ?? ''}`}
      trigger={
        <>
          <span className='cut'>{chosen?.label}</span>
          <Icon name='down' />
        </>
      }
    >
      {(close) => (
        <ul className='choice-list' aria-label={label}>
          {options.map((option) => (
            <li key={option.label}>
              <button
                type='button'
                className='menu-item'
                aria-pressed={option.value === value}
                data-autofocus={option.value === value ? '' : undefined}
                onClick={() => {
                  onChange(option.value)
                  close()
                }}
              >
                {option.value === value ? <Icon name='check' /> : <span />}
                <span className='cut'>{option.label}</span>
                <span className='aside'>{option.aside}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}
