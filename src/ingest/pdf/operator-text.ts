import { Covers } from '../page/covers.ts'
import { compose, degreesOf, type Matrix, placedBox } from '../page/geometry.ts'
import { unknown } from '../page/legibility.ts'
import { ClipBox, shownPart } from './clip-box.ts'
import { CoveringBoxes } from './covering-boxes.ts'
import { CutLabels } from './cut-labels.ts'
import type { DrawnItem } from './drawn-item.ts'
import { FillColours } from './fill-colours.ts'
import type { CodedGlyph, NamelessFonts } from './nameless-fonts.ts'
import { isInvisibleMode } from './operator-pictures.ts'
import { hiddenMode, type OperatorCodes, type Operators, stateEntries, walkOperators } from './operator-list.ts'
import { SavedState } from './saved-state.ts'

/** What pdf.js knows of a glyph; thousandths of an em. */
interface Glyph extends CodedGlyph {
  width: number
  isSpace: boolean
  vmetric?: readonly number[] | null
}

/** What pdf.js knows of a font. */
export interface GlyphFont {
  vertical: boolean
  fontMatrix: readonly number[] | null | undefined
}

interface TextState {
  font: GlyphFont | null
  fontName: string
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

const start: TextState = { font: null, fontName: '', size: 1, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 }
const identity: Matrix = [1, 0, 0, 1, 0, 0]
/** Ems between two characters of one item, and those that a single space may take between them. */
const gaps = { item: 0.15, space: 0.7, back: -0.5 }

/**
 * The characters of a page where they are drawn (ISO 32000-1, 9.4), as pdf.js decodes them. Its own text content joins
 * what is drawn over each other and makes up spaces; here each character keeps its place. White on white is left out, and
 * what a box covers that was filled later, and what belongs to hidden groups; what is wholly cut off is apart. The glyphs of `nameless` fonts, to which those of this page
 * are added, are unknown.
 */
export function drawnText(
  operators: Operators,
  codes: OperatorCodes,
  viewport: Matrix,
  fontOf: (name: string) => GlyphFont | null,
  nameless: NamelessFonts,
): { items: DrawnItem[]; cutOff: DrawnItem[] } {
  const reader = new TextReader(codes, fontOf, nameless)
  walkOperators(operators, codes, viewport, (code, args, matrix, mode) => reader.take(code, args, matrix, mode))
  reader.end()
  return { items: reader.shown(), cutOff: reader.cutOff }
}

class TextReader {
  readonly items: DrawnItem[] = []
  readonly cutOff: DrawnItem[] = []
  readonly #names: ReadonlyMap<number, string>
  readonly #fontOf: (name: string) => GlyphFont | null
  readonly #colours: FillColours
  readonly #nameless: NamelessFonts
  readonly #clip = new ClipBox()
  readonly #labels = new CutLabels(this.items)
  readonly #covering: CoveringBoxes
  readonly #covers = new Covers()
  readonly #drawnAt = new Map<DrawnItem, number>()
  readonly #state = new SavedState(start)
  #matrix = identity
  #line = identity

  constructor(codes: OperatorCodes, fontOf: (name: string) => GlyphFont | null, nameless: NamelessFonts) {
    this.#names = new Map(Object.entries(codes).map(([name, code]) => [code, name]))
    this.#fontOf = fontOf
    this.#nameless = nameless
    this.#colours = new FillColours(codes)
    this.#covering = new CoveringBoxes(codes)
  }

  take(code: number, args: unknown, matrix: Matrix, mode: number): void {
    const name = this.#names.get(code) ?? ''
    this.#colours.take(name, args, matrix)
    this.#clip.take(name, args, matrix)
    const cover = this.#covering.take(name, args, matrix, this.#clip.now)
    if (cover) this.#covers.add(cover)
    const given = Array.isArray(args) ? (args as unknown[]) : []
    const [first, second] = [Number(given[0]), Number(given[1])]
    this.#state.take(name)
    if (name === 'beginText') this.#matrix = this.#line = identity
    else if (name === 'setFont') this.#setFont(given[0], second)
    else if (name === 'setGState') this.#setState(args)
    else if (name === 'setCharSpacing') this.#state.now = { ...this.#state.now, charSpacing: first }
    else if (name === 'setWordSpacing') this.#state.now = { ...this.#state.now, wordSpacing: first }
    else if (name === 'setHScale') this.#state.now = { ...this.#state.now, scale: first / 100 }
    else if (name === 'setLeading') this.#state.now = { ...this.#state.now, leading: Math.abs(first) }
    else if (name === 'setTextRise') this.#state.now = { ...this.#state.now, rise: first }
    else if (name === 'setTextMatrix') this.#matrix = this.#line = matrixOf(given)
    else if (name === 'moveText') this.#move(first, second)
    else if (name === 'setLeadingMoveText') {
      this.#state.now = { ...this.#state.now, leading: Math.abs(second) }
      this.#move(first, second)
    } else if (name === 'nextLine') this.#move(0, -this.#state.now.leading)
    else if (name === 'showText') this.#show(given[0], matrix, mode)
  }

  /** Takes the end of the page. */
  end(): void {
    this.#labels.follow(null)
  }

  /** The characters that nothing covers. What is invisible anyway may be what was recognised in a picture over it. */
  shown(): DrawnItem[] {
    return this.#covers.uncovered(this.items, (item) => (item.isInvisible ? this.#covers.count : this.#timeOf(item)))
  }

