import { useCallback, useEffect, useRef, useState } from 'react'
import type { AlikeFinding, AlikeView } from '../../../contract/judgement.ts'
import { request } from '../../app/bridge.ts'

/** What is known of the findings that are equal to one. */
export interface Alike {
  /** null while they are looked for the first time. */
  view: AlikeView | null
  counts: { same: number; rule: number } | null
  error: string | null
  reload: () => Promise<void>
}

/** Asks for the findings that are equal to this one, and again when `reload` is called or the scope changes. */
export function useAlike(reportId: number, fingerprint: string, same: boolean): Alike {
  const [state, setState] = useState<Omit<Alike, 'reload'>>({ view: null, counts: null, error: null })
  const turn = useRef(0)
  const reload = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const [found, counts] = await Promise.all([
      request('findings.alike', { reportId, fingerprint, same }),
      request('findings.count-alike', { reportId, fingerprint }),
    ])
    if (mine !== turn.current) return
    setState({
      view: found.ok ? found.value : null,
      counts: counts.ok ? counts.value : null,
      error: found.ok ? null : found.error.message,
    })
  }, [reportId, fingerprint, same])
  useEffect(() => void reload(), [reload])
  return { ...state, reload }
}

/** One finding among those of many reports. */
export function keyOf({ reportId, fingerprint }: Pick<AlikeFinding, 'reportId' | 'fingerprint'>): string {
  return `${reportId}¦${fingerprint}`
}

/** Whether nobody has judged it yet. */
export function isPending({ decision }: AlikeFinding): boolean {
  return (decision?.state ?? 'pending') === 'pending'
}
