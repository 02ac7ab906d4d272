import type { DraftBlock } from '../canonical-text.ts'
import type { XmlListener } from '../xml/read-xml.ts'
import { attributeOf, isOn, localName } from '../xml/names.ts'
import { unknown } from '../page/legibility.ts'
import { GrowingText, mannerOf } from '../text/growing-text.ts'
import { withoutInvisible } from '../text/invisible.ts'
import { Fields } from './fields.ts'
import type { Numbering } from './numbering.ts'
import { type CharacterStyle, characterStyleOf, type Styles } from './styles.ts'
import { symbolOf } from './symbols.ts'
import { type Merge, type OpenCell, TableBuilder } from './table-builder.ts'

interface Paragraph {
  text: GrowingText
  /** Text boxes anchored in the paragraph: read after it. */
  boxes: DraftBlock[]
  style: string | null
  numId: string | null
  level: number | null
  /** The number that the file itself says a list shows; null where it must be counted. */
  label: string | null
  /** The paragraph's end was deleted by a tracked change: the next paragraph goes on in it. */
  open: boolean
}

/** What is left out with all it holds: deleted and moved text, the older twin of a drawing, phonetic guides. */
const leftOut = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'delText',
  'delInstrText',
  'rt',
  'footnoteReference',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
])

/** Parts of formulas whose characters do not stand one behind the other. */
const formulaParts = new Set(['sSup', 'sSub', 'sSubSup', 'sPre', 'f', 'rad', 'nary', 'm', 'eqArr', 'limLow', 'limUpp'])

const plainRun: CharacterStyle = { hidden: false, raised: false, struck: false }

/** Annotations of Word 2003 that are no part of the text: deletions, comments, how things looked before. */
const apart = /^Word\.(?:Deletion|Comment|Formatting|.*PropertyChange|Numbering)$/

/** Walks through word/document.xml, or a Word 2003 document, and collects its paragraphs and tables in reading order. */
export class DocumentWalker implements XmlListener {
  readonly blocks: DraftBlock[] = []
  /** Pictures met; tables that are pictures can't be read. */
  images = 0
  /** Tracked deletions left out. */
  deletions = 0
  /** Whole files that the document takes in where they stand: embedded workbooks and documents, and what altChunk takes in that is no web page. Not read. */
  embedded = 0
  /** Footnotes that stand where they are referred to, and headers and footers that stand in their section (Word 2003). */
  readonly notes: DraftBlock[] = []
  readonly margins: DraftBlock[] = []
  /** Headers and footers that the sections name: relationship id and the pages that it is for. */
  readonly marginals: { id: string; type: string }[] = []
  /** Whether a section has a header of its own on its first page. */
  hasTitlePage = false
  readonly #path: string[] = []
  readonly #containers: DraftBlock[][] = [this.blocks]
  readonly #paragraphs: Paragraph[] = []
  readonly #tables: { table: TableBuilder; cell: OpenCell | null }[] = []
  readonly #unended = new WeakSet<DraftBlock>()
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #chunks: ReadonlyMap<string, readonly DraftBlock[]>
  #skipped = 0
  /** Whether the shape that was begun last is placed apart from the line it stands in. */
  #isFloating = false
  readonly #fields = new Fields()
  /** For each content control that is open, whether it shows a prompt in place of what is to be filled in. */
  readonly #prompts: boolean[] = []
  #run: CharacterStyle = plainRun

