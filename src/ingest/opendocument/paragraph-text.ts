import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { GrowingText, type Manner } from '../text/growing-text.ts'
import { withoutInvisible } from '../text/invisible.ts'
import { attributeOf } from '../xml/names.ts'

/** Spaces that one element may stand for. */
const mostSpaces = 1_000

/** The characters of a paragraph, or of the paragraphs of a cell: white space collapses, elements stand for the rest. */
export class ParagraphText {
  readonly #text = new GrowingText()
  /** Whether the last character is white space, or there is none: kept, because asking a growing text costs its length. */
  #isSpaced = true
  #paragraphs = 0
  #depth = 0
  /** For each open span, how it sets its text. */
  readonly #spans: Manner[] = []
  readonly #isCellStruck: boolean
  /** Whether the paragraph at hand is struck as a whole. */
  #isStruck = false

  /** `isStruck`: whether all paragraphs are, being in a struck cell. */
  constructor(isStruck = false) {
    this.#isCellStruck = isStruck
  }

  /** Whether there is a paragraph at all, maybe an empty one. */
  get hasParagraphs(): boolean {
    return this.#paragraphs > 0
  }

  /** Whether numbers in it were struck. */
  hasStruck = false

  /** An element within began; `manner`: how its style sets its text. A paragraph that is raised as a whole is no mark. */
  open(local: string, attributes: Readonly<Record<string, string>>, manner: Manner = 'plain'): void {
    if (local === 'p' || local === 'h') {
      if (this.#paragraphs > 0) this.#add('\n')
      this.#paragraphs += 1
      this.#isStruck = this.#isCellStruck || manner === 'struck'
      this.#depth += 1
    } else if (local === 's') this.#add(' '.repeat(Math.min(mostSpaces, Number(attributeOf(attributes, 'c') ?? 1) || 1)))
    else if (local === 'tab') this.#add('\t')
    else if (local === 'line-break') this.#add('\n')
    else if (local === 'span') this.#spans.push(manner)
  }

  /** An element within ended. */
  close(local: string): void {
    if (local === 'p' || local === 'h') {
      this.#depth -= 1
      this.#text.lower()
    }
    if (local === 'span' && this.#spans.pop() !== 'plain' && this.#manner() === 'plain') this.#text.lower()
  }

  /** Characters of a text node; what stands outside paragraphs only lays the markup out. */
  write(text: string): void {
    if (this.#depth === 0) return
    const collapsed = withoutInvisible(text).replaceAll(/[ \t\r\n]+/g, ' ')
    this.#add(this.#isSpaced ? collapsed.replace(/^ /, '') : collapsed)
  }

  /** The text so far, its ends trimmed of white space that shows nothing. */
  text(): string {
    const text = this.#text.read()
    let end = text.length
    while (/[ \t\n]/.test(text[end - 1] ?? '')) end -= 1
    return text.slice(0, end).replace(/^\n+/u, '')
  }

  #manner(): Manner {
    return this.#spans.findLast((manner) => manner !== 'plain') ?? (this.#isStruck ? 'struck' : 'plain')
  }

  #add(text: string): void {
    if (text === '') return
    const manner = this.#manner()
    this.hasStruck ||= manner === 'struck' && /\d/.test(text)
    this.#text.write(text, manner)
    this.#isSpaced = /\s$/.test(text.slice(-1))
    if (this.#text.length > limits.textLength) throw new IngestFailure('too-large', ingestDetails.characters(limits.textLength))
  }
}
