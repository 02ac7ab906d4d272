declare module 'word-extractor' {
  /** What is read of a document here: its body, with "\t" behind every cell. */
  interface WordDocument {
    getBody: (options?: { filterUnicode?: boolean }) => string
    getTextboxes: (options?: { filterUnicode?: boolean; includeHeadersAndFooters?: boolean }) => string
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>
  }
}
