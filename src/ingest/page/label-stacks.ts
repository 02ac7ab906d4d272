import { isCutLabel, isOfficialLabel } from '../../core/form/cut-label.ts'
import { type Box, boxAround } from './geometry.ts'
import type { Word } from './words.ts'

/** Lines of words, one below the other, that are one label. */
export interface Stack {
  lines: string[]
  page: number
  box: Box
  size: number
}

/** A word and the label that it has become part of. */
interface Placed {
  word: Word
  stack: Stack
}

/** What begins a label: an ordinal, or a bracket. */
const opening = /^(?:[（(㈠-㈩]|\d{1,2}\s*[.．、]|[一二三四五六七八九十]{1,2}、)/
/** An ordinal and nothing else: its label stands behind it. */
const bareOrdinal = /^(?:[（(][一二三四五六七八九十\d][）)]|\d[.．、]|[一二三四五六七八九十]、)$/

/** The labels that words make, given line by line from top to bottom; words side by side are labels of their own. */
export function stacksOf(lines: readonly (readonly Word[])[]): Stack[] {
  const stacks: Stack[] = []
  for (const line of lines) {
    const above = [...stacks]
    // The numbered label that ends right before the word.
    let open: Placed | null = null as Placed | null
    for (const word of line) {
      const stack: Stack = putWord(word, open, above, stacks)
      const isOpen: boolean = open?.stack === stack || numbered.test(word.text)
      open = isOpen ? { stack, word } : null
    }
  }
  return stacks
}

/** Puts a word where it belongs: behind a numbered label, below a label, behind an ordinal, or into a label of its own. */
function putWord(word: Word, open: Placed | null, above: readonly Stack[], stacks: Stack[]): Stack {
  if (open && isRest(word, open.word)) return append(open.stack, word)
  const stack = bestAbove(word, above)
  if (stack) return extend(stack, word)
  const last = stacks.at(-1)
  if (last && joinsOrdinal(word, last)) return last
  const own = { lines: [word.text], page: word.page, box: word.box, size: word.size }
  stacks.push(own)
  return own
}

/** A numbered label of a row: nothing stands right of it but its own rest and the numbers. */
const numbered = /^\d{1,2}\s*[.．、]/

/** Whether a word goes on with the label right before it, from which a narrow sign has parted it. */
function isRest(word: Word, before: Word): boolean {
  return !word.isValue && !opening.test(word.text) && word.box.x0 - before.box.x1 < word.size
}

function append(stack: Stack, word: Word): Stack {
  stack.lines.push(`${stack.lines.pop() ?? ''}${word.text}`)
  stack.box = boxAround([stack.box, word.box]) ?? stack.box
  return stack
}

/** The characters of a label, its lines parted by "\n". */
export function stackText(stack: Stack): string {
  return stack.lines.join('\n')
}

function extend(stack: Stack, word: Word): Stack {
  stack.lines.push(word.text)
  stack.box = boxAround([stack.box, word.box]) ?? stack.box
  return stack
}

/** An ordinal that white space parts from the label behind it is joined to it. */
function joinsOrdinal(word: Word, before: Stack | undefined): boolean {
  if (!before || before.page !== word.page || before.lines.length > 1 || !bareOrdinal.test(before.lines[0] ?? '')) return false
  const isBeside = Math.abs(before.box.y0 - word.box.y0) < word.size * 0.4 && word.box.x0 - before.box.x1 < word.size * 0.7
  if (!isBeside || opening.test(word.text)) return false
  before.lines[0] += ` ${word.text}`
  before.box = boxAround([before.box, word.box]) ?? before.box
  return true
}

/** The label above that the word goes on with; the one that ends nearest, where several could. */
function bestAbove(word: Word, stacks: readonly Stack[]): Stack | null {
  let best: Stack | null = null
  for (const stack of stacks) if (goesOn(stack, word) && (!best || stack.box.y1 > best.box.y1)) best = stack
  return best
}

/** Ems between the lines of a label at most: what the form knows may be set wide, anything else stands close. */
const spacing = { known: 1.25, narrow: 0.8, close: 0.45 }

function goesOn(stack: Stack, word: Word): boolean {
  if (stack.page !== word.page || word.isValue) return false
  const overlap = Math.min(stack.box.x1, word.box.x1) - Math.max(stack.box.x0, word.box.x0)
  if (overlap * 2 < Math.min(stack.box.x1 - stack.box.x0, word.box.x1 - word.box.x0)) return false
  const gap = (word.box.y0 - stack.box.y1) / Math.max(word.size, 1)
  if (gap < -0.4 || gap > spacing.known) return false
  const text = stack.lines.join('')
  if (isCutLabel(text, word.text)) return true
  if (opening.test(word.text) || isOfficialLabel(text)) return false
  if ([...word.text].length <= 2 && [...(stack.lines.at(-1) ?? '')].length <= 2) return gap <= spacing.narrow
  return gap <= spacing.close && Math.abs(stack.size - word.size) < 0.5 && !isOfficialLabel(word.text)
}
