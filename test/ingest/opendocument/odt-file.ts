import { strToU8, zipSync } from 'fflate'
import { escapedXml } from '../docx/docx-file.ts'

const names = (list: Readonly<Record<string, string>>): string =>
  Object.entries(list)
    .map(([prefix, address]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${address}:1.0"`)
    .join(' ')
const namespaces = `${names({ office: 'office', text: 'text', table: 'table', style: 'style', draw: 'drawing', fo: 'xsl-fo-compatible', svg: 'svg-compatible' })} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"`

/** The parts of an OpenDocument file as markup: `body` stands in office:text or office:spreadsheet. */
export interface OdfMarkup {
  kind: 'text' | 'spreadsheet'
  body: string
  /** Inside office:automatic-styles. */
  automatic?: string
  /** Inside office:styles and office:master-styles. */
  styles?: string
  masters?: string
}

/** An OpenDocument package. */
export function packedOdf({ kind, body, automatic = '', styles = '', masters = '' }: OdfMarkup): Uint8Array {
  const type = `application/vnd.oasis.opendocument.${kind}`
  const parts = {
    mimetype: type,
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    'styles.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles ${namespaces} office:version="1.3"><office:styles>${styles}</office:styles><office:master-styles>${masters}</office:master-styles></office:document-styles>`,
    'META-INF/manifest.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

/** The same in one flat XML file. */
export function flatOdf({ kind, body, automatic = '', styles = '', masters = '' }: OdfMarkup): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:styles>${styles}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${masters}</office:master-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`,
  )
}

/** A paragraph of text, or of what is given as markup. */
export function para(text: string, inner = escapedXml(text)): string {
  return inner === '' ? '<text:p text:style-name="P1"/>' : `<text:p text:style-name="P1">${inner}</text:p>`
}

/** A cell of a text table with its spans; `places` that it covers in its own row follow it. */
export function cell(content: string, columnSpan = 1, rowSpan = 1): string {
  const spans = `${columnSpan > 1 ? ` table:number-columns-spanned="${columnSpan}"` : ''}${rowSpan > 1 ? ` table:number-rows-spanned="${rowSpan}"` : ''}`
  return `<table:table-cell office:value-type="string"${spans}>${content}</table:table-cell>${covered(columnSpan - 1)}`
}

/** Places that a merged cell covers. */
export function covered(places: number): string {
  if (places < 1) return ''
  return places === 1 ? '<table:covered-table-cell/>' : `<table:covered-table-cell table:number-columns-repeated="${places}"/>`
}

/** A row of cells. */
export function row(cells: readonly string[]): string {
  return `<table:table-row>${cells.join('')}</table:table-row>`
}

/** A table of a text document. */
export function table(rows: readonly string[]): string {
  return `<table:table table:name="表1"><table:table-column table:number-columns-repeated="4"/>${rows.join('')}</table:table>`
}
