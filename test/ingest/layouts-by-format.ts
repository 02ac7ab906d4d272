import type { Layout } from '../builders/layout.ts'
import { layouts } from '../builders/render.ts'
import { docLayout } from './doc/doc-report.ts'
import { docxLayout, editedDocxLayout } from './docx/docx-report.ts'
import { flatWordLayout, wordmlLayout } from './docx/wordml-report.ts'
import { mhtmlLayout } from './mhtml/mhtml-report.ts'
import { ofdLayout } from './ofd/ofd-report.ts'
import { odtLayout } from './opendocument/odt-report.ts'
import { pdfLayout } from './pdf/pdf-report.ts'
import { rtfLayout } from './rtf/rtf-report.ts'

const inBuilders = (extension: string) => layouts.filter((layout) => layout.extension === extension)

/** The layouts in which files of each format are made. */
export const layoutsByFormat: Readonly<Record<string, readonly Layout[]>> = {
  text: [...inBuilders('txt'), ...inBuilders('md')],
  csv: inBuilders('csv'),
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