  #setFont(name: unknown, size: number): void {
    const fontName = typeof name === 'string' ? name : ''
    this.#state.now = { ...this.#state.now, font: this.#fontOf(fontName), fontName, size }
  }

  /** Graphics states may name a font, too. */
  #setState(args: unknown): void {
    for (const [key, value] of stateEntries(args))
      if (key === 'Font' && Array.isArray(value)) this.#setFont(value[0], Number(value[1]))
  }

  #move(x: number, y: number): void {
    this.#line = compose(this.#line, [1, 0, 0, 1, x, y])
    this.#matrix = this.#line
  }

  #show(glyphs: unknown, page: Matrix, mode: number): void {
    if (!Array.isArray(glyphs)) return
    const { font, fontName, size, charSpacing, wordSpacing, scale, rise } = this.#state.now
    const unit = font?.fontMatrix?.[0] ?? 0.001
    const place = compose(page, this.#matrix)
    const em = Math.abs(size) || 1
    const isVertical = font?.vertical === true
    let at = 0
    let run: { text: string; from: number; to: number; spaces: number } | null = null
    const close = (): void => {
      if (run && run.text !== '') this.#add(run.text, run.from, run.to, rise, place, mode)
      run = null
    }
    for (const glyph of glyphs as (Glyph | number | null)[]) {
      if (typeof glyph === 'number') {
        at -= (glyph / 1000) * size * (isVertical ? 1 : scale)
        continue
      }
      if (!glyph) continue
      this.#nameless.add(fontName, glyph)
      const unicode = this.#nameless.has(fontName) ? unknown : glyph.unicode
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing
      if (isVertical) {
        const [advance = -1000, across = glyph.width / 2, down = 880] = glyph.vmetric ?? []
        if (unicode.trim() !== '')
          this.#add(unicode, -across * unit * size, (glyph.width - across) * unit * size, -(at + down * unit * size), place, mode)
        at += -advance * unit * size + spacing
        continue
      }
      const width = glyph.width * unit * size * scale
      if (unicode.trim() === '') {
        if (run) run.spaces += unicode === '' ? 0 : 1
      } else {
        const gap: number = run ? (at - run.to) / em : 0
        const isOne = run !== null && run.spaces <= 1 && gap > gaps.back && gap <= (run.spaces === 1 ? gaps.space : gaps.item)
        if (!isOne) close()
        run ??= { text: '', from: at, to: at, spaces: 0 }
        run.text += (run.spaces === 1 ? ' ' : '') + unicode
        run.spaces = 0
        run.to = at + width
      }
      at += width + spacing * scale
    }
    close()
    this.#matrix = compose(this.#matrix, [1, 0, 0, 1, isVertical ? 0 : at, isVertical ? -at : 0])
  }

  /** Adds characters whose baseline goes from one point to another of text space. */
  #add(text: string, from: number, to: number, baseline: number, place: Matrix, mode: number): void {
    const { size } = this.#state.now
    const box = placedBox(place, { x: from, y: baseline - size * 0.15 }, { x: to, y: baseline + size * 0.85 })
    const sign = size < 0 ? -1 : 1
    const degrees = degreesOf(place[0] * sign, place[1] * sign)
    if (mode === hiddenMode) return
    const isInvisible = isInvisibleMode(mode)
    if (!isInvisible && this.#colours.hides(box)) return
    const em = Math.abs(size) * (Math.hypot(place[2], place[3]) || 1)
    const drawn = { text, box, size: em, degrees, isInvisible, isPale: this.#colours.isPale }
    const item = shownPart(drawn, this.#clip.now)
    if (!item) {
      this.cutOff.push(drawn)
      this.#labels.takeRest(drawn, this.#clip.now)
      return
    }
    const last = this.items.at(-1)
    const isOne = last !== undefined && this.#timeOf(last) === this.#covers.count && goesOn(last, item)
    item.text = this.#labels.take(item, isOne ? last : item, this.#clip.now)
    if (isOne) {
      last.text += item.text
      last.box.x1 = item.box.x1
    } else {
      this.items.push(item)
      // Most pages cover nothing, and a long one has many thousands of items.
      if (this.#covers.count > 0) this.#drawnAt.set(item, this.#covers.count)
    }
  }

  #timeOf(item: DrawnItem): number {
    return this.#drawnAt.get(item) ?? 0
  }
}

/** Ems by which what is drawn next may miss the end of what was drawn last. */
const seam = 0.01

/** Whether an item begins just where the last one ends: letters drawn one by one are as good as drawn together. */
function goesOn(last: DrawnItem, next: DrawnItem): boolean {
  const slack = next.size * seam
  return (
    !last.uncut &&
    !next.uncut &&
    last.degrees === 0 &&
    next.degrees === 0 &&
    last.size === next.size &&
    last.isInvisible === next.isInvisible &&
    last.isPale === next.isPale &&
    Math.abs(next.box.x0 - last.box.x1) <= slack &&
    Math.abs(next.box.y0 - last.box.y0) <= slack &&
    Math.abs(next.box.y1 - last.box.y1) <= slack
  )
}

/** pdf.js hands over a matrix as an array or as a typed one within an array. */
function matrixOf(args: readonly unknown[]): Matrix {
  const entries = args.length === 1 ? Array.from(args[0] as ArrayLike<number>) : args.map(Number)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = entries
  return [a, b, c, d, e, f]
}
