import type { Box, Matrix } from '../page/geometry.ts'
import { rectangleOf } from '../page/covers.ts'
import { codesOf, fillOperators, type OperatorCodes, stateEntries } from './operator-list.ts'
import { subpaths } from './operator-rulings.ts'
import { SavedState } from './saved-state.ts'

/** How what is filled hides what is below it. */
interface Covering {
  /** In one colour, not a pattern. */
  isSolid: boolean
  isOpaque: boolean
  /** Mixed with what is below it, as by a marker pen, or through a mask. */
  isMixed: boolean
}

const first: Covering = { isSolid: true, isOpaque: true, isMixed: false }
/** The share of colour from which what is below cannot be seen. */
const opaque = 0.95

/** Follows the boxes that are filled so that nothing below them can be seen (ISO 32000-1, 11.3). */
export class CoveringBoxes {
  readonly #painting: ReadonlySet<number>
  readonly #state = new SavedState(first)
  #annotations = 0

  constructor(codes: OperatorCodes) {
    this.#painting = codesOf(codes, fillOperators)
  }

  /** Takes an operator of pdf.js by its name; the box that it covers, null for none. */
  take(name: string, args: unknown, matrix: Matrix, clip: Box | null): Box | null {
    this.#state.take(name)
    if (name === 'beginAnnotation') this.#annotations += 1
    else if (name === 'endAnnotation') this.#annotations -= 1
    else if (name === 'setGState') this.#setState(args)
    else if (name.startsWith('setFill')) this.#state.now = { ...this.#state.now, isSolid: name === 'setFillRGBColor' }
    return name === 'constructPath' ? this.#box(args, matrix, clip) : null
  }

  #setState(args: unknown): void {
    for (const [key, value] of stateEntries(args)) {
      if (key === 'ca') this.#state.now = { ...this.#state.now, isOpaque: Number(value) >= opaque }
      else if (key === 'BM') this.#state.now = { ...this.#state.now, isMixed: value !== 'source-over' }
      else if (key === 'SMask' && value !== false) this.#state.now = { ...this.#state.now, isMixed: true }
    }
  }

  /** Markers over text are annotations, and viewers mix them with it whatever they say. */
  #box(args: unknown, matrix: Matrix, clip: Box | null): Box | null {
    const { isSolid, isOpaque, isMixed } = this.#state.now
    if (!isSolid || !isOpaque || isMixed || this.#annotations > 0 || !Array.isArray(args)) return null
    const [paint, paths] = args as [number, unknown]
    const path: unknown = Array.isArray(paths) ? paths[0] : null
    if (!this.#painting.has(paint) || !(path instanceof Float32Array) || path.length > longest) return null
    const pieces = subpaths(path, matrix)
    const box = pieces.length === 1 ? rectangleOf(pieces[0]!) : null
    if (!box || !clip) return box
    return {
      x0: Math.max(box.x0, clip.x0),
      y0: Math.max(box.y0, clip.y0),
      x1: Math.min(box.x1, clip.x1),
      y1: Math.min(box.y1, clip.y1),
    }
  }
}

/** Numbers of the longest path that can be a box: six points, each with its code, and the end. */
const longest = 19
