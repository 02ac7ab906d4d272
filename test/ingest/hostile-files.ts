import { unzipSync, zipSync } from 'fflate'
import { CFB } from 'xlsx'
import { cleanRows, reportText } from '../core/extract/table-lines.ts'
import { toGb18030, toUtf16, toUtf8 } from './gb18030.ts'
import { hostileXml } from './hostile-xml.ts'
import { sheetOf, workbookOf } from './workbook/sheets.ts'

/** A file that no reader must choke on, and the codes with which it may be answered; null: it may also be read. */
export interface HostileFile {
  name: string
  bytes: () => Uint8Array
  codes: (string | null)[]
}

const megabyte = 1024 * 1024
const workbook = () => workbookOf({ S: sheetOf(Array.from({ length: 200 }, (_, i) => [`行${i}`, i, i * 2])) })
const oldWorkbook = () => workbookOf({ S: sheetOf(Array.from({ length: 300 }, (_, i) => [`行${i}`, i, i * 2])) }, 'biff8')
const page = (body: string) => toUtf8(`<html><body>${body}</body></html>`)

const report = reportText(cleanRows, '\t', '\n')

/** A table whose columns are shown by strokes, each of one character. */
function wideStrokes(columns: number): string {
  const rule = '= '.repeat(columns)
  return `${rule}\n${'x '.repeat(columns)}\n${rule}\n`
}

/** A report in whose table three something stands again and again, nearly as long as a text may be. */
function longReport(part: string): string {
  const at = report.indexOf('上年结转')
  return report.slice(0, at) + part.repeat((7_900_000 - report.length) / part.length) + report.slice(at)
}

/** A workbook whose sheet is replaced by XML that compresses a thousandfold; `size` in bytes. */
function inflating(size: number): Uint8Array {
  const head = toUtf8('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
  const sheet = new Uint8Array(size).fill(0x20)
  sheet.set(head)
  return zipSync({ ...unzipSync(workbook()), 'xl/worksheets/sheet1.xml': sheet }, { level: 9 })
}

/** A workbook whose sheet's XML is changed. */
function withSheet(change: (sheet: string) => string): Uint8Array {
  const parts = unzipSync(workbook())
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': toUtf8(change(sheet)) })
}

/** A workbook with a `<col>` over two thousand million columns. */
const farColumns = () =>
  withSheet((sheet) => sheet.replace('<sheetData>', '<cols><col min="14" max="2147483647" hidden="1"/></cols><sheetData>'))

/** A workbook with a row whose number is in the billions. */
const farRow = () =>
  withSheet((sheet) => sheet.replaceAll('r="200"', 'r="2147483647"').replaceAll(/r="([A-Z])200"/g, 'r="$12147483647"'))

/** A workbook with a hidden row that has such a number, but no cells. */
const farHiddenRow = () => withSheet((sheet) => sheet.replace('</sheetData>', '<row r="4294967295" hidden="1"/></sheetData>'))

/** A workbook with inline strings that begin and never end; counted, so that they do not compress too well to be looked at. */
function openInlines(): Uint8Array {
  const openings = Array.from(
    { length: 120_000 },
    (_, i) => `<is><vertAlign val="superscript"/>${(i * 2_654_435_761) % 4_294_967_291}`,
  )
  return withSheet((sheet) =>
    sheet.replace('</sheetData>', `<row r="205"><c r="A205" t="inlineStr">${openings.join('')}</c></row></sheetData>`),
  )
}

/** A workbook that inflates as much, its directory claiming that every entry is small. */
function lying(): Uint8Array {
  const bytes = inflating(60 * megabyte)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at + 46 < bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > megabyte) view.setUint32(at + 24, 1000, true)
  return bytes
}

/** What Office writes for a workbook with a password: an OLE file with the package encrypted inside. */
function encryptedPackage(): Uint8Array {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, 'EncryptionInfo', new Uint8Array(64).fill(4))
  CFB.utils.cfb_add(
    container,
    'EncryptedPackage',
    new Uint8Array(20_000).map((_, i) => (i * 31) % 251),
  )
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

