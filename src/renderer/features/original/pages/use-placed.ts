import { useEffect, useState } from 'react'
import type { Place } from '../original-marks.ts'
import { boxesOf, locateText, type LocatedText } from './find-characters.ts'
import type { PlacedBox } from './page-boxes.ts'
import type { PageSource } from './page-source.ts'

/** Places and where they stand on the pages. */
export type Placed<T extends Place> = readonly { place: T; boxes: readonly PlacedBox[] }[]

const nothing: never[] = []

/**
 * Where places stand on the pages. A cell of a table has a box of its own; characters of a paragraph are looked for among
 * those of its page. Null until all are found.
 */
export function usePlaced<T extends Place>(source: PageSource, text: string, places: readonly T[]): Placed<T> | null {
  const [placed, setPlaced] = useState<{ of: readonly T[]; found: Placed<T> } | null>(null)
  useEffect(() => {
    let current = true
    void placeAll(source, text, places).then((found) => {
      if (current) setPlaced({ of: places, found })
    })
    return () => {
      current = false
    }
  }, [source, text, places])
  if (places.length === 0) return nothing
  return placed?.of === places ? placed.found : null
}

async function placeAll<T extends Place>(source: PageSource, text: string, places: readonly T[]): Promise<Placed<T>> {
  const located = new Map<number, Promise<LocatedText | null>>()
  const locate = (place: Place) => {
    const { number, span } = place.piece
    const known = located.get(number) ?? locatePiece(source, text.slice(span.start, span.end), place)
    located.set(number, known)
    return known
  }
  return Promise.all(
    places.map(async (place) => {
      const { piece, span } = place
      const { where } = piece
      if (where.kind !== 'page') return { place, boxes: nothing }
      const whole: PlacedBox[] = [{ page: where.page, box: where.box }]
      if (piece.kind === 'cell') return { place, boxes: whole }
      const found = await locate(place)
      const boxes = found ? boxesOf(found, span.start - piece.span.start, span.end - piece.span.start) : []
      return { place, boxes: boxes.length > 0 || isQuantity(place) ? boxes : whole }
    }),
  )
}

/** A quantity that is not found is not painted: its whole paragraph would say of every figure in it what holds of one. */
function isQuantity(place: Place): boolean {
  return 'kind' in place && place.kind === 'quantity'
}

async function locatePiece(source: PageSource, text: string, { piece: { where } }: Place): Promise<LocatedText | null> {
  if (where.kind !== 'page') return null
  const numbers = [where.page, where.page + 1].filter((page) => page <= source.sizes.length)
  const pages = await Promise.all(numbers.map(async (page) => ({ page, characters: await source.characters(page) })))
  return locateText(text, where.box, pages)
}
