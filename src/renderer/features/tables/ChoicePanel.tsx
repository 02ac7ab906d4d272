import { useEffect, useRef, type KeyboardEvent } from 'react'
import { proposalPane } from '../../../core/catalogue/entry.ts'
import { cellShortLabel } from '../../../core/form/cell-label.ts'
import type { Proposal } from '../../app/desk-store.ts'
import { dropProposal, takeChoice } from '../../app/entry-actions.ts'
import { useForm } from './form-context.ts'

interface Props {
  proposal: Extract<Proposal, { kind: 'choice' }>
  /** Gives the focus back to the grid. */
  leave: () => void
}

/** What follows from a chosen reading, to be taken with it, without it, or not at all. */
export function ChoicePanel({ proposal: { chosen, others, consistent }, leave }: Props) {
  const { edition } = useForm()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const take = (alone: boolean) => void takeChoice(alone).then(leave)
  const cancel = () => {
    dropProposal()
    leave()
  }
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') cancel()
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) take(event.shiftKey || !consistent)
    else return
    event.preventDefault()
  }
  const name = (one: typeof chosen) => proposalPane.choice(cellShortLabel(one.cell, edition), one.value)
  return (
    <section
      ref={panel}
      className='proposal'
      aria-label={proposalPane.choiceRegion}
      tabIndex={-1}
      data-proposal='choice'
      onKeyDown={keys}
    >
      <div className='head'>
        <strong>{name(chosen)}</strong>
        <span className={consistent ? undefined : 'refused'} role='status'>
          {consistent ? proposalPane.choiceOthers(others.length) : proposalPane.contradiction}
        </span>
      </div>
      {others.length > 0 && (
        <ul>
          {others.map((one) => (
            <li key={one.cell}>{name(one)}</li>
          ))}
        </ul>
      )}
      <div className='foot'>
        <span className='quiet'>{consistent ? proposalPane.choiceKeys : proposalPane.keys}</span>
        <button type='button' className='button small' onClick={cancel}>
          {proposalPane.cancel}
        </button>
        <button type='button' className={`button small ${consistent ? '' : 'primary'}`} onClick={() => take(true)}>
          {proposalPane.choiceAlone}
        </button>
        {consistent && (
          <button type='button' className='button small primary' onClick={() => take(false)}>
            {proposalPane.choiceAll(others.length + 1)}
          </button>
        )}
      </div>
    </section>
  )
}
