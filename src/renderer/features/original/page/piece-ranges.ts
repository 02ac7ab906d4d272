import { isWhole, type Place } from '../original-marks.ts'

/** White space and what has no width: a page and its canonical text have them in different places. */
const unseen = /[\s\u00ad\u200b-\u200f\u202a-\u202d\u2060-\u2069\ufeff]/

/**
 * The ranges of a page in which the characters of a place stand. Characters are counted without white space; where the
 * page says something else than the text (footnote marks), the whole piece is meant.
 */
export function rangesOf(page: Document, text: string, place: Place): Range[] {
  const exact = isWhole(place) ? [] : exactRanges(page, text, place)
  return exact.length > 0 ? exact : textNodes(page, place.piece.number).map((node) => wholeRange(page, node))
}

/** The ranges in which exactly the characters of a place stand; none where the page says something else than the text. */
export function exactRanges(page: Document, text: string, { piece, span }: Place): Range[] {
  const nodes = textNodes(page, piece.number)
  const from = seen(text.slice(piece.span.start, span.start))
  const wanted = seen(text.slice(span.start, span.end))
  const all = nodes.map((node) => seen(node.data)).join('')
  if (wanted === '' || all.slice(from.length, from.length + wanted.length) !== wanted) return []
  return exactRange(page, nodes, from.length, wanted.length)
}

function textNodes(page: Document, number: number): Text[] {
  const nodes: Text[] = []
  for (const element of page.querySelectorAll(`[data-n="${number}"]`)) {
    const walker = page.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    // What was deleted is shown struck and was not read.
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      if (seen(node.data) !== '' && !node.parentElement?.closest('del')) nodes.push(node)
    }
  }
  return nodes
}

function exactRange(page: Document, nodes: readonly Text[], from: number, length: number): Range[] {
  const ranges: Range[] = []
  let at = 0
  for (const node of nodes) {
    const own = positions(node.data)
    const first = Math.max(0, from - at)
    const last = Math.min(own.length, from + length - at) - 1
    if (first <= last && last >= 0) {
      const range = page.createRange()
      range.setStart(node, own[first]!)
      range.setEnd(node, own[last]! + 1)
      ranges.push(range)
    }
    at += own.length
  }
  return ranges
}

function wholeRange(page: Document, node: Text): Range {
  const range = page.createRange()
  range.selectNodeContents(node)
  return range
}

/** Where the visible characters stand, as UTF-16 units. */
function positions(data: string): number[] {
  const found: number[] = []
  for (let at = 0; at < data.length; at += 1) if (!unseen.test(data[at]!)) found.push(at)
  return found
}

function seen(text: string): string {
  return text.replaceAll(new RegExp(unseen, 'g'), '')
}
