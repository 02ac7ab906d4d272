import { memoPlaces } from '../catalogue/memo.ts'
import type { Locator } from '../document/locator.ts'

/** A place in the source, in words: `main` finds it by eye, `detail` is exact; `short` is both in a few characters. */
export interface Place {
  main: string
  detail: string
  short: readonly [string, string]
}

/** Puts locators into words; knows the lines of the canonical text. */
export type Placer = (where: Locator) => Place

/** The placer of a document. Lines and characters count from 1; offsets are those of the locator, from 0, end exclusive. */
export function placerOf(text: string): Placer {
  const starts = lineStarts(text)
  return (where) => {
    if (where.kind === 'sheet')
      return { main: where.cell, detail: memoPlaces.sheet(where.sheet), short: [where.cell, where.sheet] }
    if (where.kind === 'page') {
      const box = where.box.map(round).join(', ')
      return { main: memoPlaces.page(where.page), detail: memoPlaces.box(box), short: [memoPlaces.page(where.page), box] }
    }
    const line = lineAt(starts, where.start)
    const character = where.start - (starts[line] ?? 0) + 1
    return {
      main: memoPlaces.line(line + 1, character),
      detail: memoPlaces.offsets(where.start, where.end),
      short: [`${line + 1}:${character}`, `${where.start}–${where.end}`],
    }
  }
}

/** A place in one phrase, as findings and lists print it. */
export function placeLine({ main, detail }: Place): string {
  return `${main}（${detail}）`
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last line that begins at or before the offset, by halving. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function round(points: number): string {
  return String(Math.round(points * 10) / 10)
}
