import { Icon } from './Icon.tsx'

interface Props {
  step: 'undo' | 'redo'
  /** What it would do, in words; null where there is nothing to do. */
  line: string | null
  /** Says it in full, and what is said where there is nothing. */
  label: (line: string) => string
  none: string
  run: () => void
}

/** Takes back or does again; its name says what. */
export function StepButton({ step, line, label, none, run }: Props) {
  const name = line === null ? none : label(line)
  return (
    <button type='button' className='button plain icon' disabled={line === null} aria-label={name} title={name} onClick={run}>
      <Icon name={step} />
    </button>
  )
}
