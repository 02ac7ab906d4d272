import { ingestDetails } from '../../core/catalogue/ingest.ts'
import type { DraftBlock } from '../canonical-text.ts'
import { WordTables } from '../doc/word-tables.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { GrowingText, mannerOf } from '../text/growing-text.ts'
import { withoutInvisible } from '../text/invisible.ts'
import { ByteText, codePageOf } from './byte-text.ts'
import { type Destination, destinationOf } from './destinations.ts'
import { RowDefinition } from './row-definition.ts'
import type { RtfListener } from './rtf-tokens.ts'

/** What a group inherits and may change for itself. */
interface State {
  destination: Destination
  font: number
  /** Characters after each \u that only older readers show. */
  fallback: number
  hidden: boolean
  deleted: boolean
  raised: boolean
  struck: boolean
  inTable: boolean
  depth: number
  /** True until something stands in the group. */
  fresh: boolean
  optional: boolean
}

/** A run of text of its own: the body, a box, a note, a header. */
interface Story {
  tables: WordTables
  text: GrowingText
  to: DraftBlock[]
  /** How deep the groups were when it began. */
  level: number
}

const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  page: '\n',
  column: '\n',
  '~': '\u00a0',
  _: '-',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
}

/** What \\plain brings back. */
const plainText = { hidden: false, deleted: false, raised: false, struck: false }

