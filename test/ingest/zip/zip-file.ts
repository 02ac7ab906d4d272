import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip file to be written; what is not given is written as honest programs do. */
export interface WrittenEntry {
  name: Uint8Array
  bytes: Uint8Array
  /** General purpose flags: bit 0 encrypted, bit 11 UTF-8. */
  flags?: number
  extra?: Uint8Array
  /** The size that the directory claims. */
  claimed?: number
}

/** A zip file, byte by byte, so that names, flags and extra fields are exactly as some program would write them. */
export function zipOf(entries: readonly WrittenEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, flags = 0, extra = new Uint8Array(), claimed = bytes.length } of entries) {
    const packed = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimed, 18)
    common.writeUInt16LE(name.length, 22)
    common.writeUInt16LE(extra.length, 24)
    const local = [Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), Buffer.from(extra), packed]
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, rest, Buffer.from(name), Buffer.from(extra))
    parts.push(...local)
    at += local.reduce((sum, part) => sum + part.length, 0)
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, listing, end]))
}

/** The extra field of Info-ZIP that gives a name in UTF-8; `of` is the name in the header that it stands for. */
export function unicodePathField(of: Uint8Array, name: string): Uint8Array {
  const text = Buffer.from(name)
  const field = Buffer.alloc(9)
  field.writeUInt16LE(0x7075, 0)
  field.writeUInt16LE(5 + text.length, 2)
  field[4] = 1
  field.writeUInt32LE(crc32(of), 5)
  return new Uint8Array(Buffer.concat([field, text]))
}
