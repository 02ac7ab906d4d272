import type { Reply } from '../../contract/bridge.ts'
import { requests, type Answers, type Method } from '../../contract/methods.ts'
import { requestMessages } from '../../core/catalogue/main.ts'
import type { z } from 'zod'
import type { Log } from '../log.ts'
import { failureOf } from './failure-of.ts'

const badRequest: Reply<unknown> = { ok: false, error: { code: 'bad-request', message: requestMessages['bad-request'] } }

/** The parameters of a request after its schema has let them through. */
export type Checked<M extends Method> = z.output<(typeof requests)[M]>

/** What answers each request. Throws a `RequestError` for an expected refusal; anything else is a fault of ours. */
export type Handlers = { [M in Method]: (params: Checked<M>) => Answers[M] | Promise<Answers[M]> }

/** Answers a request of the window, whatever it sends: unknown methods and bad parameters are refused by code. */
export type Dispatch = (method: unknown, params: unknown) => Promise<Reply<unknown>>

/** Makes the dispatcher: the method must be known and the parameters must pass its schema before a handler sees them. */
export function dispatcher(handlers: Handlers, log: Log): Dispatch {
  return async (method, params) => {
    if (!isMethod(method)) return badRequest
    const checked = requests[method].safeParse(params)
    if (!checked.success) return badRequest
    try {
      const handle = handlers[method] as (params: unknown) => unknown
      return { ok: true, value: await handle(checked.data) }
    } catch (thrown) {
      return { ok: false, error: failureOf(thrown, log, method) }
    }
  }
}

function isMethod(method: unknown): method is Method {
  return typeof method === 'string' && Object.hasOwn(requests, method)
}
