import { SaxesParser } from 'saxes'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'

/** What a reader of XML wants to hear. Names carry their prefix as written ("w:tc"). */
export interface XmlListener {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  close: (name: string) => void
  text: (text: string) => void
}

/**
 * Reads an XML part in one pass. Entities of a document type are not expanded and nothing outside is ever fetched;
 * nesting beyond the limit is refused. Throws `damaged` where the part is no well-formed XML.
 */
export function readXml(xml: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > limits.depth) throw new IngestFailure('too-complex', ingestDetails.depth(limits.depth))
    listener.open(tag.name, tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    listener.close(tag.name)
  })
  parser.on('text', (text) => listener.text(text))
  parser.on('cdata', (text) => listener.text(text))
  parser.on('error', () => {
    throw new IngestFailure('damaged', ingestDetails.xml)
  })
  parser.write(xml).close()
}
