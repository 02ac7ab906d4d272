import { useId, useRef, type ReactNode } from 'react'

interface Props {
  /** What the button shows. */
  trigger: ReactNode
  /** The accessible name of the button, where what it shows does not say it. */
  label?: string
  /** The accessible name of what it opens, where that is another than the button's. */
  heading?: string
  title?: string
  className?: string
  /** Aligns the right edges instead of the left ones. */
  end?: boolean
  disabled?: boolean
  onOpen?: () => void
  /** The content; `close` closes and gives the focus back to the button. */
  children: (close: () => void) => ReactNode
}

/** A button and what it opens beside itself; a click elsewhere or Esc closes it (the platform's popover does both). */
export function Popover({
  trigger,
  label,
  heading,
  title,
  className = 'button plain',
  end = false,
  disabled = false,
  onOpen,
  children,
}: Props) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const close = () => panel.current?.hidePopover()
  return (
    <>
      <button
        ref={button}
        type='button'
        className={className}
        popoverTarget={id}
        aria-label={label}
        title={title}
        disabled={disabled}
        aria-haspopup='dialog'
      >
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover='auto'
        className={`popover ${end ? 'end' : ''}`}
        role='dialog'
        aria-label={heading ?? label ?? title}
        onToggle={(event) => {
          if (event.newState === 'open') {
            onOpen?.()
            const first = panel.current?.querySelector<HTMLElement>('[data-autofocus]')
            const entry = first ?? panel.current?.querySelector<HTMLElement>('button, input')
            entry?.focus()
          }
        }}
      >
        {children(close)}
      </div>
    </>
  )
}
