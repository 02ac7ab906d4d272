import { IngestFailure } from './ingest-error.ts'

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const lastSector = 0xfffffffa

/** Whether bytes are an OLE compound file (doc, xls, encrypted OOXML). */
export function isOle(bytes: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/** One stream (type 2) or storage (1; the root 5) of an OLE compound file; `start` is its first sector. */
export interface OleEntry {
  /** Its place in the directory, by which `left`, `right` and `child` name other entries. */
  id: number
  name: string
  type: number
  left: number
  right: number
  child: number
  start: number
  size: number
}

/** A compound file opened: its directory, and the sector that follows a sector. */
export interface OpenedOle {
  entries: OleEntry[]
  sectorSize: number
  next: (sector: number) => number
}

/** The directory of an OLE compound file. Throws `truncated` or `damaged`; every chain is bounded by the file's length. */
export function readOleDirectory(bytes: Uint8Array): OleEntry[] {
  return openOle(bytes).entries
}

/** As `readOleDirectory`, with what is needed to follow the streams. */
export function openOle(bytes: Uint8Array): OpenedOle {
  if (bytes.length < 512) throw new IngestFailure('truncated')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift < 7 || shift > 16) throw new IngestFailure('damaged')
  const file = { view, sectorSize: 2 ** shift, fat: fatSectors(view, 2 ** shift) }
  const entries: OleEntry[] = []
  const limit = Math.ceil(bytes.length / file.sectorSize)
  let sector = view.getUint32(48, true)
  let id = -1
  for (let steps = 0; sector < lastSector; steps += 1) {
    if (steps > limit) throw new IngestFailure('damaged')
    const at = (sector + 1) * file.sectorSize
    if (at + file.sectorSize > bytes.length) throw new IngestFailure('truncated')
    for (let entry = at; entry < at + file.sectorSize; entry += 128) {
      id += 1
      const length = Math.min(view.getUint16(entry + 64, true), 64)
      if (length < 2 || bytes[entry + 66] === 0) continue
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(entry, entry + length - 2))
      const field = (offset: number) => view.getUint32(entry + offset, true)
      const tree = { type: bytes[entry + 66] ?? 0, left: field(68), right: field(72), child: field(76) }
      entries.push({ id, name, ...tree, start: field(116), size: field(120) })
    }
    sector = nextSector(file, sector)
  }
  return { entries, sectorSize: file.sectorSize, next: (at) => nextSector(file, at) }
}

interface AllocatedFile {
  view: DataView
  sectorSize: number
  fat: number[]
}

function nextSector({ view, sectorSize, fat }: AllocatedFile, sector: number): number {
  const perSector = sectorSize / 4
  const table = fat[Math.floor(sector / perSector)]
  if (table === undefined) throw new IngestFailure('damaged')
  const at = (table + 1) * sectorSize + (sector % perSector) * 4
  if (at + 4 > view.byteLength) throw new IngestFailure('truncated')
  return view.getUint32(at, true)
}

/** The sectors of the allocation table: 109 are listed in the header, the rest in a chain of their own. */
function fatSectors(view: DataView, sectorSize: number): number[] {
  const sectors: number[] = []
  const take = (at: number) => {
    const sector = at + 4 <= view.byteLength ? view.getUint32(at, true) : lastSector
    if (sector < lastSector) sectors.push(sector)
  }
  for (let i = 0; i < 109; i += 1) take(76 + i * 4)
  const limit = Math.ceil(view.byteLength / sectorSize)
  let chain = view.getUint32(68, true)
  for (let steps = 0; chain < lastSector && steps <= limit; steps += 1) {
    const at = (chain + 1) * sectorSize
    if (at + sectorSize > view.byteLength) break
    for (let i = 0; i < sectorSize / 4 - 1; i += 1) take(at + i * 4)
    chain = view.getUint32(at + sectorSize - 4, true)
  }
  return sectors
}