/** An old workbook with a password: the record FILEPASS (0x2f) right after the first one. */
function encryptedXls(): Uint8Array {
  const bof = [0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0xbb, 0x0d, 0xcc, 7, 0, 0, 0, 0, 6, 0, 0, 0]
  const filePass = [0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...Array.from({ length: 48 }, (_, i) => i)]
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, 'Workbook', new Uint8Array([...bof, ...filePass, ...Array.from({ length: 5000 }, () => 0x5a)]))
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

function noise(length: number): Uint8Array {
  let state = 12345
  return new Uint8Array(length).map(() => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24
  })
}

/** A compound file whose allocation table leads in a circle. */
function circularOle(): Uint8Array {
  const bytes = new Uint8Array(encryptedPackage())
  const view = new DataView(bytes.buffer)
  const table = (view.getUint32(76, true) + 1) * 512
  for (let i = 0; i < 128; i += 1) view.setUint32(table + i * 4, view.getUint32(48, true), true)
  // Names that give the kind away are wiped, so that the chain must be walked to its end.
  const directory = (view.getUint32(48, true) + 1) * 512
  bytes.fill(0, directory + 128, directory + 512)
  return bytes
}

const binaryWorkbook = () => workbookOf({ S: sheetOf(Array.from({ length: 200 }, (_, i) => [`行${i}`, i, i * 2])) }, 'xlsb')

/** A binary workbook that measures columns up to the four billionth. */
function farBinaryColumns(): Uint8Array {
  const parts = unzipSync(binaryWorkbook())
  const sheet = parts['xl/worksheets/sheet1.bin'] ?? new Uint8Array()
  const columns = [60, 18, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 8, 0, 0, 0, 0, 0, 0, 2, 0]
  return zipSync({ ...parts, 'xl/worksheets/sheet1.bin': new Uint8Array([...columns, ...sheet]) })
}

