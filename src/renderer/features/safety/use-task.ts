import { useCallback, useState } from 'react'
import type { Answers, Method, Params } from '../../../contract/methods.ts'
import { request } from '../../app/bridge.ts'

/** A request that takes a while: what came of it, whether it is under way, what it was refused with. */
export interface Task<M extends Method> {
  busy: boolean
  /** null before it was asked and where it was refused; while it is under way null or, where that is wanted, the last answer. */
  answer: Answers[M] | null
  error: string | null
  run: (params: Params<M>) => Promise<Answers[M] | null>
}

/** Keeps track of one request of the safety pane; `keep`: what was answered last stays until there is something newer. */
export function useTask<M extends Method>(method: M, keep = false): Task<M> {
  const [state, setState] = useState<Pick<Task<M>, 'busy' | 'answer' | 'error'>>(idle)
  const run = useCallback(
    async (params: Params<M>) => {
      setState(({ answer }) => ({ ...idle, answer: keep ? answer : null, busy: true }))
      const reply = await request(method, params)
      setState(reply.ok ? { ...idle, answer: reply.value } : { ...idle, error: reply.error.message })
      return reply.ok ? reply.value : null
    },
    [method, keep],
  )
  return { ...state, run }
}

const idle = { busy: false, answer: null, error: null }
