import type { ReactNode } from 'react'

/** What a pane shows where there is nothing to show: what it is, and what can be done. */
export function Empty({ title, body, children }: { title: string; body?: string; children?: ReactNode }) {
  return (
    <div className='empty'>
      <p className='title'>{title}</p>
      {body && <p className='body'>{body}</p>}
      {children && <div className='actions'>{children}</div>}
    </div>
  )
}
