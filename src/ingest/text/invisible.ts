/**
 * Characters that show nothing: soft hyphens, zero-width spaces and joiners, marks of direction. They may cut numbers. The
 * mark that turns the order of what follows (U+202E) is none: digits behind it show the other way round.
 */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202d\u2060-\u2069\ufeff]/

const everyInvisible = new RegExp(invisible, 'g')

/** Text without the characters that show nothing. */
export function withoutInvisible(text: string): string {
  return invisible.test(text) ? text.replaceAll(everyInvisible, '') : text
}
