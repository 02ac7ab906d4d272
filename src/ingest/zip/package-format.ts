import { unreadableFormats } from '../../core/catalogue/ingest.ts'
import type { SourceFormat } from '../../core/document/source-document.ts'
import { IngestFailure } from '../ingest-error.ts'
import type { ZipPackage } from './zip-package.ts'

/** Whether bytes begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6))
}

/**
 * The format of the document that a zip file is; "archive" where it only holds files. Told by what is in it, since the
 * main part of an Office file may have any name. Throws `empty-file`, `encrypted` for a locked document, or
 * `unsupported-format`.
 */
export function packageFormat(zip: ZipPackage): SourceFormat | 'archive' {
  if (zip.entries.length === 0) throw new IngestFailure('empty-file')
  const format = documentFormat(zip)
  if (format !== 'archive' && zip.entries.some((entry) => entry.encrypted)) throw new IngestFailure('encrypted')
  return format
}

function documentFormat(zip: ZipPackage): SourceFormat | 'archive' {
  const names = new Set(zip.names())
  const refused = (kind: keyof typeof unreadableFormats) => new IngestFailure('unsupported-format', unreadableFormats[kind])
  if (names.has('OFD.xml')) return 'ofd'
  if (names.has('xl/workbook.bin')) return 'xlsb'
  if (names.has('xl/workbook.xml')) return 'xlsx'
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('[Content_Types].xml')) {
    const types = zip.readText('[Content_Types].xml') ?? ''
    if (types.includes('ms-excel.sheet.binary.macroEnabled.main')) return 'xlsb'
    if (/spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)\.macroEnabled\.main/.test(types)) return 'xlsx'
    if (/wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled\w*\.main/.test(types))
      return 'docx'
    throw refused(types.includes('presentationml') ? 'presentation' : 'package')
  }
  const declared = zip.readText('mimetype') ?? zip.readText('META-INF/manifest.xml') ?? ''
  const kind = /application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(declared)?.[1]
  if (kind !== undefined && !names.has('content.xml')) throw refused('opendocument')
  if (kind === 'text') return 'odt'
  if (kind === 'spreadsheet') return 'ods'
  if (kind !== undefined) throw refused('opendocument')
  return 'archive'
}
