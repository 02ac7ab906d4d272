import { zipSync } from 'fflate'
import type { Layout } from '../../builders/layout.ts'
import { layouts, renderedFromSeed } from '../../builders/render.ts'
import { docLayout } from '../doc/doc-report.ts'
import { docxLayout, editedDocxLayout } from '../docx/docx-report.ts'
import { flatWordLayout, wordmlLayout } from '../docx/wordml-report.ts'
import { mhtmlLayout } from '../mhtml/mhtml-report.ts'
import { ofdLayout } from '../ofd/ofd-report.ts'
import { odtLayout } from '../opendocument/odt-report.ts'
import { pdfLayout } from '../pdf/pdf-report.ts'
import { rtfLayout } from '../rtf/rtf-report.ts'

const inBuilders = (extension: string) => layouts.filter((layout) => layout.extension === extension)

const byFormat: Readonly<Record<string, readonly Layout[]>> = {
  text: inBuilders('txt'),
  html: inBuilders('html'),
  mhtml: [mhtmlLayout],
  docx: [docxLayout, editedDocxLayout, ...inBuilders('docx')],
  wordml: [wordmlLayout, flatWordLayout],
  odt: [odtLayout],
  doc: [docLayout],
  rtf: [rtfLayout],
  pdf: [pdfLayout],
  ofd: [ofdLayout],
  xlsx: inBuilders('xlsx'),
  xls: inBuilders('xls'),
  xlsb: inBuilders('xlsb'),
  ods: [...inBuilders('ods'), ...inBuilders('fods')],
  spreadsheetml: inBuilders('xml'),
}

/** The formats that can be fuzzed. */
export const fuzzFormats: readonly string[] = [...Object.keys(byFormat), 'csv', 'zip']

/** A whole file of a format, another for each number. */
export function wholeFile(format: string, number: number): Uint8Array {
  if (format === 'zip') {
    const names = Object.keys(byFormat)
    const files = [0, 3, 5].map((step) => names[(number + step) % names.length] ?? 'text')
    return zipSync(Object.fromEntries(files.map((each, at) => [`${at}/年报.${each}`, wholeFile(each, number + at)])))
  }
  if (format === 'csv') return separated(number)
  const chosen = byFormat[format] ?? []
  const layout = chosen[number % chosen.length]
  if (!layout) throw new Error(`no format ${format}; there are ${fuzzFormats.join(' ')}`)
  return renderedFromSeed(layout, number + 1).bytes
}

/** A table of separated values, some of them quoted. */
function separated(number: number): Uint8Array {
  const separator = [',', '\t', ';'][number % 3] ?? ','
  const rows = Array.from({ length: 30 }, (_, row) =>
    [`"第${row}行 ""项"""`, row * number, '', `${row}.5`, '合计'].join(separator),
  )
  return Buffer.from(`${['项目', '自然人', '企业', '其他', '总计'].join(separator)}\r\n${rows.join('\r\n')}`)
}
