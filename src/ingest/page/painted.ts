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

/** More than half of the text cannot be seen, and a picture can: a scan with the text that a program recognised in it. */
function isRecognised({ pictures, hidden, characters }: Painted): boolean {
  return pictures >= largePicture && hidden * 2 > characters
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
