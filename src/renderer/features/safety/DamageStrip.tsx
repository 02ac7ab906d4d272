import { safetyWords as words } from '../../../core/catalogue/safety.ts'
import { useDesk } from '../../app/desk-store.ts'

/** Says above the desk that the workspace is damaged and cannot be changed, and leads to what can be done. */
export function DamageStrip({ damage }: { damage: string }) {
  return (
    <div className='damage-strip' role='alert'>
      <span className='cut' title={damage}>
        {words.trouble}
        {damage}
      </span>
      <button type='button' className='button small' onClick={() => useDesk.setState({ safety: true })}>
        {words.openPane}
      </button>
    </div>
  )
}
