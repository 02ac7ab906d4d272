import { ZipPackage } from '../zip/zip-package.ts'
import { withBoundedColumns } from './column-ranges.ts'
import { withImpliedFormats } from './implied-formats.ts'
import { withMarkedInlines } from './raised-runs.ts'
import { withStruckFormats } from './struck-formats.ts'

const ignored =
  /^(?:xl\/(?:media|drawings|charts|chartsheets|printerSettings|pivotCache|pivotTables|externalLinks|embeddings|activeX|ctrlProps|diagrams|threadedComments|webextensions|queryTables|model|vbaProject\.bin|calcChain)|customXml|docProps\/thumbnail)/i

/** A part of a package as the workbook library takes it: `type` 2 is a file. */
export interface PackagePart {
  name: string
  content: Buffer
  type: 2
}

/** The parts of a workbook package that its tables need. */
export interface PackageParts {
  files: Record<string, PackagePart>
  /** Whether a sheet has values at all: used to notice one that the library gave up on in silence. */
  hasValues: boolean
}

/**
 * The parts of a workbook package whose names are wanted, inflated under our own limits: the library would inflate by
 * itself and trust what the package declares. Pictures, macros and links to other files are left out. Throws as `ZipPackage`.
 */
export function packageParts(bytes: Uint8Array, wanted: RegExp): PackageParts {
  const zip = new ZipPackage(bytes)
  const files: Record<string, PackagePart> = {}
  let hasValues = false
  for (const name of zip.names()) {
    if (ignored.test(name) || !wanted.test(name)) continue
    const part = zip.read(name)
    if (!part) continue
    const content = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    files[name] = { name, content: mended(name, content), type: 2 }
    hasValues ||= /worksheets?\//i.test(name) && content.includes('v>')
  }
  return { files, hasValues }
}

/** What the library would misread in a part, or choke on. */
function mended(name: string, content: Buffer): Buffer {
  if (/(?:^|\/)styles\.xml$/i.test(name)) return withImpliedFormats(withStruckFormats(content))
  return /worksheets?\/.*\.xml$/i.test(name) ? withMarkedInlines(withBoundedColumns(content)) : content
}
