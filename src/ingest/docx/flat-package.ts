import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import type { DocxParts } from './docx-package.ts'

/**
 * The parts of a word-processing package that Word saved as one XML file (flat OPC). Parts that are no XML, such as
 * pictures, are left out. Throws `truncated`.
 */
export function flatParts(xml: string): DocxParts {
  const parts = new Map<string, string>()
  let at = xml.indexOf('<pkg:part')
  while (at >= 0) {
    const end = xml.indexOf('</pkg:part>', at)
    if (end < 0) throw new IngestFailure('truncated', ingestDetails.xml)
    const part = xml.slice(at, end)
    const name = /^<pkg:part\s[^>]*?pkg:name="\/([^"]*)"/.exec(part)?.[1]
    const data = part.indexOf('<pkg:xmlData')
    const close = part.lastIndexOf('</pkg:xmlData>')
    if (name !== undefined && data >= 0 && close > data) parts.set(name, part.slice(part.indexOf('>', data) + 1, close))
    at = xml.indexOf('<pkg:part', end)
  }
  return { readText: (name) => parts.get(name) ?? null }
}
