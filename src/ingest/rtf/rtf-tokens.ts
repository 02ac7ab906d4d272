/** What a reader of RTF wants to hear. */
export interface RtfListener {
  open: () => void
  close: () => void
  /** A control word or sign with its number, null where it has none. */
  control: (word: string, number: number | null) => void
  /** One byte of text, as it stands or as it was written by \'hh. */
  byte: (value: number, escaped: boolean) => void
}

const word = /([A-Za-z]{1,64})(-?\d{1,10})? ?/y

/** Goes through RTF (version 1.9.1) byte by byte; `source` holds the bytes as characters 0 to 255. Never fails. */
export function readRtfTokens(source: string, listener: RtfListener): void {
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at]
    if (sign === '{') listener.open()
    else if (sign === '}') listener.close()
    else if (sign === '\\') at = control(source, at + 1, listener) - 1
    else if (sign !== '\r' && sign !== '\n') listener.byte(source.charCodeAt(at), false)
  }
}

/** Takes what follows a backslash; returns where it ends. */
function control(source: string, at: number, listener: RtfListener): number {
  word.lastIndex = at
  const found = word.exec(source)
  if (found) {
    const [whole, name = '', digits] = found
    const number = digits === undefined ? null : Number(digits)
    // Bytes of pictures may stand as they are; braces among them mean nothing.
    if (name === 'bin') return at + whole.length + Math.max(0, number ?? 0)
    listener.control(name, number)
    return at + whole.length
  }
  const sign = source[at] ?? ''
  if (sign === "'") {
    const value = Number.parseInt(source.slice(at + 1, at + 3), 16)
    if (!Number.isNaN(value)) listener.byte(value, true)
    return at + 3
  }
  if (sign === '\\' || sign === '{' || sign === '}') listener.byte(sign.charCodeAt(0), false)
  else listener.control(sign === '\r' || sign === '\n' ? 'par' : sign, null)
  return at + 1
}
