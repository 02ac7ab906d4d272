import type { z } from 'zod'
import type { Answers, Method, requests } from '../../contract/methods.ts'

/** The parameters of a request after its schema has checked them. */
export type Checked<M extends Method> = z.output<(typeof requests)[M]>

/** The handlers of some requests; expected failures throw coded errors. */
export type Handlers<M extends Method> = { [K in M]: (params: Checked<K>) => Answers[K] | Promise<Answers[K]> }
