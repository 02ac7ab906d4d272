import { align } from './align.ts'

/** A run of characters that both texts have, or only one of them. */
export interface Piece {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Numbers and Latin words whole, everything else character by character. */
const token = /\d+(?:[.，]\d+)*%?|[A-Za-z]+|./gsu
/** An equal run that is shorter than this between two changes makes one change of them: single characters agree by chance. */
const shortest = 2

/** What changed inside a paragraph: runs that are the same, taken away, put in; read in turn they give both texts. */
export function wordChanges(before: string, after: string): Piece[] {
  const [a, b] = [before.match(token) ?? [], after.match(token) ?? []]
  const pieces: Piece[] = []
  const put = (kind: Piece['kind'], text: string): void => {
    if (text === '') return
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  const all = align(a, b)
  let [removed, added] = ['', '']
  const flush = (): void => {
    put('removed', removed)
    put('added', added)
    ;[removed, added] = ['', '']
  }
  all.forEach((one, at) => {
    const [left, right] = [a.slice(one.before.from, one.before.to).join(''), b.slice(one.after.from, one.after.to).join('')]
    const between = at > 0 && at < all.length - 1
    if (one.same && !(between && left.length < shortest)) {
      flush()
      put('same', left)
    } else {
      removed += left
      added += right
    }
  })
  flush()
  return pieces
}
