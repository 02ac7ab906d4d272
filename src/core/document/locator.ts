/** A half-open range [start, end) of UTF-16 code units in a document's canonical text. */
export interface TextSpan {
  start: number
  end: number
}

/** Characters of the canonical text: the locator of formats that have no geometry of their own (W3C TextPositionSelector). */
export interface TextLocator extends TextSpan {
  kind: 'text'
}

/** One cell of a workbook sheet, in A1 notation. */
export interface SheetLocator {
  kind: 'sheet'
  sheet: string
  cell: string
}

/** A box on a page: x0, y0, x1, y1 in points from the upper left corner; pages count from 1. */
export interface PageLocator {
  kind: 'page'
  page: number
  box: readonly [number, number, number, number]
}

/** Where a piece of the report stands in its source, in the source's own terms. */
export type Locator = TextLocator | SheetLocator | PageLocator

/** Makes the text locator of a span. */
export function textLocator(start: number, end: number): TextLocator {
  return { kind: 'text', start, end }
}
