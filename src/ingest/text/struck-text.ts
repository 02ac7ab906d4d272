/** Struck characters as they join a text: numbers stand between tildes, so that none of them is one; words say what they say. */
export function struckText(text: string): string {
  return /\d/.test(text) ? `~~${text}~~` : text
}
