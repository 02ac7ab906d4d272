import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Layout } from '../../builders/layout.ts'
import { docxLayout, editedDocxLayout } from './docx-report.ts'

/** Reports that Word 2003 saved as XML. */
export const wordmlLayout: Layout = {
  ...docxLayout,
  id: 'wordml',
  extension: 'xml',
  render: (report, style, random) => {
    const { bytes, expected } = docxLayout.render(report, style, random)
    return { bytes: word2003(bytes), expected }
  },
}

/** Reports that a newer Word saved as one XML file. */
export const flatWordLayout: Layout = {
  ...docxLayout,
  id: 'word-flat',
  extension: 'xml',
  render: (report, style, random) => {
    const { bytes, expected } = editedDocxLayout.render(report, style, random)
    return { bytes: flatPackage(bytes), expected }
  },
}

/** A package in one XML file. */
export function flatPackage(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(
    ([name, content]) =>
      `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${strFromU8(content).replace(/^<\?xml[^>]*>\s*/, '')}</pkg:xmlData></pkg:part>`,
  )
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`,
  )
}

/** A document with this body as Word 2003 saves it, styles and lists before it. */
export function word2003Of(body: string, before = ''): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"><o:DocumentProperties><o:Title>9</o:Title></o:DocumentProperties>${before}<w:body><wx:sect>${body}<w:sectPr/></wx:sect></w:body></w:wordDocument>`,
  )
}

/** A docx of the plain builder in the markup of Word 2003, which has other names for the same things. */
function word2003(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx)
  const inner = (name: string, root: string): string =>
    new RegExp(`<w:${root}[^>]*>([\\s\\S]*)</w:${root}>`).exec(strFromU8(parts[name] ?? new Uint8Array()))?.[1] ?? ''
  const lists = inner('word/numbering.xml', 'numbering')
    .replaceAll('w:abstractNumId w:val', 'w:ilst w:val')
    .replaceAll('w:abstractNumId', 'w:listDefId')
    .replaceAll('w:abstractNum', 'w:listDef')
    .replaceAll(/<w:num w:numId/g, '<w:list w:ilfo')
    .replaceAll('</w:num>', '</w:list>')
    .replaceAll('<w:numFmt w:val="chineseCountingThousand"/>', '<w:nfc w:val="39"/>')
  const styles = inner('word/styles.xml', 'styles').replaceAll('w:numPr', 'w:listPr').replaceAll('w:numId', 'w:ilfo')
  const body = inner('word/document.xml', 'body').replaceAll('w:vMerge', 'w:vmerge').replaceAll('w:hMerge', 'w:hmerge')
  return word2003Of(body, `<w:lists>${lists}</w:lists><w:styles>${styles}</w:styles>`)
}