  /** `chunks`: what the files say that the document takes in, by the relationships that lead to them. */
  constructor(styles: Styles, numbering: Numbering, chunks: ReadonlyMap<string, readonly DraftBlock[]> = new Map()) {
    this.#styles = styles
    this.#chunks = chunks
    this.#numbering = numbering
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const local = localName(name)
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(local)
    const annotation = local === 'annotation' ? (attributeOf(attributes, 'type') ?? '') : ''
    if (this.#skipped === 0 && formulaParts.has(local) && this.#path.includes('oMath')) {
      this.#paragraphs.at(-1)?.text.write(unknown)
      this.#skipped += 1
      return
    }
    if (this.#skipped > 0 || (leftOut.has(local) && parent !== 'trPr') || apart.test(annotation)) {
      if (this.#skipped === 0) this.#leaveOut(annotation === 'Word.Deletion' ? 'del' : local, parent)
      this.#skipped += 1
      return
    }
    if (parent === 'tcPr') this.#cellProperty(local, attributes)
    else if (parent === 'trPr') this.#rowProperty(local, attributes)
    else if (parent === 'pPr' || parent === 'numPr' || parent === 'listPr')
      this.#paragraphProperty(local, attributeOf(attributes, 'val'))
    else if (parent === 'r') this.#runContent(local, attributes)
    else if (parent === 'rPr' && this.#path.at(-3) === 'r') this.#runProperty(local, attributeOf(attributes, 'val'))
    else if (parent === 'ddList') this.#fields.list(local, attributeOf(attributes, 'val') ?? '')
    else if (parent === 'sectPr') this.#sectionProperty(local, attributes)
    this.#structure(local, parent, attributes)
  }

  close(name: string): void {
    const local = localName(name)
    this.#path.pop()
    if (this.#skipped > 0) {
      this.#skipped -= 1
      return
    }
    if (local === 'p') this.#endParagraph()
    else if (local === 'r') this.#endRun()
    else if (local === 'sdt') this.#prompts.pop()
    else if (local === 'tbl') this.#containers.at(-1)?.push(...(this.#tables.pop()?.table.finish() ?? []))
    else if (local === 'tc' || ((local === 'hdr' || local === 'ftr') && this.#path.at(-1) === 'sectPr')) this.#containers.pop()
    else if (this.#isInPlace(local, this.#path.at(-1))) this.#containers.pop()
    else if (local === 'txbxContent') this.#endBox()
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (this.#skipped > 0 || !paragraph) return
    if (this.#path.at(-1) === 'instrText') this.#fields.addCode(text)
    if (this.#path.at(-1) !== 't' || this.#run.hidden || this.#fields.isCode) return
    // Programs fill prompts in without saying so: what has numbers is no prompt.
    if (this.#prompts.at(-1) === true && !/\d/.test(text)) return
    paragraph.text.write(withoutInvisible(text), mannerOf(this.#run.raised, this.#run.struck))
  }

  #endRun(): void {
    this.#paragraphs.at(-1)?.text.lower()
    this.#run = plainRun
  }

  #leaveOut(local: string, parent: string): void {
    if (local !== 'del' && local !== 'moveFrom') return
    this.deletions += 1
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph && parent === 'rPr' && this.#path.at(-3) === 'pPr') paragraph.open = true
  }

  #structure(local: string, parent: string, attributes: Readonly<Record<string, string>>): void {
    if (local === 'p')
      this.#paragraphs.push({
        text: new GrowingText(),
        boxes: [],
        style: null,
        numId: null,
        level: null,
        label: null,
        open: false,
      })
    else if (local === 'r') this.#run = this.#styles.get(this.#paragraphs.at(-1)?.style ?? null)
    else if (local === 'sdt') this.#prompts.push(false)
    else if (local === 'showingPlcHdr' && parent === 'sdtPr')
      this.#prompts[this.#prompts.length - 1] = isOn(attributeOf(attributes, 'val'))
    else if (local === 'tbl') this.#tables.push({ table: new TableBuilder(), cell: null })
    else if (local === 'tr') this.#tables.at(-1)?.table.startRow()
    else if (local === 'tc') this.#startCell()
    else if (local === 'txbxContent') this.#containers.push([])
    else if ((local === 'hdr' || local === 'ftr') && parent === 'sectPr') this.#containers.push(this.margins)
    else if (this.#isInPlace(local, parent)) this.#containers.push(this.notes)
    else if (local === 'blip' || local === 'imagedata') this.#picture()
    else if (local === 'shape') this.#isFloating = /position\s*:\s*absolute/i.test(attributeOf(attributes, 'style') ?? '')
    else if (local === 'altChunk') this.#takeIn(attributeOf(attributes, 'id') ?? '')
    else if (local === 'OLEObject' && isFile(attributes)) this.embedded += 1
  }

  #picture(): void {
    this.images += 1
    const cell = this.#tables.at(-1)?.cell
    // Stamps and the like float over the text.
    const isFloating = this.#path.includes('drawing') ? this.#path.includes('anchor') : this.#isFloating
    if (cell && !isFloating) cell.hasDrawing = true
  }

  #takeIn(id: string): void {
    const blocks = this.#chunks.get(id)
    if (!blocks) this.embedded += 1
    for (const block of blocks ?? []) this.#containers.at(-1)?.push(block)
  }

  /** Whether an element is a note that stands in the run which refers to it. */
  #isInPlace(local: string, parent: string | undefined): boolean {
    return (local === 'footnote' || local === 'endnote') && parent === 'r'
  }

  #startCell(): void {
    const top = this.#tables.at(-1)
    const cell = top?.table.startCell() ?? null
    if (top) top.cell = cell
    this.#containers.push(cell?.blocks ?? [])
  }

  #cellProperty(local: string, attributes: Readonly<Record<string, string>>): void {
    const cell = this.#tables.at(-1)?.cell
    if (!cell) return
    const value = attributeOf(attributes, 'val')
    const merge: Merge = value === 'restart' ? 'restart' : 'continue'
    if (local === 'gridSpan') cell.columnSpan = Number(value)
    else if (local === 'vMerge' || local === 'vmerge') cell.vertical = merge
    else if (local === 'hMerge' || local === 'hmerge') cell.horizontal = merge
    // A tracked merge says how the cell was or is merged besides vMerge itself; a tracked deletion takes the cell away.
    else if (local === 'cellDel') {
      cell.deleted = true
      this.deletions += 1
    }
  }

  #rowProperty(local: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1)?.table
    if (local === 'gridBefore') table?.gridBefore(Number(attributeOf(attributes, 'val')))
    else if (local === 'del') {
      table?.deleteRow()
      this.deletions += 1
    }
  }

  #sectionProperty(local: string, attributes: Readonly<Record<string, string>>): void {
    if (local === 'titlePg') this.hasTitlePage ||= isOn(attributeOf(attributes, 'val'))
    else if (local === 'headerReference' || local === 'footerReference')
      this.marginals.push({ id: attributeOf(attributes, 'id') ?? '', type: attributeOf(attributes, 'type') ?? 'default' })
  }

