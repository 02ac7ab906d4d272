import { useEffect, useState } from 'react'
import { alikePane as words } from '../../../core/catalogue/judgement.ts'
import { request } from '../../app/bridge.ts'
import { openAlike } from '../../app/judgement-actions.ts'

/** How many equal findings there are in all reports, and the way to them. */
export function AlikeButton({ reportId, fingerprint }: { reportId: number; fingerprint: string }) {
  const [counts, setCounts] = useState<{ same: number; rule: number } | null>(null)
  useEffect(() => {
    let current = true
    void request('findings.count-alike', { reportId, fingerprint }).then((reply) => {
      if (current) setCounts(reply.ok ? reply.value : null)
    })
    return () => {
      current = false
    }
  }, [reportId, fingerprint])
  if (counts === null) return null
  const { same, rule } = counts
  return (
    <button
      type='button'
      className='button small'
      data-alike-count={same}
      disabled={rule < 2}
      title={words.hint}
      onClick={(event) => {
        event.stopPropagation()
        openAlike()
      }}
    >
      {rule < 2 ? words.none : words.button(same, rule)}
    </button>
  )
}
