import type { TrailHead } from '../core/workspace/safety.ts'

export type { TrailVerification } from '../core/workspace/safety.ts'

/** What is to be proved beyond the chain and the reviews. */
export interface VerifyOptions {
  /** A head that was printed before: the trail must lead through it. */
  printed?: TrailHead | null
  /** Whether what was read out of the files is hashed too: slower, and finds altered documents and readings. */
  contents?: boolean
}

/** What is wrong with a database that can still be looked at. */
export interface Damage {
  /** `database`: SQLite finds its file damaged; `lost`: acknowledged changes are not there; `trail`: the content is not what the trail says. */
  kind: 'database' | 'lost' | 'trail'
  /** Chinese, one sentence or two. */
  message: string
}
