import type { TrailHead } from './shapes.ts'

/** The first place where the trail does not hold, or that it holds. */
export type TrailVerification =
  | { ok: true; head: TrailHead }
  | {
      ok: false
      /** The row concerned; the row before it is the last one that holds. */
      seq: number
      /**
       * `gap`: a row is not there; `link`: it does not continue the row before; `hash`: it was changed; `head`: it is not
       * the one that was printed; `state`: a review is not what the trail says; `report`: a report is not.
       */
      problem: 'gap' | 'link' | 'hash' | 'head' | 'state' | 'report'
    }

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
