import { deflateSync, inflateSync } from 'node:zlib'

/** Packs data for a BLOB column: JSON, deflated. Only for what is always read whole. */
export function pack(value: unknown): Buffer {
  return deflateSync(JSON.stringify(value), { level: 6 })
}

/** Unpacks what `pack` wrote. The caller knows what it packed: nothing but the store writes these columns. */
export function unpack(blob: Uint8Array): unknown {
  return JSON.parse(inflateSync(blob).toString('utf8'))
}
