import type { DraftBlock } from '../canonical-text.ts'
import { attributeOf, localName } from '../xml/names.ts'
import type { XmlListener } from '../xml/read-xml.ts'
import { ListCounters } from './list-counters.ts'
import { labelOf } from './list-level.ts'
import { mannerIn, type OdfStyles } from './odf-styles.ts'
import { ParagraphText } from './paragraph-text.ts'
import { TextTable } from './text-table.ts'

type Attributes = Readonly<Record<string, string>>

interface OpenParagraph {
  text: ParagraphText
  label: string
  /** Text boxes anchored in the paragraph: read after it. */
  boxes: DraftBlock[]
}

/** What is left out with all it holds: deletions kept for the record, comments, note marks, fields' machinery. */
const leftOut = new Set(
  'tracked-changes annotation note-citation forms sequence-decls variable-decls user-field-decls dde-connection-decls ruby-text event-listeners title desc binary-data object-ole'.split(
    ' ',
  ),
)
/** Where text stands that a person reads: the body, and the headers and footers of its pages. */
const rooms = /^(?:header|footer)(?:-left|-first)?$/

/** Walks a text document and collects its paragraphs and tables in reading order, its notes apart. */
export class TextWalker implements XmlListener {
  readonly blocks: DraftBlock[] = []
  /** Foot- and endnotes. */
  readonly notes: DraftBlock[] = []
  /** Headers and footers. */
  readonly marginals: DraftBlock[] = []
  images = 0
  deletions = 0
  /** Other documents that stand in this one; they are not read. */
  embedded = 0
  readonly #styles: OdfStyles
  readonly #path: string[] = []
  readonly #containers: DraftBlock[][] = []
  readonly #paragraphs: OpenParagraph[] = []
  readonly #tables: TextTable[] = []
  readonly #outline: number[] = []
  #lists: ListCounters
  #skipped = 0

  constructor(styles: OdfStyles) {
    this.#styles = styles
    this.#lists = new ListCounters(styles.lists)
  }

  open(name: string, attributes: Attributes): void {
    const local = localName(name)
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(local)
    if (local === 'deletion') this.deletions += 1
    if (this.#skipped > 0 || leftOut.has(local) || this.#isHidden(local, attributes)) {
      this.#skipped += 1
      return
    }
    if (this.#containers.length === 0) this.#enter(local, parent)
    else this.#open(local, attributes)
  }

  close(name: string): void {
    const local = localName(name)
    this.#path.pop()
    if (this.#skipped > 0) {
      this.#skipped -= 1
      return
    }
    const depth = this.#containers.length
    if (depth === 0) return
    if (local === 'p' || local === 'h') this.#endParagraph(local)
    else if (local === 'table') this.#containers.at(-1)?.push(...(this.#tables.pop()?.finish() ?? []))
    else if (local === 'list') this.#lists.endList()
    else if (local === 'table-cell' || local === 'note-body') this.#containers.pop()
    else if (local === 'text-box') this.#endBox()
    else if (local === 'span') this.#paragraphs.at(-1)?.text.close(local)
    else if (depth === 1 && (local === 'text' || rooms.test(local))) this.#containers.pop()
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#paragraphs.at(-1)?.text.write(text)
  }

  #enter(local: string, parent: string): void {
    if (local === 'text' && parent === 'body') this.#containers.push(this.blocks)
    else if (rooms.test(local) && parent === 'master-page') this.#containers.push(this.marginals)
  }

  #open(local: string, attributes: Attributes): void {
    const value = (key: string): string | undefined => attributeOf(attributes, key)
    if (local === 'p' || local === 'h') this.#startParagraph(local, attributes)
    else if (local === 'list')
      this.#lists.startList(value('style-name'), value('id'), value('continue-list') ?? value('continue-numbering') === 'true')
    else if (local === 'list-item')
      this.#lists.startItem(value('start-value') === undefined ? null : Number(value('start-value')))
    else if (local === 'table') this.#tables.push(new TextTable())
    else if (local === 'table-row') this.#tables.at(-1)?.startRow()
    else if (local === 'table-cell') this.#startCell(attributes)
    else if (local === 'covered-table-cell') this.#tables.at(-1)?.cover(countOf(attributes, 'number-columns-repeated'))
    else if (local === 'text-box') this.#containers.push([])
    else if (local === 'note-body') this.#containers.push(this.notes)
    else if (local === 'image') this.images += 1
    else if (local === 'object') this.embedded += 1
    else this.#paragraphs.at(-1)?.text.open(local, attributes, mannerIn(this.#styles, attributes))
  }

  #isHidden(local: string, attributes: Attributes): boolean {
    const value = (key: string): string | undefined => attributeOf(attributes, key)
    if (local === 'section') return value('display') === 'none'
    if (local === 'hidden-text') return value('is-hidden') !== 'false'
    if (rooms.test(local)) return value('display') === 'false'
    if (local !== 'p' && local !== 'h' && local !== 'span') return false
    return this.#styles.hiddenText.has(value('style-name') ?? '')
  }

  #startParagraph(local: string, attributes: Attributes): void {
    const paragraph = { text: new ParagraphText(), label: this.#lists.take(), boxes: [] }
    paragraph.text.open('p', {}, mannerIn(this.#styles, attributes))
    if (local === 'h' && paragraph.label === '') paragraph.label = this.#heading(attributes)
    this.#paragraphs.push(paragraph)
  }

  /** The number of a heading outside lists. */
  #heading(attributes: Attributes): string {
    const level = countOf(attributes, 'outline-level')
    if (level > 10 || attributeOf(attributes, 'is-list-header') === 'true') return ''
    const start = this.#styles.outline.get(level)?.start ?? 1
    this.#outline[level - 1] = (this.#outline[level - 1] ?? start - 1) + 1
    this.#outline.length = level
    return labelOf(
      this.#styles.outline,
      Array.from(this.#outline, (count) => count ?? 1),
    )
  }

  #endParagraph(local: string): void {
    const paragraph = this.#paragraphs.pop()
    const container = this.#containers.at(-1)
    if (!paragraph || !container) return
    paragraph.text.close(local)
    const text = paragraph.text.text()
    const label = text.trim() === '' || paragraph.label === '' ? '' : `${paragraph.label} `
    for (const line of `${label}${text}`.split('\n')) container.push({ kind: 'paragraph', text: line.replace(/\s+$/u, '') })
    container.push(...paragraph.boxes)
  }

  #startCell(attributes: Attributes): void {
    const table = this.#tables.at(-1)
    const blocks = table?.startCell(countOf(attributes, 'number-columns-spanned'), countOf(attributes, 'number-rows-spanned'))
    this.#containers.push(blocks ?? [])
    table?.pass(countOf(attributes, 'number-columns-repeated') - 1)
  }

  #endBox(): void {
    const blocks = this.#containers.pop() ?? []
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph) paragraph.boxes.push(...blocks)
    else this.#containers.at(-1)?.push(...blocks)
  }
}

function countOf(attributes: Attributes, name: string): number {
  const count = Number(attributeOf(attributes, name) ?? 1)
  return Number.isInteger(count) && count > 0 ? count : 1
}
