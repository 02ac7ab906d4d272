import type { DraftBlock } from '../canonical-text.ts'
import type { XmlListener } from '../xml/read-xml.ts'
import { type Merge, type OpenCell, TableBuilder } from './table-builder.ts'

interface Paragraph {
  text: string
  /** Text boxes anchored in the paragraph: read after it. */
  boxes: DraftBlock[]
}

/** What is left out with all it holds: deleted and moved text, the older twin of a drawing, field codes, phonetic guides. */
const leftOut = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'delInstrText',
  'rt',
  'footnoteReference',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
])

/** Walks through word/document.xml and collects its paragraphs and tables in reading order. */
export class DocumentWalker implements XmlListener {
  readonly blocks: DraftBlock[] = []
  /** Pictures met; tables that are pictures can't be read. */
  images = 0
  /** Tracked deletions left out. */
  deletions = 0
  readonly #path: string[] = []
  readonly #containers: DraftBlock[][] = [this.blocks]
  readonly #paragraphs: Paragraph[] = []
  readonly #tables: { table: TableBuilder; cell: OpenCell | null }[] = []
  #skipped = 0
  #hiddenRun = false

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const local = localName(name)
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(local)
    if (this.#skipped > 0 || (leftOut.has(local) && parent !== 'trPr')) {
      if (this.#skipped === 0 && (local === 'del' || local === 'moveFrom')) this.deletions += 1
      this.#skipped += 1
      return
    }
    const value = attributes['w:val'] ?? attributes['val']
    if (parent === 'tcPr') this.#cellProperty(local, value)
    else if (parent === 'trPr') this.#rowProperty(local, value)
    else if (parent === 'r') this.#runContent(local, attributes)
    else if (parent === 'rPr' && local === 'vanish' && this.#path.at(-3) === 'r')
      this.#hiddenRun = value !== '0' && value !== 'false'
    this.#structure(local)
  }

  close(name: string): void {
    const local = localName(name)
    this.#path.pop()
    if (this.#skipped > 0) {
      this.#skipped -= 1
      return
    }
    if (local === 'p') this.#endParagraph()
    else if (local === 'tbl') this.#containers.at(-1)?.push(...(this.#tables.pop()?.table.finish() ?? []))
    else if (local === 'tc') this.#containers.pop()
    else if (local === 'txbxContent') this.#endBox()
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (this.#skipped === 0 && paragraph && this.#path.at(-1) === 't' && !this.#hiddenRun) paragraph.text += text
  }

  #structure(local: string): void {
    if (local === 'p') this.#paragraphs.push({ text: '', boxes: [] })
    else if (local === 'r') this.#hiddenRun = false
    else if (local === 'tbl') this.#tables.push({ table: new TableBuilder(), cell: null })
    else if (local === 'tr') this.#tables.at(-1)?.table.startRow()
    else if (local === 'tc') this.#startCell()
    else if (local === 'txbxContent') this.#containers.push([])
    else if (local === 'blip' || local === 'imagedata') this.images += 1
  }

  #startCell(): void {
    const top = this.#tables.at(-1)
    const cell = top?.table.startCell() ?? null
    if (top) top.cell = cell
    this.#containers.push(cell?.blocks ?? [])
  }

  #cellProperty(local: string, value: string | undefined): void {
    const cell = this.#tables.at(-1)?.cell
    if (!cell) return
    const merge: Merge = value === 'restart' ? 'restart' : 'continue'
    if (local === 'gridSpan') cell.columnSpan = Number(value)
    else if (local === 'vMerge') cell.vertical = merge
    else if (local === 'hMerge') cell.horizontal = merge
  }

  #rowProperty(local: string, value: string | undefined): void {
    const table = this.#tables.at(-1)?.table
    if (local === 'gridBefore') table?.gridBefore(Number(value))
    else if (local === 'del') {
      table?.deleteRow()
      this.deletions += 1
    }
  }

  #runContent(local: string, attributes: Readonly<Record<string, string>>): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph || this.#hiddenRun) return
    if (local === 'tab' || local === 'ptab') paragraph.text += '\t'
    else if (local === 'cr' || (local === 'br' && attributes['w:type'] !== 'page')) paragraph.text += '\n'
    else if (local === 'noBreakHyphen') paragraph.text += '-'
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    const container = this.#containers.at(-1)
    if (!paragraph || !container) return
    for (const line of paragraph.text.split('\n')) container.push({ kind: 'paragraph', text: line.replace(/\s+$/u, '') })
    container.push(...paragraph.boxes)
  }

  #endBox(): void {
    const blocks = this.#containers.pop() ?? []
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph) paragraph.boxes.push(...blocks)
    else this.#containers.at(-1)?.push(...blocks)
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
