import { unreadableFormats } from '../core/catalogue/ingest.ts'
import type { SourceFormat } from '../core/document/source-document.ts'
import { IngestFailure } from './ingest-error.ts'
import { isOle, readOleDirectory } from './ole-directory.ts'
import { decodeText } from './text/decode-text.ts'
import { withoutLineMarks } from './text/line-marks.ts'
import { separatorOf } from './text/separated.ts'
import { isJson, looksLikeHtml, looksLikeMhtml, xmlKind } from './text/sniff.ts'
import { isZip, packageFormat } from './zip/package-format.ts'
import { ZipPackage } from './zip/zip-package.ts'

/**
 * The format of a file, by its content and never by its name. Throws `IngestFailure` for what is empty, encrypted,
 * truncated, binary, undecodable, or of a kind that holds no report; the message names what was recognised.
 */
export function detectFormat(bytes: Uint8Array): SourceFormat {
  if (bytes.length === 0) throw new IngestFailure('empty-file')
  if (pictures.some((begins) => begins(bytes))) return 'image'
  const refused = refusedKinds.find(([, matches]) => matches(bytes))
  if (refused) throw new IngestFailure('unsupported-format', unreadableFormats[refused[0]])
  if (isZip(bytes)) {
    const format = packageFormat(new ZipPackage(bytes))
    // An archive of files is opened before its members are read (openArchive); what comes here is one inside another.
    if (format === 'archive') throw new IngestFailure('unsupported-format', unreadableFormats.archive)
    return format
  }
  if (isOle(bytes)) return detectOle(bytes)
  if (starts(bytes, '{\\rtf')) return 'rtf'
  if (latin1(bytes.subarray(0, 1_024)).includes('%PDF-')) return 'pdf'
  if (isBareBiff(bytes)) return 'xls'
  return detectText(bytes)
}

type RefusedKind = keyof typeof unreadableFormats

/** How pictures begin: they are taken in for what they are, so that the auditor can type their tables in. */
const pictures: readonly ((bytes: Uint8Array) => boolean)[] = [
  (bytes) =>
    ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', 'II+\0', 'MM\0+', '8BPS', '\0\0\0\x0cjP  '].some(
      (magic) => starts(bytes, magic),
    ),
  (bytes) => starts(bytes, 'RIFF') && latin1(bytes.subarray(8, 12)) === 'WEBP',
  (bytes) => starts(bytes, 'BM') && bytes.length > 26 && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0 && bytes[9] === 0,
  (bytes) =>
    /^(?:hei[cxms]|hev[cxms]|mif1|msf1|avi[fs])$/.test(latin1(bytes.subarray(8, 12))) && latin1(bytes.subarray(4, 8)) === 'ftyp',
]

const refusedKinds: readonly (readonly [RefusedKind, (bytes: Uint8Array) => boolean])[] = [
  [
    'archive',
    (bytes) => ['Rar!\x1a\x07', "7z\xbc\xaf'\x1c", '\x1f\x8b\x08', 'BZh', '\xfd7zXZ\0'].some((magic) => starts(bytes, magic)),
  ],
  ['database', (bytes) => starts(bytes, 'SQLite format 3\0')],
  ['program', (bytes) => starts(bytes, '\x7fELF') || (starts(bytes, 'MZ') && bytes.subarray(0, 1_024).includes(0))],
  ['media', (bytes) => starts(bytes, 'ID3') || starts(bytes, 'OggS') || latin1(bytes.subarray(4, 8)) === 'ftyp'],
]

function detectOle(bytes: Uint8Array): SourceFormat {
  // Names in compound files are the same in capitals and in small letters, and writers use both.
  const names = new Set(readOleDirectory(bytes).map((entry) => entry.name.toLowerCase()))
  if (names.has('encryptedpackage') || names.has('encryptedsummary')) throw new IngestFailure('encrypted')
  if (names.has('workbook') || names.has('book')) return 'xls'
  if (names.has('worddocument')) return 'doc'
  if (names.has('powerpoint document')) throw new IngestFailure('unsupported-format', unreadableFormats.presentation)
  throw new IngestFailure('unsupported-format', unreadableFormats['ole-other'])
}

/** Workbooks of Excel 2 to 4 stand in no compound file. */
function isBareBiff(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  return a === 0x09 && (b === 0 || b === 2 || b === 4) && (c === 4 || c === 6) && d === 0
}

function detectText(bytes: Uint8Array): SourceFormat {
  const decoded = decodeText(bytes, declaredCharset(bytes))
  if (typeof decoded === 'string') throw new IngestFailure(decoded)
  const { text } = decoded
  if (text.trim() === '') throw new IngestFailure('empty-file')
  if (looksLikeMhtml(text)) return 'mhtml'
  if (looksLikeHtml(text)) return 'html'
  const xml = xmlKind(text)
  if (xml === 'xml-other') throw new IngestFailure('unsupported-format', unreadableFormats[xml])
  if (xml) return xml
  if (isJson(text)) throw new IngestFailure('unsupported-format', unreadableFormats.json)
  const lines = text.replaceAll(/\r\n?/g, '\n')
  return separatorOf(withoutLineMarks(lines) ?? lines) ? 'csv' : 'text'
}

/** The charset that a web page declares about itself, as a WHATWG label; null where it declares none that exists. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(latin1(bytes.subarray(0, 8_192)))?.[1]
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    // gb18030 contains gbk and gb2312, and pages that declare these use characters of it.
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

function starts(bytes: Uint8Array, magic: string): boolean {
  for (let i = 0; i < magic.length; i += 1) if (bytes[i] !== magic.charCodeAt(i)) return false
  return true
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
