import type { ReadingNote } from '../../core/document/source-document.ts'

/** What is painted on a page besides lines. */
export interface Painted {
  /** The share of the page that pictures cover, 0 to 1; pictures over each other count twice, at most 1 in all. */
  pictures: number
  /** Characters that cannot be seen: drawn in no colour, or below a picture of the whole page. */
  hidden: number
  /** All characters drawn. */
  characters: number
}

/** A picture that covers this share of the page hides what was drawn before it. */
export const wholePage = 0.8

/** A share of the page from which a picture may hold a table; seals and emblems are smaller. */
const largePicture = 0.1

/** Whether a page is a picture, or has one on it that may hold a table. */
export function isPicture({ pictures, characters }: Painted): boolean {
  return pictures >= largePicture || (pictures > 0 && characters === 0)
}

/** Whether text that cannot be seen may be what a program recognised in a picture; elsewhere it is what no one means. */
export function mayHoldRecognised({ pictures }: Painted): boolean {
  return pictures >= largePicture
}

/** Fewer characters than this are no table. */
const fewest = 12

/** A picture can be seen and text cannot, be it all or that of a table alone: what a program recognised in the picture. */
function isRecognised(page: Painted): boolean {
  return mayHoldRecognised(page) && (page.hidden >= fewest || page.hidden * 2 > page.characters)
}

/**
 * Says aloud how many pages are pictures, and how many have text that a program recognised in them; `unknown` counts the
 * characters shown as U+FFFD.
 */
export function paintedNotes(pages: readonly Painted[], unknown: number): ReadingNote[] {
  const recognised = pages.filter(isRecognised).length
  const pictures = pages.filter((page) => isPicture(page) && !isRecognised(page)).length
  const notes: ReadingNote[] = []
  if (pictures > 0) notes.push({ code: 'image', detail: String(pictures) })
  if (recognised > 0) notes.push({ code: 'recognised-text', detail: String(recognised) })
  if (unknown > 0) notes.push({ code: 'replacement-characters', detail: String(unknown) })
  return notes
}
