import type { DraftCell, DraftGrid } from '../canonical-text.ts'
import type { HtmlElement, HtmlNode, HtmlText } from './parse-html.ts'

/** A line of a preformatted text: its characters in the node's text, and the piece that was read from it. */
export interface TextLine {
  start: number
  end: number
  piece: number
}

/**
 * Remembers, while a page is read, which nodes each paragraph and each cell was read from, so that they can be found
 * again in the page itself. Pieces are numbered as `piecesOf` numbers them.
 */
export class PageOrigins {
  /** The first piece that a text or cell belongs to. */
  readonly pieceOf = new Map<HtmlNode, number>()
  /** The lines of a preformatted text, each with its piece, in their order. */
  readonly linesOf = new Map<HtmlText, TextLine[]>()
  readonly #cells = new Map<DraftCell, HtmlElement>()
  #pending: { node: HtmlText; line: number; part: { start: number; end: number } | null }[] = []
  #next = 0

  /** Nothing was read: the page is read anew. */
  forget(): void {
    this.pieceOf.clear()
    this.linesOf.clear()
    this.#cells.clear()
    this.#pending = []
    this.#next = 0
  }

  /** A text was written to the lines from `from` to `to`, counted from the last placing. */
  wrote(node: HtmlText, from: number, to: number): void {
    if (node.value.trim() === '') return
    this.#pending.push({ node, line: Math.min(from, to), part: null })
  }

  /** The characters from `start` to `end` of a preformatted text were written to a line, counted from the last placing. */
  wroteLine(node: HtmlText, start: number, end: number, line: number): void {
    if (node.value.slice(start, end).trim() !== '') this.#pending.push({ node, line, part: { start, end } })
  }

  /** What was just written inside the element stands on line `line` of the text around it. */
  movedInto(element: HtmlElement, line: number): void {
    for (const entry of this.#pending) if (isInside(entry.node, element)) entry.line = line
  }

  /** The lines written since the last placing became paragraphs. */
  placeLines(count: number): void {
    for (const { node, line, part } of this.#pending) {
      if (line >= count) continue
      const piece = this.#next + line
      if (part) this.linesOf.set(node, [...(this.linesOf.get(node) ?? []), { ...part, piece }])
      else this.pieceOf.set(node, piece)
    }
    this.#pending = []
    this.#next += count
  }

  /** A cell was read from an element. */
  readCell(draft: DraftCell, element: HtmlElement): void {
    this.#cells.set(draft, element)
  }

  /** A grid was put after everything so far. */
  placeGrid(grid: DraftGrid): void {
    for (const cell of grid.cells) {
      const element = this.#cells.get(cell)
      if (element) this.pieceOf.set(element, this.#next)
      this.#next += 1
    }
    this.#cells.clear()
  }
}

function isInside(node: HtmlText, element: HtmlElement): boolean {
  for (let at = node.parentNode; at !== null && 'parentNode' in at; at = at.parentNode) if (at === element) return true
  return false
}