/** The hostile files. */
export const hostileFiles: HostileFile[] = [
  { name: 'nothing at all', bytes: () => new Uint8Array(0), codes: ['empty-file'] },
  { name: 'a byte order mark and nothing else', bytes: () => new Uint8Array([0xef, 0xbb, 0xbf]), codes: ['empty-file'] },
  { name: 'noise named .txt', bytes: () => noise(300_000), codes: ['binary'] },
  { name: 'zeros', bytes: () => new Uint8Array(megabyte), codes: ['binary'] },
  { name: 'a workbook cut in half', bytes: () => workbook().slice(0, 4000), codes: ['truncated'] },
  {
    name: 'a workbook with its middle overwritten',
    bytes: () => workbook().fill(0x55, 1500, 3500),
    codes: ['damaged', 'truncated'],
  },
  { name: 'a workbook with a password', bytes: encryptedPackage, codes: ['encrypted'] },
  { name: 'an old workbook with a password', bytes: encryptedXls, codes: ['encrypted'] },
  { name: 'an old workbook cut in half', bytes: () => oldWorkbook().slice(0, 9000), codes: ['truncated', 'damaged'] },
  {
    name: 'an old workbook whose records end in the middle',
    bytes: () => oldWorkbook().fill(0xee, 9000, 12_000),
    codes: ['truncated', 'damaged'],
  },
  { name: 'a compound file in a circle', bytes: circularOle, codes: ['damaged', 'unsupported-format'] },
  { name: 'a compound file of 600 bytes', bytes: () => encryptedPackage().slice(0, 600), codes: ['truncated', 'damaged'] },
  { name: 'a workbook that inflates to 300 MB', bytes: () => inflating(300 * megabyte), codes: ['inflates-too-much'] },
  { name: 'a workbook that inflates to 60 MB', bytes: () => inflating(60 * megabyte), codes: ['inflates-too-much'] },
  { name: 'a workbook that inflates to 60 MB and denies it', bytes: lying, codes: ['inflates-too-much'] },
  { name: 'a workbook with a row numbered in the billions', bytes: farRow, codes: ['damaged'] },
  { name: 'a workbook with a hidden row numbered in the billions', bytes: farHiddenRow, codes: [null] },
  { name: 'a workbook with a column that reaches over billions', bytes: farColumns, codes: [null] },
  { name: 'a workbook with inline strings that never end', bytes: openInlines, codes: [null] },
  ...hostileXml,
  { name: 'a binary workbook with a column numbered in the billions', bytes: farBinaryColumns, codes: ['damaged'] },
  { name: 'a binary workbook cut in half', bytes: () => binaryWorkbook().slice(0, 3000), codes: ['truncated'] },
  {
    name: 'a zip of 3000 entries',
    bytes: () => zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`f${i}`, new Uint8Array(1)]))),
    codes: ['inflates-too-much'],
  },
  { name: 'divs 100 000 deep', bytes: () => page('<div>'.repeat(100_000)), codes: ['too-complex'] },
  { name: 'tables 100 000 deep', bytes: () => page('<table><tr><td>'.repeat(100_000)), codes: ['too-complex'] },
  { name: 'formatting 100 000 deep', bytes: () => page('<b><i><u><p>字'.repeat(25_000)), codes: ['too-complex', null] },
  { name: 'a million elements', bytes: () => page('<br>'.repeat(1_000_000)), codes: ['too-complex'] },
  {
    name: 'span bombs',
    bytes: () => page(`<table>${'<tr><td rowspan=65534 colspan=1000>1<td rowspan=65534 colspan=1000>2'.repeat(500)}</table>`),
    codes: [null, 'too-complex'],
  },
  {
    name: 'a table 20 000 columns wide',
    bytes: () => page(`<table><tr>${'<td>1'.repeat(20_000)}</table>`),
    codes: ['too-complex'],
  },
  { name: 'a tag that never ends', bytes: () => toUtf8(`<html><body a="${'x'.repeat(20_000_000)}`), codes: ['no-content'] },
  { name: 'a text of 10 MB', bytes: () => toUtf8('公开政府信息的工作情况如下。\n'.repeat(240_000)), codes: [null] },
  // As long as a text may be, and of what its readers make the most: values, quantities, headings, ideographs.
  { name: 'nearly eight million characters of numbers', bytes: () => toUtf8(longReport('1 ')), codes: [null] },
  { name: 'nearly eight million characters of counts', bytes: () => toUtf8(longReport('收到申请5件,')), codes: [null] },
  { name: 'nearly eight million characters of headings', bytes: () => toUtf8(longReport('一、总体情况')), codes: [null] },
  {
    name: 'a line of 200 000 raised marks',
    bytes: () => toUtf8(`{\\rtf1 ${'9{\\super 1}'.repeat(200_000)}\\par}`),
    codes: [null],
  },
  { name: 'a line of 700 000 words', bytes: () => page(`<pre>${report}</pre><p>${'申\n'.repeat(700_000)}`), codes: [null] },
  { name: 'a page of 250 000 paragraphs', bytes: () => page(`<pre>${report}</pre>${'<p>5'.repeat(250_000)}`), codes: [null] },
  { name: 'a text of a million lines', bytes: () => toUtf8('1\n'.repeat(1_000_000)), codes: ['too-complex'] },
  { name: 'a text of 30 MB', bytes: () => toUtf8('0123456789\n'.repeat(2_800_000)), codes: ['too-large'] },
  { name: 'a table of 2 million fields', bytes: () => toUtf8('甲,1,2,3\n'.repeat(500_000)), codes: ['too-complex'] },
  { name: 'a table between strokes with 200 000 columns', bytes: () => toUtf8(wideStrokes(200_000)), codes: ['too-complex'] },
  { name: 'quotes without end', bytes: () => toUtf8(`a,b,c\n"${'""'.repeat(2_000_000)}`), codes: [null] },
  {
    name: 'UTF-16 without a mark',
    bytes: () => toUtf16('政府信息公开工作年度报告\r\n一、总体情况 2025\r\n', 'be', false),
    codes: [null],
  },
  { name: 'GB18030', bytes: () => toGb18030('政府信息公开工作年度报告，一、总体情况'), codes: [null] },
  { name: '50 000 overlapping merges', bytes: () => workbookOf({ S: manyMerges() }), codes: [null] },
  {
    name: 'a picture',
    bytes: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    codes: [null],
  },
  { name: 'an archive', bytes: () => zipSync({ 'a.txt': toUtf8('一') }), codes: ['unsupported-format'] },
]

function manyMerges() {
  const sheet = sheetOf(Array.from({ length: 300 }, () => Array.from({ length: 30 }, (_, i) => i)))
  const merge = (i: number) => ({ s: { r: i % 150, c: i % 15 }, e: { r: 299, c: 29 } })
  return { ...sheet, '!merges': Array.from({ length: 50_000 }, (_, i) => merge(i)) }
}
