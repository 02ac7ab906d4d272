import { apply, type Box, boxBetween, type Matrix } from '../page/geometry.ts'
import { codesOf, fillOperators, type OperatorCodes, stateEntries } from './operator-list.ts'
import { SavedState } from './saved-state.ts'

interface Fill {
  box: Box
  isWhite: boolean
}

/** How what comes next is filled. */
interface Filling {
  isWhite: boolean
  isLight: boolean
  /** So that what is below it shines through. */
  isThin: boolean
}

const black: Filling = { isWhite: false, isLight: false, isThin: false }

/** More backgrounds than this on a page are a drawing: whether text on them can be seen is not asked any more. */
const mostFills = 20_000

/** The colour in which text is filled, and what lies below it: white text is seen on a coloured background only. */
export class FillColours {
  readonly #painting: ReadonlySet<number>
  readonly #state = new SavedState(black)
  readonly #fills: Fill[] = []

  constructor(codes: OperatorCodes) {
    this.#painting = codesOf(codes, fillOperators)
  }

  /** Whether what is filled now is grey or light, or shines through, as watermarks are and the text of a report is not. */
  get isPale(): boolean {
    return this.#state.now.isLight || this.#state.now.isThin
  }

  /** Takes an operator of pdf.js by its name. */
  take(name: string, args: unknown, matrix: Matrix): void {
    this.#state.take(name)
    if (name === 'setFillRGBColor') {
      const colour: unknown = Array.isArray(args) ? args[0] : null
      this.#state.now = { ...this.#state.now, isWhite: isWhite(colour), isLight: isLight(colour) }
    } else if (name.startsWith('setFill')) this.#state.now = { ...this.#state.now, isWhite: false, isLight: false }
    else if (name === 'setGState') this.#setState(args)
    else if (name === 'constructPath') this.#path(args, matrix)
    else if (name.startsWith('paintImage') || name.startsWith('paintInlineImage') || name === 'shadingFill')
      this.#add([0, 0, 1, 1], matrix, false)
  }

  /** Whether text in a box cannot be seen: white, with nothing but white below it. */
  hides(box: Box): boolean {
    if (!this.#state.now.isWhite) return false
    const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]
    const below = this.#fills.findLast(({ box: fill }) => fill.x0 <= x && x <= fill.x1 && fill.y0 <= y && y <= fill.y1)
    return below?.isWhite ?? true
  }

  #setState(args: unknown): void {
    for (const [key, value] of stateEntries(args))
      if (key === 'ca') this.#state.now = { ...this.#state.now, isThin: Number(value) <= opaque }
  }

  /** A path of pdf.js: how it is painted, its points, and the box around them. */
  #path(args: unknown, matrix: Matrix): void {
    if (!Array.isArray(args) || !this.#painting.has(Number(args[0]))) return
    const extent: unknown = args[2]
    if (extent instanceof Float32Array && extent.length === 4) this.#add([...extent], matrix, this.#state.now.isWhite)
  }

  #add([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], matrix: Matrix, white: boolean): void {
    if (this.#fills.length >= mostFills) return
    this.#fills.push({ box: boxBetween(apply(matrix, x0, y0), apply(matrix, x1, y1)), isWhite: white })
  }
}

/** The least share of colour that covers what is below it, and the mean of the three colours from which one is light. */
const opaque = 0.6
const light = 0x80

function isLight(colour: unknown): boolean {
  const parts = typeof colour === 'string' ? /^#(..)(..)(..)$/.exec(colour) : null
  return parts !== null && parts.slice(1).reduce((sum, part) => sum + Number.parseInt(part, 16), 0) >= light * 3
}

function isWhite(colour: unknown): boolean {
  return typeof colour === 'string' && /^#f[b-f]f[b-f]f[b-f]$/i.test(colour)
}