  #paragraphProperty(local: string, value: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph || value === undefined) return
    if (local === 'pStyle') paragraph.style = value
    else if (local === 'numId' || local === 'ilfo') paragraph.numId = value
    else if (local === 't') paragraph.label = value
    else if (local === 'ilvl') paragraph.level = Number(value)
  }

  #runProperty(local: string, value: string | undefined): void {
    if (local === 'rStyle' && value !== undefined) {
      const { hidden, raised, struck } = this.#styles.get(value)
      // What the styles of the paragraph and of the characters both switch on is off (ECMA-376 part 1, 17.7.3).
      this.#run = { hidden: this.#run.hidden !== hidden, raised: this.#run.raised || raised, struck: this.#run.struck !== struck }
    } else if (local === 'position')
      // What stands first in its paragraph is raised as a whole.
      this.#run = { ...this.#run, raised: Number(value) > 0 && (this.#paragraphs.at(-1)?.text.length ?? 0) > 0 }
    else this.#run = { ...this.#run, ...characterStyleOf(local, value) }
  }

  #runContent(local: string, attributes: Readonly<Record<string, string>>): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    if (local === 'fldChar') this.#fieldMark(paragraph, attributeOf(attributes, 'fldCharType'))
    if (this.#run.hidden || this.#fields.isCode) return
    if (local === 'tab' || local === 'ptab') paragraph.text.write('\t')
    else if (local === 'cr' || (local === 'br' && attributeOf(attributes, 'type') !== 'page')) paragraph.text.write('\n')
    else if (local === 'noBreakHyphen') paragraph.text.write('-')
    else if (local === 'sym') paragraph.text.write(symbolOf(attributeOf(attributes, 'font'), attributeOf(attributes, 'char')))
  }

  #fieldMark(paragraph: Paragraph, mark: string | undefined): void {
    if (mark === 'begin') this.#fields.begin()
    else if (mark === 'separate') this.#fields.separate()
    else if (mark === 'end') paragraph.text.write(this.#fields.end())
  }

  #endParagraph(): void {
    this.#fields.endParagraph()
    const paragraph = this.#paragraphs.pop()
    const container = this.#containers.at(-1)
    if (!paragraph || !container) return
    const text = `${this.#label(paragraph)}${paragraph.text.read()}`
    const before = container.at(-1)
    text.split('\n').forEach((line, index) => {
      const shown = line.replace(/\s+$/u, '')
      if (index === 0 && before?.kind === 'paragraph' && this.#unended.has(before)) before.text += shown
      else container.push({ kind: 'paragraph', text: shown })
    })
    const last = container.at(-1)
    if (paragraph.open && last) this.#unended.add(last)
    else if (before) this.#unended.delete(before)
    container.push(...paragraph.boxes)
  }

  /** The number of an automatic list, which the characters of the paragraph do not hold. */
  #label(paragraph: Paragraph): string {
    if (paragraph.text.read().trim() === '') return ''
    if (paragraph.label !== null)
      return paragraph.label === '' || /^[\uf000-\uf0ff·]/.test(paragraph.label) ? '' : `${paragraph.label} `
    const style = this.#styles.get(paragraph.style)
    const numId = paragraph.numId ?? style.numId
    return numId === null ? '' : this.#numbering.next(numId, paragraph.level ?? style.level, paragraph.style)
  }

  #endBox(): void {
    const blocks = this.#containers.pop() ?? []
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph) paragraph.boxes.push(...blocks)
    else this.#containers.at(-1)?.push(...blocks)
  }
}

/** Whether an embedded object is a file with text of its own (a workbook, a document), not a formula or a drawing. */
function isFile(attributes: Readonly<Record<string, string>>): boolean {
  return /excel|word|sheet|document|package|^(?:et|wps|ket|kwps)\b/i.test(attributeOf(attributes, 'ProgID') ?? '')
}
