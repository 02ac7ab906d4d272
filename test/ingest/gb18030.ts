/** The two-byte half of GB18030, inverted from the platform's decoder. */
const inverse = (() => {
  const map = new Map<string, [number, number]>()
  const decoder = new TextDecoder('gb18030', { fatal: true })
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (!map.has(character)) map.set(character, [lead, trail])
    }
  return map
})()

/** Text as GB18030 bytes (characters of one or two bytes only). */
export function toGb18030(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (code < 0x80) bytes.push(code)
    else {
      const pair = inverse.get(character)
      if (!pair) throw new Error(`no two-byte code for ${character}`)
      bytes.push(...pair)
    }
  }
  return new Uint8Array(bytes)
}

/** Text as UTF-16 bytes, with or without a byte order mark. */
export function toUtf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const full = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(full.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < full.length; i += 1) view.setUint16(i * 2, full.charCodeAt(i), order === 'le')
  return bytes
}

/** Text as UTF-8 bytes. */
export function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
