import { useEffect, useRef, useState } from 'react'
import { desk, topBar } from '../../../core/catalogue/desk.ts'
import { useDesk } from '../../app/desk-store.ts'
import { setReviewer } from '../../app/workspace-actions.ts'
import { Icon } from '../../components/Icon.tsx'

/** 审核人: shown, and edited in place. After a change made by nobody it asks for the name, without taking the focus. */
export function Reviewer() {
  const reviewer = useDesk((now) => now.workspace?.reviewer ?? null)
  const ask = useDesk((now) => now.askReviewer)
  const [editing, setEditing] = useState(false)
  const [draft, setDraft] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (editing) input.current?.select()
  }, [editing])
  const begin = () => {
    setDraft(reviewer ?? '')
    setEditing(true)
  }
  const end = (save: boolean) => {
    setEditing(false)
    const name = draft.trim()
    if (save && name && name !== reviewer) void setReviewer(name)
  }
  return (
    <div className="reviewer">
      {editing ? (
        <input
          ref={input}
          className="field"
          aria-label={topBar.reviewer}
          placeholder={topBar.reviewerPlaceholder}
          maxLength={100}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => end(true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') end(true)
            if (event.key === 'Escape') end(false)
          }}
        />
      ) : (
        <button ref={button} type="button" className="button plain" onClick={begin} aria-label={`${topBar.reviewer}：${reviewer ?? topBar.reviewerUnset}`}>
          <Icon name="person" />
          <span className="quiet">{topBar.reviewer}</span>
          <span className={reviewer ? 'cut' : 'unset'}>{reviewer ?? topBar.reviewerUnset}</span>
        </button>
      )}
      {ask && !editing && (
        <div className="reviewer-ask" role="status">
          <span>{topBar.reviewerAsk}</span>
          <button type="button" className="link" onClick={begin}>
            {topBar.reviewer}
          </button>
          <button type="button" className="button plain small icon" aria-label={desk.close} onClick={() => useDesk.setState({ askReviewer: false })}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}
