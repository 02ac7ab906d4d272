import { deflateSync, inflateSync } from 'node:zlib'
import { DamagedError } from './damaged-error.ts'

/** Packs data for a BLOB column: JSON, deflated. Only for what is always read whole. */
export function pack(value: unknown): Buffer {
  return packText(JSON.stringify(value))
}

/** Packs JSON that was made already. */
export function packText(json: string): Buffer {
  return deflateSync(json, { level: 6 })
}

/** Unpacks what `pack` wrote. The caller knows what it packed. Throws {@link DamagedError} where it is not that any more. */
export function unpack(blob: Uint8Array): unknown {
  return storedJson(unpackedText(blob))
}

/** Parses JSON that the store wrote into a TEXT column. Throws {@link DamagedError} where it is none any more. */
export function storedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DamagedError('stored JSON does not parse')
  }
}

/** The JSON that `pack` wrote, to the letter: what the trail keeps the hash of. Throws {@link DamagedError}. */
export function unpackedText(blob: Uint8Array): string {
  try {
    // The checksum of the format finds what a flipped bit did.
    return inflateSync(blob).toString('utf8')
  } catch {
    throw new DamagedError('packed data does not unpack')
  }
}
