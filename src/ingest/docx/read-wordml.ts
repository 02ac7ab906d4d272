import { decodeOrFail } from '../text/read-text.ts'
import { shownOnce } from '../marginal-text.ts'
import type { Reader } from '../read-result.ts'
import { readXml } from '../xml/read-xml.ts'
import { DocumentWalker } from './document-walker.ts'
import { flatParts } from './flat-package.ts'
import { Numbering } from './numbering.ts'
import { documentOf, readParts } from './read-docx.ts'
import { Styles } from './styles.ts'

/**
 * Reads a document that Word saved as XML: that of Word 2003, or the package of a docx in one file. As `readDocx`.
 */
export const readWordml: Reader = async (bytes) => {
  const { text } = decodeOrFail(bytes, null, Infinity)
  if (text.includes('<pkg:package')) return readParts(flatParts(text), 'wordml')
  const body = new DocumentWalker(new Styles(text), new Numbering(text))
  readXml(text, body)
  return documentOf(body, [...body.blocks, ...body.notes, ...shownOnce(body.margins)], 'wordml')
}
