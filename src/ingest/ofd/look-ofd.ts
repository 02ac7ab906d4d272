import type { DrawnPageLook } from '../../core/document/original-look.ts'
import type { Seen } from '../look/seen.ts'
import type { Box } from '../page/geometry.ts'
import type { Ruling } from '../page/rulings.ts'
import { type DrawnPage, drawnPages } from './read-ofd.ts'

/** The pages of an OFD document by their characters and lines; of pictures and seals only the places are known. */
export async function lookAtOfd(bytes: Uint8Array): Promise<Seen> {
  return { look: { kind: 'drawn', pages: drawnPages(bytes).map(lookOf) }, text: null }
}

function lookOf({ width, height, drawing }: DrawnPage): DrawnPageLook {
  return {
    width,
    height,
    texts: drawing.items.map(({ text, box, size }) => ({ text, box: corners(box), size })),
    lines: drawing.rulings.map(ends),
    pictures: drawing.pictures.map(corners),
  }
}

function corners({ x0, y0, x1, y1 }: Box): [number, number, number, number] {
  return [x0, y0, x1, y1]
}

function ends({ horizontal, at, from, to }: Ruling): [number, number, number, number] {
  return horizontal ? [from, at, to, at] : [at, from, at, to]
}
