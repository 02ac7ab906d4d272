import { textLikeness } from '../claims/near-copies.ts'
import { align } from './align.ts'
import { type Paragraph, paragraphsOf, type Placed, type ReadReport, sentencesOf } from './paragraphs.ts'
import { wordChanges, type Piece } from './word-changes.ts'

/** A paragraph that differs between two versions: it stands in both with other words, or in one of them alone. */
export type ProseChange =
  | { kind: 'changed'; before: Paragraph; after: Paragraph; pieces: Piece[] }
  | { kind: 'removed'; before: Paragraph }
  | { kind: 'added'; after: Paragraph }

/** Paragraphs that share less are two, not one that was rewritten. */
const alike = 0.4
/** More paragraphs at one place are not held against each other one by one. */
const mostAtOnce = 60
/** Longer paragraphs are not compared word by word. */
const longest = 4_000

/**
 * What changed in the prose from one version of a report to the next, paragraph by paragraph in the order of the text,
 * and inside a paragraph word by word. Spaces, line breaks and the width of signs are no changes: where the versions break
 * their lines otherwise (a PDF at the margin, a web page at its paragraphs), what differs is told sentence by sentence.
 */
export function proseChanges(before: ReadReport, after: ReadReport): ProseChange[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
  const inPlaces = differing(old, now, (left, right) => lesser(matched(left, right), bySentences(left, right)))
  // Broken lines may agree by chance where they do not belong together; then the whole texts must be held against each other.
  return lesser(inPlaces, bySentences(old, now))
}

/** Punctuation but for what belongs to a number: percent signs, a sign before it, a point or comma inside it. */
const punctuation = /(?<!\d)[\p{P}--[%‰\p{Pd}]]|[\p{P}--[%‰]](?!\d)/gv

/** Whether both versions have the same words and numbers, so that readers of two formats may have differed, not the versions. */
export function differsInPunctuation(change: ProseChange): boolean {
  if (change.kind !== 'changed') return false
  return change.before.text.replace(punctuation, '') === change.after.text.replace(punctuation, '')
}

function bySentences(old: readonly Placed[], now: readonly Placed[]): ProseChange[] {
  return differing(sentencesOf(old), sentencesOf(now), matched)
}

/** The changes by paragraphs, unless those by sentences say less than half of that. */
function lesser(whole: ProseChange[], broken: ProseChange[]): ProseChange[] {
  return sizeOf(broken) * 2 < sizeOf(whole) ? broken : whole
}

/** Aligns two texts piece by piece, and lets each stretch that differs be told. */
function differing<T extends Paragraph>(
  old: readonly T[],
  now: readonly T[],
  tell: (old: readonly T[], now: readonly T[]) => ProseChange[],
): ProseChange[] {
  return align(
    old.map(({ text }) => text),
    now.map(({ text }) => text),
  ).flatMap(({ same, before, after }) => (same ? [] : tell(old.slice(before.from, before.to), now.slice(after.from, after.to))))
}

/** How many characters changes say that were put in or taken out. */
function sizeOf(changes: readonly ProseChange[]): number {
  return changes.reduce((sum, change) => {
    if (change.kind === 'removed') return sum + change.before.text.length
    if (change.kind === 'added') return sum + change.after.text.length
    return change.pieces.reduce((inside, { kind, text }) => (kind === 'same' ? inside : inside + text.length), sum)
  }, 0)
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
