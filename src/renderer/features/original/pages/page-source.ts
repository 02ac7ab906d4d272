import type { PageBox } from './page-boxes.ts'

/** The size of a page as displayed, in points. */
export interface PageSize {
  width: number
  height: number
}

/** A character on a page; never white space. */
export interface PageCharacter {
  text: string
  box: PageBox
}

/** An original that consists of pages. */
export interface PageSource {
  sizes: readonly PageSize[]
  /**
   * Draws a page (from 1) on a canvas of its own, at `factor` device pixels a point; tells null where it cannot be
   * drawn. Returns what stops it: nothing is told afterwards.
   */
  draw: (page: number, factor: number, done: (canvas: HTMLCanvasElement | null) => void) => () => void
  /** The characters of a page in reading order; none where it has none or cannot be read. */
  characters: (page: number) => Promise<readonly PageCharacter[]>
}
