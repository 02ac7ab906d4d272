import type { DraftBlock } from '../canonical-text.ts'
import { unknown } from '../page/legibility.ts'
import type { PageOrigins } from './page-origins.ts'
import { builtRowsOf } from './built-rows.ts'
import { LineWriter } from './line-writer.ts'
import { attribute, type HtmlElement, type HtmlNode, type HtmlText, isElement, isText } from './parse-html.ts'
import { raisedMark } from '../text/raised-mark.ts'
import { struckText } from '../text/struck-text.ts'
import { gridOf, type Line, linesOf } from './table-grid.ts'
import { isLayoutTable, isStyledTable } from './table-rows.ts'
import { typedText } from './typed-text.ts'
import { isBlock, isDrawn, isField, isFurniture, isHidden, isLargePicture, isRaised, isStruck } from './visibility.ts'

/** Walks a page in reading order and collects its paragraphs and grids; counts what is not read. */
export class PageWalker {
  readonly blocks: DraftBlock[] = []
  images = 0
  deletions = 0
  #writer = new LineWriter()
  /** Empty between two cells: none is read within another. */
  readonly #cellWriter = new LineWriter()
  /** Inside a cell of a grid everything is text: tables there have a single cell. */
  #inCell = false
  /** Whether something is drawn in the cell that is being read. */
  #hasDrawing = false
  readonly #origins: PageOrigins | null

  /** `origins` is filled with where everything was read; without it nothing is remembered. */
  constructor(origins: PageOrigins | null = null) {
    this.#origins = origins
  }

  /** Reads an element and everything in it; `preserved` where white space in it is as it was typed. */
  read(element: HtmlElement, preserved = false): void {
    this.#children(element, preserved)
    this.#flush()
  }

  #children(element: HtmlElement, preserved: boolean): void {
    const built = this.#inCell ? null : builtRowsOf(element.childNodes)
    if (!built || built.size === 0) return element.childNodes.forEach((child) => this.#visit(child, preserved))
    for (let at = 0; at < element.childNodes.length; at += 1) {
      const child = element.childNodes[at]!
      const found = built.get(child)
      if (!found) this.#visit(child, preserved)
      else {
        this.#flush()
        this.#grid([found.rows.map((cells) => ({ cells, isRuler: false }))])
        at = found.end - 1
      }
    }
  }

  #visit(node: HtmlNode, preserved: boolean): void {
    if (isText(node)) return this.#text(node, preserved)
    if (!isElement(node)) return
    if (node.tagName === 'br') return this.#writer.endLine()
    if (isLargePicture(node)) this.images += 1
    this.#hasDrawing ||= isDrawn(node)
    // Forms are saved with their tables filled in; outside of tables, fields are for searching and the like.
    if (this.#inCell && isField(node)) return this.#writer.write(` ${typedText(node) ?? ''} `, false)
    if (node.tagName === 'del') this.deletions += 1
    if (node.tagName === 'del' || isHidden(node) || isFurniture(node)) return
    if (isRaised(node)) return this.#superscript(node)
    if (isStruck(node) && !isBlock(node)) return this.#struck(node)
    if ((node.tagName === 'table' || isStyledTable(node)) && !this.#inCell) return this.#table(node)
    const block = isBlock(node)
    if (block) this.#writer.endLine()
    this.#children(node, preserved || node.tagName === 'pre' || keepsSpace(node))
    if (block) this.#writer.endLine()
  }

  #text(node: HtmlText, preserved: boolean): void {
    if (preserved) return this.#preformatted(node)
    const from = this.#writer.finished
    this.#writer.write(node.value, false)
    if (!this.#inCell) this.#origins?.wrote(node, from, this.#writer.finished)
  }

  /** Each line of a preformatted text is a paragraph of its own. */
  #preformatted(node: HtmlText): void {
    for (const { 0: line, index } of node.value.matchAll(/[^\r\n]+/g)) {
      if (index > 0) this.#writer.endLine()
      this.#writer.write(line, true)
      if (!this.#inCell) this.#origins?.wroteLine(node, index, index + line.length, this.#writer.finished)
    }
    if (/[\r\n]$/.test(node.value)) this.#writer.endLine()
  }

  #table(table: HtmlElement): void {
    this.#flush()
    for (const caption of table.childNodes.filter(isElement)) if (caption.tagName === 'caption') this.#visit(caption, false)
    this.#flush()
    const groups = linesOf(table)
    const rows = groups.flat().map(({ cells }) => cells)
    if (!isLayoutTable(table, rows)) return this.#grid(groups)
    for (const cell of rows.flat()) {
      this.#children(cell, false)
      this.#flush()
    }
  }

  #grid(groups: readonly Line[][]): void {
    const grid = gridOf(
      groups,
      (cell) => this.#cellText(cell),
      (draft, cell) => this.#origins?.readCell(draft, cell),
    )
    if (!grid) return
    this.blocks.push(grid)
    this.#origins?.placeGrid(grid)
  }

  #cellText(cell: HtmlElement): string {
    const outer = this.#writer
    this.#writer = this.#cellWriter
    this.#inCell = true
    this.#hasDrawing = false
    this.#children(cell, false)
    const lines = this.#writer.take().join('\n')
    const text = isStruck(cell) ? struckText(lines) : lines
    this.#inCell = false
    this.#writer = outer
    // A number that is a picture cannot be told, but its cell is not blank.
    return text === '' && this.#hasDrawing ? unknown : text
  }

  #superscript(element: HtmlElement): void {
    const mark = this.#apart(element).join('')
    if (mark !== '') this.#writer.write(raisedMark(mark, this.#writer.last()), false)
  }

  /** What is struck through is no part of the number beside it. */
  #struck(element: HtmlElement): void {
    for (const [index, line] of this.#apart(element).entries()) {
      if (index > 0) this.#writer.endLine()
      this.#writer.write(struckText(line), false)
    }
  }

  /** The lines of an element that are set apart from those around them. */
  #apart(element: HtmlElement): string[] {
    const inner = new LineWriter()
    const outer = this.#writer
    this.#writer = inner
    this.#children(element, false)
    if (!this.#inCell) this.#origins?.movedInto(element, outer.finished)
    this.#writer = outer
    return inner.take()
  }

  #flush(): void {
    const lines = this.#writer.take()
    for (const text of lines) this.blocks.push({ kind: 'paragraph', text })
    this.#origins?.placeLines(lines.length)
  }
}

/** Whether an element's own style keeps its white space as it stands. */
function keepsSpace(element: HtmlElement): boolean {
  const style = attribute(element, 'style')
  return style !== null && /white-space\s*:\s*pre/i.test(style)
}
