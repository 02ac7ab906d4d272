import { useState } from 'react'
import { desk, notesPane } from '../../../core/catalogue/desk.ts'
import type { Note } from '../../../core/review/review.ts'
import type { ReportView } from '../../../contract/views.ts'
import { noteSpan } from '../../app/derived.ts'
import { useDesk } from '../../app/desk-store.ts'
import { apply, select } from '../../app/report-actions.ts'
import { Empty } from '../../components/Empty.tsx'
import { shortTime } from '../../components/time.ts'
import { TargetLabel } from './TargetLabel.tsx'

/** The notes of the open report, in the order in which they were written. */
export function NotesList({ view }: { view: ReportView }) {
  const selected = useDesk((now) => (now.selected?.target.kind === 'note' ? now.selected.target.id : null))
  const { notes } = view.review
  const add = (box: DOMRect) =>
    useDesk.setState({ composing: { target: { kind: 'report' }, anchor: { x: box.left, y: box.bottom + 4 } } })
  const button = (
    <button type='button' className='button small' onClick={(event) => add(event.currentTarget.getBoundingClientRect())}>
      {notesPane.addReport}
    </button>
  )
  if (notes.length === 0)
    return (
      <Empty title={notesPane.empty} body={notesPane.emptyBody}>
        {button}
      </Empty>
    )
  return (
    <div className='notes'>
      <div className='checks-bar'>{button}</div>
      <ul>
        {notes.map((note) => (
          <NoteRow key={note.id} note={note} view={view} selected={note.id === selected} />
        ))}
      </ul>
    </div>
  )
}

function NoteRow({ note, view, selected }: { note: Note; view: ReportView; selected: boolean }) {
  const [draft, setDraft] = useState<string | null>(null)
  const detached = note.target.kind === 'text' && noteSpan(view, note) === null
  const choose = () => select({ kind: 'note', id: note.id }, 'bottom')
  const save = async () => {
    const body = draft?.trim()
    if (body && (body === note.body || (await apply({ type: 'edit-note', id: note.id, body })))) setDraft(null)
  }
  return (
    <li className={`note ${selected ? 'selected' : ''}`} data-note-row={note.id}>
      <button type='button' className='note-main' aria-pressed={selected} onClick={choose}>
        <TargetLabel target={note.target} edition={view.item.edition} />
        {draft === null && <p className='body'>{note.body}</p>}
        {detached && <p className='warn'>{notesPane.detached}</p>}
      </button>
      <div className='note-side'>
        <span className='quiet'>
          {note.who} {shortTime(note.at)}
        </span>
        <button type='button' className='button plain small' onClick={() => setDraft(note.body)}>
          {notesPane.edit}
        </button>
        <button type='button' className='button plain small' onClick={() => void apply({ type: 'delete-note', id: note.id })}>
          {notesPane.remove}
        </button>
      </div>
      {draft !== null && (
        <form
          className='note-edit'
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key === 'Escape') setDraft(null)
            if (event.key === 'Enter' && event.ctrlKey) void save()
          }}
        >
          <textarea
            className='field'
            rows={3}
            aria-label={notesPane.placeholder}
            value={draft}
            ref={(field) => field?.focus()}
            onChange={(event) => setDraft(event.target.value)}
          />
          <button type='submit' className='button small primary'>
            {desk.save}
          </button>
          <button type='button' className='button small plain' onClick={() => setDraft(null)}>
            {desk.cancel}
          </button>
        </form>
      )}
    </li>
  )
}
