import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits, megabytes } from '../limits.ts'
import { decodeNames, type RawName } from './entry-name.ts'

/** One entry of a zip file, as its central directory declares it (which may lie). */
export interface ZipEntry {
  name: string
  method: number
  encrypted: boolean
  crc: number
  compressedSize: number
  size: number
  /** Offset of the local header. */
  offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const end64Signature = 0x06064b50
const end64LocatorSignature = 0x07064b50
const unknown32 = 0xffffffff

/**
 * The central directory of a zip file. Throws `truncated` where it is not there, `damaged` where it contradicts itself,
 * and `inflates-too-much` where it has more entries, or declares more bytes in all, than the limits allow.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start } = directoryEnd(view)
  if (count > limits.entries) throw new IngestFailure('inflates-too-much', ingestDetails.entries(limits.entries))
  const entries: Omit<ZipEntry, 'name'>[] = []
  const names: RawName[] = []
  let at = start
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature)
      throw new IngestFailure('damaged', ingestDetails.noDirectory)
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > view.byteLength) throw new IngestFailure('damaged', ingestDetails.noDirectory)
    const extra = at + 46 + nameLength
    names.push({
      bytes: bytes.subarray(at + 46, extra),
      utf8: (view.getUint16(at + 8, true) & 0x0800) !== 0,
      extra: bytes.subarray(extra, extra + extraLength),
    })
    entries.push(entryAt(view, at, extra, extraLength))
    at = next
  }
  if (entries.reduce((total, entry) => total + entry.size, 0) > limits.packageBytes)
    throw new IngestFailure('inflates-too-much', ingestDetails.totalSize(megabytes(limits.packageBytes)))
  const decoded = decodeNames(names)
  return entries.map((entry, index) => ({ name: decoded[index] ?? '', ...entry }))
}

function directoryEnd(view: DataView): { count: number; start: number } {
  // The record ends with a comment of at most 65 535 bytes.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    const count = view.getUint16(at + 10, true)
    const start = view.getUint32(at + 16, true)
    if (count !== 0xffff && start !== unknown32) return { count, start }
    return directoryEnd64(view, at) ?? { count, start }
  }
  throw new IngestFailure('truncated', ingestDetails.noDirectory)
}

function directoryEnd64(view: DataView, end: number): { count: number; start: number } | null {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== end64LocatorSignature) return null
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature) return null
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) }
}

function entryAt(view: DataView, at: number, extra: number, extraLength: number): Omit<ZipEntry, 'name'> {
  const entry = {
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  return widen(view, entry, extra, extraLength)
}

/** Zip64: the fields that do not fit 32 bits stand in an extra field, in this order, only those that are needed. */
function widen(view: DataView, entry: Omit<ZipEntry, 'name'>, start: number, length: number): Omit<ZipEntry, 'name'> {
  if (entry.size !== unknown32 && entry.compressedSize !== unknown32 && entry.offset !== unknown32) return entry
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), start + length)
    let field = at + 4
    const wide = (value: number): number => {
      if (value !== unknown32 || field + 8 > end) return value
      field += 8
      return Number(view.getBigUint64(field - 8, true))
    }
    const size = wide(entry.size)
    const compressedSize = wide(entry.compressedSize)
    return { ...entry, size, compressedSize, offset: wide(entry.offset) }
  }
  return entry
}
