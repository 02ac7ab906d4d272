import { useEffect, useState } from 'react'
import type { OriginalView } from '../../../contract/views.ts'
import { request } from '../../app/bridge.ts'

/** The original of a report on its way: `view` once it is here, `error` where it is not shown. */
export interface LookState {
  view: OriginalView | null
  error: string | null
}

const waiting: LookState = { view: null, error: null }

/** Asks for the original of a report; an answer for a report that is no longer open is dropped. */
export function useLook(reportId: number): LookState {
  const [state, setState] = useState<LookState & { of: number }>({ ...waiting, of: reportId })
  useEffect(() => {
    let current = true
    void request('original.look', { reportId }).then((reply) => {
      if (!current) return
      setState({ of: reportId, ...(reply.ok ? { view: reply.value, error: null } : { view: null, error: reply.error.message }) })
    })
    return () => {
      current = false
    }
  }, [reportId])
  return state.of === reportId ? state : waiting
}