/** Walks through an RTF document and collects its paragraphs and tables; counts what is not read. */
export class RtfWalker implements RtfListener {
  readonly body: DraftBlock[] = []
  readonly boxes: DraftBlock[] = []
  readonly notes: DraftBlock[] = []
  readonly margins: DraftBlock[] = []
  images = 0
  deletions = 0
  readonly #stack: State[] = []
  #state: State = {
    destination: 'text',
    font: -1,
    fallback: 1,
    hidden: false,
    deleted: false,
    raised: false,
    struck: false,
    inTable: false,
    depth: 0,
    fresh: false,
    optional: false,
  }
  readonly #stories: Story[] = [{ tables: new WordTables(), text: new GrowingText(), to: this.body, level: 0 }]
  readonly #charsets = new Map<number, number>()
  readonly #row = new RowDefinition()
  readonly #bytes = new ByteText()
  #documentPage = 1252
  #defaultFont = -1
  #pending = 0

  open(): void {
    this.#settle()
    this.#stack.push(this.#state)
    if (this.#stack.length > limits.depth) throw new IngestFailure('too-complex', ingestDetails.depth(limits.depth))
    this.#state = { ...this.#state, fresh: true, optional: false }
  }

  close(): void {
    this.#settle()
    const story = this.#stories.at(-1)
    if (story && this.#stories.length > 1 && story.level === this.#stack.length) this.#endStory()
    this.#state = this.#stack.pop() ?? this.#state
  }

  control(word: string, number: number | null): void {
    if (word === 'u') return this.#unicode(number ?? 0)
    if (this.#skips()) return
    this.#settle()
    const state = this.#state
    if (word === '*') {
      state.optional = true
      return
    }
    const destination = state.fresh ? destinationOf(word, state.optional) : null
    state.fresh = false
    if (destination) return this.#enter(destination, word)
    if (state.destination === 'skipped') return
    if (state.destination === 'fonts') return this.#fontTable(word, number)
    if (!this.#row.control(word, number)) this.#format(word, number)
  }

  byte(value: number, escaped: boolean): void {
    if (this.#skips()) return
    const { destination } = this.#state
    this.#state.fresh = false
    if (destination === 'skipped' || destination === 'fonts') return
    if (escaped || value >= 0x80 || this.#bytes.isOpen) this.#write(this.#bytes.add(value, this.#page()))
    else {
      this.#settle()
      this.#write(String.fromCharCode(value))
    }
  }

  /** Ends what is open. */
  finish(): void {
    this.#settle()
    while (this.#stories.length > 0) this.#endStory()
  }

  /** Whether this only repeats for older readers what a \u before it has said. */
  #skips(): boolean {
    if (this.#pending === 0) return false
    this.#pending -= 1
    return true
  }

  #settle(): void {
    this.#pending = 0
    this.#write(this.#bytes.flush())
  }

  #unicode(number: number): void {
    this.#settle()
    this.#write(String.fromCharCode(number & 0xffff))
    this.#pending = this.#state.fallback
  }

  #write(text: string): void {
    const { destination, hidden, deleted } = this.#state
    const story = this.#stories.at(-1)
    if (text === '' || !story || hidden || deleted || destination === 'skipped' || destination === 'fonts') return
    story.text.write(text, mannerOf(this.#state.raised, this.#state.struck))
    if (story.text.length > limits.textLength) throw new IngestFailure('too-large', ingestDetails.characters(limits.textLength))
  }

  #enter(destination: Destination, word: string): void {
    if (word === 'pict' && this.#state.destination !== 'skipped') this.images += 1
    if (this.#state.destination === 'skipped') return
    this.#state.destination = destination === 'skipped' || destination === 'fonts' ? destination : 'text'
    if (this.#state.destination !== 'text') return
    const to = { text: this.body, box: this.boxes, note: this.notes, margin: this.margins }[
      destination as 'box' | 'note' | 'margin'
    ]
    this.#stories.push({ tables: new WordTables(), text: new GrowingText(), to, level: this.#stack.length })
    this.#state.inTable = false
    this.#state.depth = 0
  }

  #endStory(): void {
    const story = this.#stories.at(-1)
    if (!story) return
    if (story.text.read().trim() !== '') this.#paragraph(false, false)
    story.to.push(...story.tables.finish())
    this.#stories.pop()
  }

  #fontTable(word: string, number: number | null): void {
    if (word === 'f') this.#state.font = number ?? -1
    else if (word === 'fcharset') this.#charsets.set(this.#state.font, number ?? 0)
  }

  #page(): number {
    const font = this.#state.font >= 0 ? this.#state.font : this.#defaultFont
    return codePageOf(this.#charsets.get(font) ?? null, this.#documentPage)
  }

  #format(word: string, number: number | null): void {
    const state = this.#state
    const sign = signs[word]
    const on = number !== 0
    if (sign !== undefined) this.#write(sign)
    else if (word === 'par' || word === 'sect') this.#paragraph(false, false)
    else if (word === 'cell') this.#paragraph(true, false)
    else if (word === 'nestcell') this.#paragraph(true, true)
    else if (word === 'row' || word === 'nestrow') this.#endRow(word === 'nestrow')
    else if (word === 'pard') Object.assign(state, { inTable: false, depth: 0 })
    else if (word === 'intbl') state.inTable = true
    else if (word === 'itap') state.depth = Math.min(Math.max(number ?? 1, 0), 32)
    else if (word === 'plain') Object.assign(state, plainText, { font: this.#defaultFont })
    else if (word === 'v') state.hidden = on
    else if (word === 'super') state.raised = on
    else if (word === 'nosupersub' || word === 'sub' || word === 'dn') state.raised = false
    // What stands first in its paragraph is raised as a whole.
    else if (word === 'up') state.raised = number !== 0 && (this.#stories.at(-1)?.text.length ?? 0) > 0
    else if (word === 'strike' || word === 'striked') state.struck = on
    else if (word === 'deleted') {
      if (on && !state.deleted) this.deletions += 1
      state.deleted = on
    } else if (word === 'f') state.font = number ?? -1
    else if (word === 'uc') state.fallback = Math.min(Math.max(number ?? 1, 0), 16)
    else if (word === 'ansicpg') this.#documentPage = number ?? 1252
    else if (word === 'deff') this.#defaultFont = number ?? -1
  }

  #paragraph(endsCell: boolean, inner: boolean): void {
    const story = this.#stories.at(-1)
    if (!story) return
    const lines = withoutInvisible(story.text.take())
      .split('\n')
      .map((line) => line.trimEnd())
    const { inTable, depth } = this.#state
    const least = inner ? 2 : endsCell || inTable ? 1 : 0
    const level = endsCell && !inner ? 1 : Math.max(depth, least)
    story.tables.add(lines, { depth: level, endsRow: false, cells: [], endsInnerCell: endsCell }, endsCell)
  }

  #endRow(inner: boolean): void {
    const depth = inner ? Math.max(this.#state.depth, 2) : 1
    const story = this.#stories.at(-1)
    if (!story) return
    story.text.take()
    story.tables.add([], { depth, endsRow: true, cells: this.#row.cells(), endsInnerCell: false }, false)
  }
}
