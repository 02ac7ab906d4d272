import { desk } from '../../core/catalogue/desk.ts'
import { Icon } from '../components/Icon.tsx'
import { dismissNotice, useDesk } from './desk-store.ts'

/** What main refused or could not do, kept until it is dismissed. */
export function Notices() {
  const notices = useDesk((now) => now.notices)
  return (
    <div className='notices' role='log' aria-live='polite' aria-label={desk.notices}>
      {notices.map((notice) => (
        <div key={notice.id} className={`notice-line ${notice.tone}`}>
          <span>{notice.text}</span>
          <button
            type='button'
            className='button plain small icon'
            aria-label={desk.dismissNotice}
            onClick={() => dismissNotice(notice.id)}
          >
            <Icon name='close' />
          </button>
        </div>
      ))}
    </div>
  )
}
