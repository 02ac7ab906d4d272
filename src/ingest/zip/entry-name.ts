import { crc32 } from 'node:zlib'

/** The name of a zip entry as it stands in the central directory, before it is known in which encoding. */
export interface RawName {
  bytes: Uint8Array
  /** Bit 11 of the general purpose flags: the writer says that the name is UTF-8. */
  utf8: boolean
  /** The extra fields of the entry. */
  extra: Uint8Array
}

/** The extra field of Info-ZIP with the name in UTF-8 beside one in the system's code page. */
const unicodePath = 0x7075

/**
 * The names of an archive's entries. Each says itself that it is UTF-8, by its flag or by the Unicode path field;
 * programs of Windows say nothing and write the code page of the system, which is GBK in China. One program wrote
 * all names, so that they are UTF-8 where every one of them is: a short name in GBK may look like UTF-8 by chance.
 */
export function decodeNames(names: readonly RawName[]): string[] {
  const undeclared = names.filter((name) => !name.utf8 && name.bytes.some((byte) => byte >= 0x80))
  const label = undeclared.every(({ bytes }) => decoded(bytes, 'utf-8') !== null) ? 'utf-8' : 'gb18030'
  return names.map((name) => {
    const text = unicodeName(name) ?? decoded(name.bytes, name.utf8 ? 'utf-8' : label) ?? new TextDecoder().decode(name.bytes)
    return text.replaceAll('\\', '/')
  })
}

/** The name of the Unicode path field, which counts only while its checksum fits the name that it stands for. */
function unicodeName({ bytes, extra }: RawName): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = view.getUint16(at + 2, true)
    const end = at + 4 + length
    if (view.getUint16(at, true) === unicodePath && length > 5 && end <= extra.length)
      return view.getUint32(at + 5, true) === crc32(bytes) ? decoded(extra.subarray(at + 9, end), 'utf-8') : null
    at = end
  }
  return null
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
