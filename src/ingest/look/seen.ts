import type { OriginalLook } from '../../core/document/original-look.ts'

/** What an original looks like; `text` is its canonical text as read today where the look is marked by pieces, else null. */
export interface Seen {
  look: OriginalLook
  text: string | null
}

/** Makes ready one format for being looked at. May throw `IngestFailure`. */
export type Looker = (bytes: Uint8Array) => Promise<Seen>
