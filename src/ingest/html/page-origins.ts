import type { DraftCell, DraftGrid } from '../canonical-text.ts'
import type { HtmlElement, HtmlNode, HtmlText } from './parse-html.ts'

/**
 * Remembers, while a page is read, which nodes each paragraph and each cell was read from, so that they can be found
 * again in the page itself. Pieces are numbered as `piecesOf` numbers them.
 */
export class PageOrigins {
  /** The first piece that a text or cell belongs to. */
  readonly pieceOf = new Map<HtmlNode, number>()
  readonly #cells = new Map<DraftCell, HtmlElement>()
  #pending: { node: HtmlText; line: number }[] = []
  #next = 0

  /** A text was written to the lines from `from` to `to`, counted from the last placing. */
  wrote(node: HtmlText, from: number, to: number): void {
    if (node.value.trim() === '') return
    // A text over several lines (<pre>) is found by its first.
    this.#pending.push({ node, line: Math.min(from, to) })
  }

  /** What was just written inside the element stands on line `line` of the text around it. */
  movedInto(element: HtmlElement, line: number): void {
    for (const entry of this.#pending) if (isInside(entry.node, element)) entry.line = line
  }

  /** The lines written since the last placing became paragraphs. */
  placeLines(count: number): void {
    for (const { node, line } of this.#pending) if (line < count) this.pieceOf.set(node, this.#next + line)
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
