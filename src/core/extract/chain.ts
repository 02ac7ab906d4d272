import type { LabelPattern } from './labels.ts'
import { matchesOf } from './matches.ts'
import { matchesIn, type Stream } from './stream.ts'

/** A label found in squeezed text: the row of the form that it stands for, and where. */
export interface LabelHit {
  /** Index into the rows that were looked for. */
  row: number
  start: number
  end: number
  weight: number
}

/**
 * Finds the labels of the rows in the order of the form: of all matches, the heaviest chain in which both the rows and
 * the places rise. So 其他 is the row where the rows have got that far and the column elsewhere, and a head or a group
 * label repeated on the next page falls out.
 */
export function chainOf(text: string, rows: readonly LabelPattern[]): LabelHit[] {
  return heaviest(rows.flatMap((row, index) => matches(text, row, index)))
}

/** The same in the whole text of a stream. */
export function chainIn(stream: Stream, rows: readonly LabelPattern[]): LabelHit[] {
  return heaviest(rows.flatMap((row, index) => matches(stream.text, row, index, matchesIn(stream, row.pattern))))
}

function heaviest(hits: LabelHit[]): LabelHit[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  const best: { weight: number; previous: number }[] = []
  for (let i = 0; i < hits.length; i += 1) {
    const hit = hits[i]!
    let weight = 0
    let previous = -1
    for (let j = 0; j < i; j += 1) {
      const other = hits[j]!
      if (other.row >= hit.row || other.end > hit.start) continue
      // Rows that follow each other on the form should stand close: a stray word of the prose far away should not win.
      const distance = hit.start - other.end
      const reached = (best[j]?.weight ?? 0) - Math.min(distance / 2_000, 1)
      if (reached > weight) {
        weight = reached
        previous = j
      }
    }
    best.push({ weight: weight + hit.weight, previous })
  }
  let at = -1
  best.forEach((entry, index) => {
    if (at < 0 || entry.weight > best[at]!.weight) at = index
  })
  const chain: LabelHit[] = []
  for (; at >= 0; at = best[at]!.previous) chain.unshift(hits[at]!)
  return chain
}

/** Labels lighter than this recur everywhere: out of their order they are none. */
const leastStray = 4

/**
 * The chain with the rows that stand out of their order: where a row that the chain lacks has one label only, which begins
 * its cell between the chain's first row and its last, or elsewhere in the same table (`isBeside`).
 */
export function withStrays(
  chain: readonly LabelHit[],
  text: string,
  rows: readonly LabelPattern[],
  beginsCell: (hit: LabelHit) => boolean,
  isBeside: (hit: LabelHit) => boolean,
): LabelHit[] {
  const [first, last] = [chain[0], chain.at(-1)]
  if (!first || !last) return [...chain]
  const found = new Set(chain.map((hit) => hit.row))
  const isFree = (hit: LabelHit): boolean =>
    ((hit.start >= first.end && hit.end <= last.start) || isBeside(hit)) &&
    chain.every((other) => hit.end <= other.start || hit.start >= other.end)
  const strays = rows.flatMap((row, index) => {
    if (found.has(index) || (row.weight < leastStray && row.id !== 'totalProcessed')) return []
    const hits = matches(text, row, index).filter((hit) => isFree(hit) && beginsCell(hit))
    const named = row.weight < leastStray ? hits.filter((hit) => text.startsWith('(七)', hit.start)) : hits
    return named.length === 1 ? named : []
  })
  return [...chain, ...strays].sort((a, b) => a.start - b.start)
}

/**
 * Whether a label says by itself that it is its row's. A column has the names of two rows (其他, 总计): where the rows are in
 * another order than the form's, only their numbers tell them apart.
 */
export function isNamed(hit: LabelHit, text: string, rows: readonly LabelPattern[]): boolean {
  const { weight = 0, id = '' } = rows[hit.row] ?? {}
  if (id === 'totalProcessed') return text.startsWith('(七)', hit.start)
  return id !== 'otherOutcome.other' || hit.weight > weight
}

/** The label over all outcomes, which may stand before a row that has too light a label of its own. */
const overOutcomes = /(?:三、)?本年度?办理结果/

/**
 * Where the rows begin: at the first label of any of them that begins its cell before `until`, where the rows stand in
 * another order than the form's; else at `until`, the first of those in order.
 */
export function firstLabel(
  text: string,
  rows: readonly LabelPattern[],
  until: number,
  beginsCell: (hit: LabelHit) => boolean,
): number {
  const before = text.slice(0, until)
  const hits = rows.flatMap((row, index) => (row.weight < leastStray ? [] : matches(before, row, index)))
  const over = overOutcomes.exec(before)?.index ?? until
  return Math.min(until, over, ...hits.filter(beginsCell).map((hit) => hit.start))
}

/** More matches than a form can hold are noise; the cap keeps the chain's quadratic search bounded. */
const mostMatches = 60

/** What stands behind a row's name where a sentence speaks of it: a number, its unit, and the sentence goes on. */
const inSentence = /^\d+(?:\.\d+)?(?:件|项|个|条|份|宗|起|万?元)(?:[,;。、]|其中)/

function matches(
  text: string,
  row: LabelPattern,
  index: number,
  all: readonly RegExpExecArray[] = matchesOf(text, row.pattern),
): LabelHit[] {
  const found: LabelHit[] = []
  for (const match of all) {
    if (inSentence.test(text.slice(match.index + match[0].length, match.index + match[0].length + 14))) continue
    const start = ordinalStart(text, match.index, row.ordinal)
    found.push({ row: index, start, end: match.index + match[0].length, weight: row.weight + (start < match.index ? 0.5 : 0) })
    if (found.length >= mostMatches) break
  }
  return found
}

/** Takes the printed ordinal ("2." or "2、") into the label, and no digit before it: "30010042.没有…" keeps 3001004. */
function ordinalStart(text: string, start: number, ordinal: string | null): number {
  if (ordinal === null) return start
  const before = text.slice(Math.max(0, start - 3), start)
  if (before.endsWith(`(${ordinal})`)) return start - 3
  return before.at(-2) === ordinal && /[.、,:)]/.test(before.slice(-1)) ? start - 2 : start
}
