import { useEffect, useMemo, useRef } from 'react'
import { organPane as words } from '../../../core/catalogue/organs.ts'
import { emptyBook } from '../../../core/organ/organ-book.ts'
import { listOrgans, organNamed } from '../../../core/organ/organ-list.ts'
import { useDesk } from '../../app/desk-store.ts'
import { toggleOrgans } from '../../app/organ-actions.ts'
import { BackBar } from '../../components/BackBar.tsx'
import { StepButton } from '../../components/StepButton.tsx'
import { OrganDetail } from './OrganDetail.tsx'
import { OrganList } from './OrganList.tsx'
import { useOrgans } from './use-organs.ts'
import './organs.css'

/** The organs of the workspace: their years side by side, which names are one, which organs a government is summed from. */
export function OrgansPane() {
  const organs = useOrgans()
  const items = useDesk((now) => now.items)
  const chosen = useDesk((now) => now.organ)
  const pane = useRef<HTMLElement>(null)
  const { view, undo, redo } = organs
  const book = view?.book ?? emptyBook
  const all = useMemo(() => listOrgans(items, book), [items, book])
  const organ = chosen === null ? undefined : organNamed(all, chosen, book)

  useEffect(() => {
    pane.current?.querySelector<HTMLElement>('[data-pane-focus]')?.focus()
  }, [])
  useEffect(() => {
    // Undo here is of what was stated here, wherever in the window the focus is.
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) undo()
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', keys, true)
    return () => window.removeEventListener('keydown', keys, true)
  }, [undo, redo])

  return (
    <section className='organs' aria-label={words.title} data-pane='organs' ref={pane}>
      <BackBar back={words.back} onBack={toggleOrgans} title={words.title}>
        {organs.error && (
          <span className='failed cut' role='alert'>
            {organs.error}
          </span>
        )}
        <span className='quiet keys'>{words.listKeys}</span>
        <StepButton step='undo' line={view?.undo ?? null} label={words.undo} none={words.nothingToUndo} run={undo} />
        <StepButton step='redo' line={view?.redo ?? null} label={words.redo} none={words.nothingToRedo} run={redo} />
      </BackBar>
      <div className='organs-body'>
        <OrganList organs={all} book={book} chosen={organ ?? null} />
        {organ && view ? (
          <OrganDetail key={organ.name} organ={organ} all={all} organs={organs} book={book} />
        ) : (
          <p className='organs-none quiet'>{all.length === 0 ? words.none : words.pick}</p>
        )}
      </div>
    </section>
  )
}
