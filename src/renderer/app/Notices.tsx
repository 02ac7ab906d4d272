import { useEffect } from 'react'
import { desk } from '../../core/catalogue/desk.ts'
import { Icon } from '../components/Icon.tsx'
import { dismissNotice, type Notice, useDesk } from './desk-store.ts'

/** How long something that went well is said, in milliseconds: long enough to be read twice. */
const shownFor = 8_000

/** What main refused or could not do, kept until it is dismissed; and what went well, for a while. */
export function Notices() {
  const notices = useDesk((now) => now.notices)
  return (
    <div className='notice-place'>
      <div className='notices' role='log' aria-live='polite' aria-label={desk.notices}>
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
    </div>
  )
}

function NoticeLine({ notice: { id, tone, text } }: { notice: Notice }) {
  useEffect(() => {
    if (tone !== 'done') return undefined
    const timer = setTimeout(() => dismissNotice(id), shownFor)
    return () => clearTimeout(timer)
  }, [id, tone])
  return (
    <div className={`notice-line ${tone}`}>
      <span>{text}</span>
      <button type='button' className='button plain small icon' aria-label={desk.dismissNotice} onClick={() => dismissNotice(id)}>
        <Icon name='close' />
      </button>
    </div>
  )
}
