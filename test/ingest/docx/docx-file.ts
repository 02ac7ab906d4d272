import { strToU8, zipSync } from 'fflate'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'

/** A word-processing document with this body, and with further parts by their names. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return docxOfDocument(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`, parts)
}

/** A word-processing document whose main part is given as a whole. */
export function docxOfDocument(document: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${document}`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** A part with the namespaces declared on its root. */
export function partOf(root: string, inner: string): string {
  return `<?xml version="1.0"?><w:${root} ${namespaces}>${inner}</w:${root}>`
}

/** Text as it stands in XML. */
export function escapedXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A run of text; `properties` is the inside of its rPr. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapedXml(text)}</w:t></w:r>`
}

/** A paragraph of text, or of what is given as `inner`. */
export function para(text: string, properties = '', inner = run(text)): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' && inner === run('') ? '' : inner}</w:p>`
}

/** A table cell with text; `properties` is the inside of its tcPr. */
export function cell(text: string, properties = ''): string {
  return cellOf(para(text), properties)
}

/** A table cell with any content. */
export function cellOf(content: string, properties = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="800" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`
}

/** A row; `properties` is the inside of its trPr. */
export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`
}

/** A table. */
export function table(rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
}
