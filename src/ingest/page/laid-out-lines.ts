import { widthOf } from '../../core/extract/line-chunks.ts'
import { inRuns, type LineBlock, type PageBlock } from './page-block.ts'
import { lineText, type TextItem } from './page-items.ts'

/** Fewer lines of words set apart than this are no table. */
const leastApart = 3
/** Characters of a line in a cell: that of the widest labels has fewer. */
const longestCell = 34
/** Ems between the lines of one table at most. */
const mostBetween = 3.2

/**
 * Lines that may be rows of a table of which no columns are certain, with every word where it stands on the page, in
 * half-width columns from the left edge of them all: what stands above what can still be told.
 */
export function withPlacedWords(blocks: readonly PageBlock[]): PageBlock[] {
  return inRuns(blocks, isNear, placedLines)
}

/** A line of running text: more characters than a cell has, with nothing that sets them apart. */
function isSentence({ text }: LineBlock): boolean {
  return text.length > longestCell && !/\S\s{2,}\S/.test(text)
}

/** Whether two lines may be of one table: close to each other, and neither of them running text. */
function isNear(above: LineBlock, below: LineBlock): boolean {
  if (isSentence(above) || isSentence(below)) return false
  return above.page === below.page && below.box.y0 - above.box.y1 <= Math.max(above.size, below.size) * mostBetween
}

function placedLines(run: readonly LineBlock[]): LineBlock[] {
  const apart = run.flatMap(({ text }, index) => (/\S\s{2,}\S/.test(text) ? [index] : []))
  if (apart.length < leastApart) return [...run]
  const [first, last] = [apart[0]!, apart.at(-1)!]
  const own = run.slice(first, last + 1)
  const left = Math.min(...own.map(({ box }) => box.x0))
  const sizes = own.map(({ size }) => size).sort((a, b) => a - b)
  const column = Math.max(1, sizes[sizes.length >> 1]!) / 2
  const placed = own.map((line): LineBlock => ({ ...line, text: placedText(line.items, left, column) }))
  return [...run.slice(0, first), ...placed, ...run.slice(last + 1)]
}

/** No line of a page has more columns. */
const mostColumns = 400

function placedText(items: readonly TextItem[], left: number, column: number): string {
  const words: TextItem[][] = []
  for (const item of items) {
    const word = words.at(-1)
    // One space at most parts the pieces of a word.
    if (word && !/\s{2}/.test(lineText([...word.slice(-1), item]).slice(word.at(-1)!.text.length))) word.push(item)
    else words.push([item])
  }
  let text = ''
  let width = 0
  for (const word of words) {
    const own = lineText(word).trimEnd()
    const at = Math.min(mostColumns, Math.round((word[0]!.box.x0 - left) / column))
    const room = Math.max(at - width, text === '' ? 0 : 2)
    text += ' '.repeat(room) + own
    width += room + widthOf(own)
  }
  return text.trimEnd()
}
