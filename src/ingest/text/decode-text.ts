import { controlShare, isPlausible } from './plausible.ts'

/** Decoded text: `encoding` is a WHATWG label, `replaced` counts the characters that could not be restored (U+FFFD). */
export interface DecodedText {
  text: string
  encoding: string
  replaced: number
}

/** Why bytes are not text: no text at all, or text in an encoding that cannot be told. */
export type DecodeRefusal = 'binary' | 'undecodable'

/**
 * Decodes bytes without guessing: byte order mark, strict UTF-8, strict GB18030, UTF-16 without a mark (told by where
 * its zero bytes stand). A single damaged byte does not make a report unreadable: it becomes U+FFFD and is counted.
 * `declared` is a label that the file itself states (an HTML meta element); it is tried after strict UTF-8.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText | DecodeRefusal {
  const known = decoded.get(bytes)
  if (known?.declared === declared) return known.answer
  const answer = decode(bytes, declared)
  decoded.set(bytes, { declared, answer })
  return answer
}

/** To tell a format and to read it takes the same text. Dropped with the bytes. */
const decoded = new WeakMap<Uint8Array, { declared: string | null; answer: DecodedText | DecodeRefusal }>()

function decode(bytes: Uint8Array, declared: string | null): DecodedText | DecodeRefusal {
  const marked = decodeMarked(bytes)
  if (marked) return marked
  // Zero bytes are valid UTF-8, and in text they only come from UTF-16.
  if (bytes.subarray(0, 65_536).includes(0)) return decodeUtf16(bytes) ?? 'binary'
  const utf8 = strict(bytes, 'utf-8')
  if (utf8 !== null) return accept(utf8, 'utf-8')
  for (const label of declared === null ? ['gb18030'] : [declared, 'gb18030']) {
    const text = strict(bytes, label)
    if (text !== null && isPlausible(text)) return accept(text, label)
  }
  for (const label of ['utf-8', 'gb18030']) {
    const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
    const replaced = countReplaced(text)
    if (replaced <= Math.max(3, text.length / 500) && replaced < text.length / 4 && isPlausible(text)) return accept(text, label)
  }
  const utf16 = decodeUtf16(bytes)
  if (utf16) return utf16
  return looksBinary(bytes) ? 'binary' : 'undecodable'
}

function decodeMarked(bytes: Uint8Array): DecodedText | DecodeRefusal | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return loose(bytes.subarray(3), 'utf-8')
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'undecodable'
  if (a === 0xff && b === 0xfe) return loose(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff) return loose(bytes.subarray(2), 'utf-16be')
  return null
}

/** A mark says the encoding; what does not fit it is damage, unless nothing fits. */
function loose(bytes: Uint8Array, label: string): DecodedText | DecodeRefusal {
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
  const accepted = accept(text, label)
  return accepted !== 'binary' && accepted.replaced > 3 && accepted.replaced > text.length / 100 ? 'binary' : accepted
}

/** The right byte order reads like Chinese, the wrong one does not; zero bytes decide where the text is too short to tell. */
function decodeUtf16(bytes: Uint8Array): DecodedText | null {
  let lead = 0
  const end = Math.min(bytes.length, 65_536)
  // ASCII digits and line ends put their zero byte second in little endian, first in big endian.
  for (let i = 0; i < end; i += 1) if (bytes[i] === 0) lead += i % 2 === 1 ? 1 : -1
  for (const label of lead >= 0 ? ['utf-16le', 'utf-16be'] : ['utf-16be', 'utf-16le']) {
    const text = strict(bytes, label)
    if (text === null || !isPlausible(text)) continue
    const accepted = accept(text, label)
    if (accepted !== 'binary') return accepted
  }
  return null
}

function strict(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function accept(text: string, encoding: string): DecodedText | 'binary' {
  if (text.includes('\0') || controlShare(text) > 0.01) return 'binary'
  return { text, encoding, replaced: countReplaced(text) }
}

function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1
  return count
}

function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of head) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a) controls += 1
  return controls > head.length / 100
}
