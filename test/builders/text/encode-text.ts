/** The encodings that organs' text files come in. */
export const textEncodings = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le'] as const
/** One of {@link textEncodings}. */
export type TextEncoding = (typeof textEncodings)[number]

/** The bytes of a text file. Throws for characters that the two-byte part of GB18030 doesn't have. */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`)
  return encoding === 'utf-16le' ? utf16(`\ufeff${text}`) : gb18030(text)
}

/** Whether the two-byte part of GB18030 has all the characters: only then does {@link encodeText} write in it. */
export function isInGb18030(text: string): boolean {
  const pairs = gbTable()
  return [...text].every((character) => character.charCodeAt(0) < 0x80 || pairs.has(character))
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let index = 0; index < text.length; index += 1) {
    bytes[index * 2] = text.charCodeAt(index) & 0xff
    bytes[index * 2 + 1] = text.charCodeAt(index) >> 8
  }
  return bytes
}

let table: Map<string, [number, number]> | null = null

/** Node decodes GB18030 but does not encode it: the decoder, asked about every pair of bytes, gives the table. */
function gbTable(): Map<string, [number, number]> {
  if (table) return table
  table = new Map()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail])
    }
  return table
}

function gb18030(text: string): Uint8Array {
  const pairs = gbTable()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    const pair = pairs.get(character)
    if (character.length === 1 && code < 0x80) bytes.push(code)
    else if (pair) bytes.push(...pair)
    else throw new Error(`no two-byte GB18030 code for ${character}`)
  }
  return new Uint8Array(bytes)
}
