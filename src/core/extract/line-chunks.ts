import { matchesOf } from './matches.ts'
import { isValueLike } from './value.ts'
import { wordPattern } from './words.ts'

/** A line of the text with its offset. */
export interface TextLine {
  text: string
  start: number
}

/** A word or a few, as they stand on a line: `from` and `to` count half-width columns from the left edge. */
export interface Chunk {
  text: string
  start: number
  line: number
  from: number
  to: number
  /** The rest of a number that was cut over lines. */
  goesOn?: readonly Chunk[]
}

/** How the label of a row within a group begins, or that of the group within its own. */
const numbered = /^(?:(?:[1-8１-８][.．、]|[（(][一二三四五六七][）)])\p{Script=Han}|[（(][一二三四五六七][）)]$)/u

/** The number of a label with its stop, set apart from its words by a few spaces; no value is printed so. */
const bareOrdinal = /^[1-8１-８][.．、]$/
const widestStop = 4

/** Units that stand alone. */
export const units = '件|条|次|篇|项|宗|人次|件次|元|万元'

/** With more words than this no line is one of a table set in columns. */
export const mostWords = 200

/** The words of each line, those put together that make a label or a number with its unit. */
export function chunksOfLines(lines: readonly TextLine[]): Chunk[][] {
  const chunks: Chunk[][] = []
  let above: Chunk[] = []
  for (const [index, line] of lines.entries()) {
    const own = chunksOf(line, index, above)
    chunks.push(own)
    const labels = own.length > mostWords ? [] : own.filter(({ text }) => !isAlone(text))
    if (labels.length > 0) above = labels
  }
  return chunks
}

const words = wordPattern()

/** `above` are the labels' chunks on the line before: what begins right below one of them, beside another, goes on from it. */
function chunksOf(line: TextLine, index: number, above: readonly Chunk[]): Chunk[] {
  const chunks: Chunk[] = []
  let measured = 0
  let to = 0
  for (const match of matchesOf(line.text, words)) {
    const from = to + widthOf(line.text.slice(measured, match.index))
    measured = match.index + match[0].length
    to = from + widthOf(match[0])
    const word = { text: match[0], start: line.start + match.index, line: index, from, to }
    const last = chunks.at(-1)
    // Words one space apart are one label, letters spread apart even two; numbers never are.
    const gap = /^\p{Script=Han}$/u.test(word.text) ? 2 : 1
    const isUnit = last !== undefined && isAlone(last.text) && /^(?:万元|元|件)$/.test(word.text)
    // The first word of a line may be the number of a label: "4 无正当理由…".
    const isOrdinal =
      last !== undefined &&
      /^[1-8]$/.test(last.text) &&
      chunks.length <= mostWords &&
      chunks.every(({ text }) => text === last.text || !isAlone(text))
    // … and its stop a word of its own: "1 . 属 于".
    const isStop = /^[.．、)）]/.test(word.text) && isOrdinal
    const isLabel = isStop || !isAlone(word.text)
    // The label of a row begins beside the last words of its group's: "处理 4.无正当理由…".
    const isBelow = above.some((chunk, at) => at > 0 && Math.abs(chunk.from - from) <= 1)
    const isBeside = (isBelow || numbered.test(word.text)) && last !== undefined && !isAlone(last.text)
    const isNumbered = last !== undefined && bareOrdinal.test(last.text) && from - last.to <= widestStop
    if (last && isNumbered && isLabel) {
      last.text = line.text.slice(last.start - line.start, match.index + match[0].length)
      last.to = word.to
    } else if (last && !isBeside && from - last.to <= gap && (isUnit || (isLabel && (isOrdinal || !isAlone(last.text))))) {
      last.text = line.text.slice(last.start - line.start, match.index + match[0].length)
      last.to = word.to
    } else chunks.push(word)
  }
  return chunks
}

/** A unit is a column's where as many lines have it. */
const leastLines = 3
const unit = new RegExp(`^(?:${units})$`)

/**
 * The chunks without a column of units: the same unit between label and numbers on several lines. Above each other they
 * would be a label over all of these lines. A single one may be the last letter of a label set upright.
 */
export function withoutUnits(chunks: readonly Chunk[][]): Chunk[][] {
  const isUnit = (chunk: Chunk, at: number, own: readonly Chunk[]): boolean => {
    const [before, after] = [own[at - 1], own[at + 1]]
    return unit.test(chunk.text) && before !== undefined && !isAlone(before.text) && after !== undefined && isAlone(after.text)
  }
  const counts = new Map<string, number>()
  for (const chunk of chunks.flatMap((own) => own.filter(isUnit))) counts.set(chunk.text, (counts.get(chunk.text) ?? 0) + 1)
  return chunks.map((own) => own.filter((chunk, at) => !isUnit(chunk, at, own) || (counts.get(chunk.text) ?? 0) < leastLines))
}

/** No number with a unit, or a sign in place of one, that is parted by spaces is longer. */
const longestNumber = 100

/** A number with its unit, with a remark in brackets. */
const dressed = new RegExp(`^[\\d０-９][\\d０-９.,，]*(?:${units})?(?:[（(][^（()）]*[)）]?)?$`)

/** A number, or a sign in place of one, and nothing else. */
export function isAlone(word: string): boolean {
  if ((word.length > longestNumber && /\s/.test(word)) || bareOrdinal.test(word)) return false
  return (!/\p{Script=Han}/u.test(word.replace(/^[无零空〇]+$/, '')) || dressed.test(word)) && isValueLike(word)
}

/** The width of a text in half-width columns. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character)
      ? 2
      : 1
  return width
}
