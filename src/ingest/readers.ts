import type { SourceFormat } from '../core/document/source-document.ts'
import type { Reader } from './read-result.ts'

/** The reader of each format, loaded when the first file of that format is read; null where there is none yet. */
export const readers: Record<SourceFormat, (() => Promise<Reader>) | null> = {
  text: async () => (await import('./text/read-text.ts')).readText,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  xlsx: async () => (await import('./workbook/read-workbook.ts')).readXlsx,
  xlsb: async () => (await import('./workbook/read-workbook.ts')).readXlsb,
  xls: async () => (await import('./workbook/read-workbook.ts')).readXls,
  spreadsheetml: async () => (await import('./workbook/spreadsheet-xml.ts')).readSpreadsheetXml,
  ods: async () => (await import('./opendocument/read-ods.ts')).readOds,
  odt: async () => (await import('./opendocument/read-odt.ts')).readOdt,
  csv: async () => (await import('./text/read-csv.ts')).readCsv,
  mhtml: async () => (await import('./mhtml/read-mhtml.ts')).readMhtml,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  wordml: async () => (await import('./docx/read-wordml.ts')).readWordml,
  doc: async () => (await import('./doc/read-doc.ts')).readDoc,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  image: async () => (await import('./image/read-image.ts')).readImage,
  ofd: async () => (await import('./ofd/read-ofd.ts')).readOfd,
}
