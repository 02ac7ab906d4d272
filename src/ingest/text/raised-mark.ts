/**
 * Raised characters as they join a text: a number or a star behind a digit or a word leads to a note and is none of the
 * number's digits, so that it stands in brackets (91² is not 912); behind a Latin letter (m²) it belongs to the word.
 * `before` is the character before it, "" where there is none.
 */
export function raisedMark(mark: string, before: string): string {
  return /^[\d*]+$/.test(mark) && !/[A-Za-z]/.test(before) ? `[${mark}]` : mark
}
