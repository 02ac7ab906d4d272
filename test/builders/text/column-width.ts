/** The width of a text in half-width columns. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character.charCodeAt(0) < 0x80 ? 1 : 2
  return width
}

/** The text with spaces behind it up to a width in half-width columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}
