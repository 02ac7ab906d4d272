import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

interface Props {
  back: string
  onBack: () => void
  title: ReactNode
  children?: ReactNode
}

/** The bar of a pane that stands in the place of the review: the way back, what the pane is, and what it offers. */
export function BackBar({ back, onBack, title, children }: Props) {
  return (
    <div className='head-bar back-bar'>
      <button type='button' className='button plain' onClick={onBack}>
        <Icon name='undo' />
        {back}
      </button>
      <h2 className='cut'>{title}</h2>
      {children}
    </div>
  )
}
