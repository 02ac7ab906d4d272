import { isInOfficialLabel, isOfficialLabel } from '../../core/form/cut-label.ts'
import { isInPlaceOfNumber } from '../../core/extract/value.ts'
import { type Box, boxAround } from './geometry.ts'
import type { LineBlock } from './page-block.ts'
import { charactersOf, isCutBetween, isNumeric, markOf, type TextItem } from './page-items.ts'

/** Characters of a line with no gap between them, as far as that can be told: they stand in one cell. */
export interface Word {
  text: string
  page: number
  box: Box
  size: number
  /** A number, or a sign in place of one, that stands apart from the words beside it. */
  isValue: boolean
}

/** Shares of an em: gaps within a word, within a number whose digits are spread apart, and around a value. */
const gaps = { word: 0.15, digits: 0.35, value: 0.6 }

/** The words of a line from left to right. */
export function wordsOf({ items, page }: LineBlock): Word[] {
  const parts = items.flatMap(unspaced).sort((a, b) => a.box.x0 - b.box.x0)
  const spacing = letterSpacing(parts)
  const runs: TextItem[][] = []
  for (const item of parts) {
    const last = runs.at(-1)?.at(-1)
    const most = isNumeric(last?.text ?? '') && isNumeric(item.text) ? gaps.digits : gaps.word
    if (last && !isCutBetween(last, item) && gapBetween(last, item) <= most + spacing) runs.at(-1)!.push(item)
    else runs.push([item])
  }
  const parted = runs.flatMap(labelsApart)
  const words = parted.map((run): Word => {
    const [first] = run
    const text = run.map((item, index) => markOf(item, run[index - 1])).join('')
    return { text, page, box: boxAround(run.map((item) => item.box)) ?? first!.box, size: first!.size, isValue: false }
  })
  const isApart = (left: number): boolean => {
    const [a, b] = [words[left], words[left + 1]]
    return !a || !b || isCutBetween(parted[left]!.at(-1)!, parted[left + 1]![0]!) || gapBetween(a, b) >= gaps.value
  }
  const isCell = (word: Word | undefined): boolean =>
    word !== undefined && (isNumberOrSign(word.text) || isOfficialLabel(word.text))
  for (const [index, word] of words.entries())
    word.isValue =
      isNumberOrSign(word.text) &&
      (isCell(words[index - 1]) || isApart(index - 1)) &&
      (isCell(words[index + 1]) || isApart(index))
  return words
}

/** Labels of neighbouring cells that touch, or a label that touches its number: apart, where each is one of the form's. */
function labelsApart(run: readonly TextItem[]): TextItem[][] {
  const textOf = (items: readonly TextItem[]): string => items.map((item) => item.text).join('')
  if (run.length < 2 || isInOfficialLabel(textOf(run)) || isNumeric(textOf(run))) return [[...run]]
  const labels: TextItem[][] = []
  for (const item of run) {
    const last = labels.at(-1)
    const joined = last ? textOf([...last, item]) : ''
    if (last && (isInOfficialLabel(joined) || isNumeric(joined))) last.push(item)
    else labels.push([item])
  }
  const texts = labels.map(textOf)
  const isNumbered = texts.length === 2 && isOfficialLabel(texts[0]!) && isNumeric(texts[1]!)
  // Rows have one label each, and that begins with an ordinal: what follows it is a part of the same.
  const areHeads =
    !ordinal.test(textOf(run)) &&
    texts.every((text, index) => isInOfficialLabel(text) && (text.length > 1 || index === texts.length - 1))
  return isNumbered || areHeads ? labels : [[...run]]
}

const ordinal = /^[（(]?[\d一二三四五六七八九十]{1,2}[.．、）)]/

/** Ems of the space after each letter, where a line is drawn letter by letter. */
function letterSpacing(items: readonly TextItem[]): number {
  const found = items.slice(1).flatMap((item, index) => {
    const before = items[index]!
    const gap = gapBetween(before, item)
    // Digits apart may be two numbers.
    const areNumeric = isNumeric(before.text) && isNumeric(item.text)
    return gap < gaps.value && !areNumeric && [...item.text].length === 1 && [...before.text].length === 1 ? [gap] : []
  })
  found.sort((a, b) => a - b)
  return Math.max(0, found[found.length >> 1] ?? 0)
}

/**
 * A number with or without its sign, its separators and a unit or note behind it, or a sign that is printed in place of one.
 * Words in place of one are parts of labels as well.
 */
function isNumberOrSign(text: string): boolean {
  return number.test(text) || (isInPlaceOfNumber(text) && !/\p{Script=Han}/u.test(text))
}

const number =
  /^(?:[-−－+＋]?[\d０-９\ufffd]+(?:[,，.．][\d０-９]+)*(?:万?元|[件条]|[（(]件[）)]|[①-⑳*†※]|\[\d\])?|[（([“"]0[）)\]”"])$/

/** Ems between two boxes side by side. */
function gapBetween(a: Pick<Word, 'box' | 'size'>, b: Pick<Word, 'box' | 'size'>): number {
  return (Math.max(a.box.x0, b.box.x0) - Math.min(a.box.x1, b.box.x1)) / Math.max(a.size, b.size, 1)
}

/** An item that has white space in it may reach over several cells. */
function unspaced(item: TextItem): TextItem[] {
  if (!/\s/.test(item.text)) return [item]
  const parts: TextItem[] = []
  let isOpen = false
  for (const { text, box, size } of charactersOf(item)) {
    const last = parts.at(-1)
    if (text.trim() === '') isOpen = false
    else if (last && isOpen) {
      last.text += text
      last.box = { ...last.box, x1: box.x1 }
    } else {
      parts.push({ text, box, size })
      isOpen = true
    }
  }
  return parts
}
