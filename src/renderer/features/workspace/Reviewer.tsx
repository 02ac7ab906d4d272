import { useEffect, useRef, useState } from 'react'
import { topBar } from '../../../core/catalogue/desk.ts'
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
    if (!save) useDesk.setState({ askReviewer: false })
  }
  return (
    <div className='reviewer'>
      {editing || ask ? (
        <input
          ref={input}
          className={`field ${ask ? 'asked' : ''}`}
          title={ask ? topBar.reviewerAsk : undefined}
          aria-label={topBar.reviewer}
          placeholder={ask ? topBar.reviewerAskShort : topBar.reviewerPlaceholder}
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
        <button
          ref={button}
          type='button'
          className='button plain'
          onClick={begin}
          aria-label={`${topBar.reviewer}：${reviewer ?? topBar.reviewerUnset}`}
        >
          <Icon name='person' />
          <span className='quiet'>{topBar.reviewer}</span>
          <span className={reviewer ? 'cut' : 'unset'}>{reviewer ?? topBar.reviewerUnset}</span>
        </button>
      )}
      <span className='hidden-visually' role='status'>
        {ask ? topBar.reviewerAsk : ''}
      </span>
    </div>
  )
}
