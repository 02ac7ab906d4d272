import type { SourceDocument } from '../document/source-document.ts'

/** Words that Markdown sets bold: the marks stand close to them, and within a line. */
const emphasised = /(\*{2,3}|_{2,3})(?=[^\s*_|])([^*_|\n]*[^\s*_|])\1/g

/**
 * A text with white space in place of the marks that Markdown sets around bold words, so that every offset stays: beside
 * a label they would be taken for a sign in place of a number.
 */
export function withoutEmphasis(document: SourceDocument): SourceDocument {
  if (document.format !== 'text' || !/\*\*|__/.test(document.text)) return document
  const blank = (_: string, mark: string, words: string): string => ' '.repeat(mark.length) + words + ' '.repeat(mark.length)
  return { ...document, text: document.text.replaceAll(emphasised, blank) }
}
