/** What the signs of symbol fonts that forms use look like. */
const known: Readonly<Record<string, string>> = {
  'wingdings f06c': '●',
  'wingdings f06e': '■',
  'wingdings f06f': '□',
  'wingdings f0a8': '□',
  'wingdings f0fb': '×',
  'wingdings f0fc': '√',
  'wingdings f0fd': '☒',
  'wingdings f0fe': '☑',
  'wingdings 2 f050': '√',
  'wingdings 2 f052': '☑',
  'wingdings 2 f0a3': '□',
  'symbol f02d': '−',
  'symbol f0b4': '×',
  'symbol f0d7': '·',
}

/**
 * The character of a w:sym element; U+FFFD for a sign of a symbol font that has no character of its own, so that it is
 * counted as one that could not be restored. `code` is hexadecimal.
 */
export function symbolOf(font: string | undefined, code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16)
  const found = known[`${(font ?? '').toLowerCase()} ${(code ?? '').toLowerCase()}`]
  if (found !== undefined) return found
  const privateUse = !(value >= 0x20 && value <= 0xffff) || (value >= 0xd800 && value <= 0xf8ff)
  return privateUse ? '\ufffd' : String.fromCharCode(value)
}
