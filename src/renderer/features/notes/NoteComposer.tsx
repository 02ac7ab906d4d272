import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { desk, notesPane } from '../../../core/catalogue/desk.ts'
import { useDesk } from '../../app/desk-store.ts'
import { apply } from '../../app/report-actions.ts'
import { TargetLabel } from './TargetLabel.tsx'
import './notes.css'

const width = 340
const height = 180

/** Where a note is written: beside what it is about. Ctrl+Enter saves, Esc leaves. */
export function NoteComposer() {
  const composing = useDesk((now) => now.composing)
  const edition = useDesk((now) => now.view?.item.edition ?? null)
  const [body, setBody] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    if (!composing) return
    before.current = document.activeElement
    setBody('')
    field.current?.focus()
  }, [composing])
  if (!composing) return null
  const { target, anchor } = composing
  const close = () => {
    useDesk.setState({ composing: null })
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true })
  }
  const save = async () => {
    const text = body.trim()
    if (text && (await apply({ type: 'add-note', target, body: text }))) close()
  }
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') close()
    if (event.key === 'Enter' && event.ctrlKey) void save()
  }
  const left = Math.max(8, Math.min(anchor.x, window.innerWidth - width - 8))
  const top = Math.max(8, Math.min(anchor.y, window.innerHeight - height - 8))
  return (
    <form
      className='composer'
      style={{ left, top, width }}
      aria-label={notesPane.compose}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TargetLabel target={target} edition={edition} />
      <textarea
        ref={field}
        className='field'
        rows={4}
        maxLength={10_000}
        aria-label={notesPane.placeholder}
        placeholder={notesPane.placeholder}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <div className='foot'>
        <span className='quiet'>{notesPane.keys}</span>
        <button type='button' className='button small plain' onClick={close}>
          {desk.cancel}
        </button>
        <button type='submit' className='button small primary' disabled={!body.trim()}>
          {desk.save}
        </button>
      </div>
    </form>
  )
}
