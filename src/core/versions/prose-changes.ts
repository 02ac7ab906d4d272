import { textLikeness } from '../claims/near-copies.ts'
import { originalSpan } from '../claims/flat-text.ts'
import { proseOf } from '../claims/prose.ts'
import type { TextSpan } from '../document/locator.ts'
import type { SourceDocument } from '../document/source-document.ts'
import type { RecognisedReport } from '../extract/recognised-report.ts'
import { align } from './align.ts'
import { wordChanges, type Piece } from './word-changes.ts'

/** A paragraph of a report's prose: its words without spaces and line breaks, and where it stands in the canonical text. */
export interface Paragraph {
  text: string
  span: TextSpan
}

/** A paragraph that differs between two versions: it stands in both with other words, or in one of them alone. */
export type ProseChange =
  | { kind: 'changed'; before: Paragraph; after: Paragraph; pieces: Piece[] }
  | { kind: 'removed'; before: Paragraph }
  | { kind: 'added'; after: Paragraph }

/** A report with its text. */
export interface ReadReport {
  report: RecognisedReport
  document: Pick<SourceDocument, 'text'>
}

/** Paragraphs that share less are two, not one that was rewritten. */
const alike = 0.4
/** More paragraphs at one place are not held against each other one by one. */
const mostAtOnce = 60
/** Longer paragraphs are not compared word by word. */
const longest = 4_000

/**
 * What changed in the prose from one version of a report to the next, paragraph by paragraph in the order of the text,
 * and inside a paragraph word by word. Spaces, line breaks and the width of signs are no changes.
 */
export function proseChanges(before: ReadReport, after: ReadReport): ProseChange[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
  return align(
    old.map(({ text }) => text),
    now.map(({ text }) => text),
  ).flatMap((stretch) =>
    stretch.same
      ? []
      : matched(old.slice(stretch.before.from, stretch.before.to), now.slice(stretch.after.from, stretch.after.to)),
  )
}

function paragraphsOf({ report, document }: ReadReport): Paragraph[] {
  const { flat } = proseOf(report, document)
  const found: Paragraph[] = []
  let start = 0
  for (const text of flat.text.split('\n')) {
    if (text !== '') found.push({ text, span: originalSpan(flat, start, start + text.length) })
    start += text.length + 1
  }
  return found
}

/** Pairs what stands at one place in the two versions: in order, so that the pairs are as alike as they can be. */
function matched(old: readonly Paragraph[], now: readonly Paragraph[]): ProseChange[] {
  const pairs = old.length <= mostAtOnce && now.length <= mostAtOnce ? likePairs(old, now) : []
  const changes: ProseChange[] = []
  let [i, j] = [0, 0]
  const alone = (to: number, until: number): void => {
    for (; i < to; i += 1) changes.push({ kind: 'removed', before: old[i]! })
    for (; j < until; j += 1) changes.push({ kind: 'added', after: now[j]! })
  }
  for (const [x, y] of pairs) {
    alone(x, y)
    const [a, b] = [old[x]!, now[y]!]
    changes.push({ kind: 'changed', before: a, after: b, pieces: piecesOf(a.text, b.text) })
    ;[i, j] = [x + 1, y + 1]
  }
  alone(old.length, now.length)
  return changes
}

function piecesOf(before: string, after: string): Piece[] {
  if (before.length <= longest && after.length <= longest) return wordChanges(before, after)
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

function likePairs(old: readonly Paragraph[], now: readonly Paragraph[]): [number, number][] {
  const likeness = old.map((one) => now.map((other) => textLikeness(one.text, other.text)))
  const best = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0))
  const gain = (i: number, j: number): number => (likeness[i]![j]! >= alike ? likeness[i]![j]! + best[i + 1]![j + 1]! : -1)
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) best[i]![j] = Math.max(gain(i, j), best[i + 1]![j]!, best[i]![j + 1]!)
  const pairs: [number, number][] = []
  for (let [i, j] = [0, 0]; i < old.length && j < now.length; ) {
    if (gain(i, j) === best[i]![j]) pairs.push([i++, j++])
    else if (best[i + 1]![j] === best[i]![j]) i += 1
    else j += 1
  }
  return pairs
}
