import type { SourceFormat } from '../document/source-document.ts'

/** The short names of source formats, as the desk shows them. */
export const formatName: Record<SourceFormat, string> = {
  text: '文本',
  html: '网页',
  mhtml: 'MHTML',
  image: '图片',
  docx: 'Word',
  wordml: 'Word',
  doc: 'Word',
  odt: 'ODF',
  rtf: 'RTF',
  pdf: 'PDF',
  xlsx: 'Excel',
  xlsb: 'Excel',
  xls: 'Excel',
  spreadsheetml: 'Excel',
  ods: 'ODF',
  csv: 'CSV',
  ofd: 'OFD',
}
