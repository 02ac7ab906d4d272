import type { TextSpan } from '../document/locator.ts'

/** A sentence of a section, and how closely the other text has it. */
export interface Copied {
  span: TextSpan
  /** Characters that count: without white space. */
  length: number
  /** From 0 (nothing in common) to 1 (the same but for numbers), against the closest sentence of the other text. */
  likeness: number
}

/** Shorter sentences recur in every report. */
const shortest = 18
/** More sentences than any section has: bounds the time for hostile texts. */
const mostSentences = 200

/**
 * Holds each sentence of a text against those of another: numbers masked, by the pairs of neighbouring characters that
 * they share (Dice). `offset` is where the text begins in its document.
 */
export function nearCopies(text: string, offset: number, other: string): Copied[] {
  const theirs = sentences(other).map(({ bare }) => pairsOf(bare))
  return sentences(text).map(({ bare, start, end }) => {
    const span = { start: offset + start, end: offset + end }
    const pairs = pairsOf(bare)
    return { span, length: bare.length, likeness: Math.max(0, ...theirs.map((their) => dice(pairs, their))) }
  })
}

/** How much two texts have in common: from 0 to 1, by the pairs of neighbouring characters that they share (Dice). */
export function textLikeness(one: string, other: string): number {
  return dice(pairsOf(one), pairsOf(other))
}

function sentences(text: string): { bare: string; start: number; end: number }[] {
  const found: { bare: string; start: number; end: number }[] = []
  for (const match of text.matchAll(/[^。；;！!\n]+[。；;！!]?/g)) {
    const bare = match[0]
      .normalize('NFKC')
      .replace(/\s+/g, '')
      .replace(/\d+(?:[.,]\d+)*/g, '#')
    if (bare.length < shortest) continue
    const lead = match[0].length - match[0].trimStart().length
    found.push({ bare, start: match.index + lead, end: match.index + match[0].trimEnd().length })
    if (found.length >= mostSentences) break
  }
  return found
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0]
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all === 0 ? 0 : (2 * shared) / all
}
