const megabyte = 1024 * 1024

/** What a file may cost at most. A file beyond any of these is refused with a coded error, never read in part. */
export const limits = {
  /** Bytes of a file on disk. */
  fileBytes: 64 * megabyte,
  /** Bytes of one entry of a zip package, inflated. */
  entryBytes: 64 * megabyte,
  /** Bytes of all entries of a zip package, inflated. */
  packageBytes: 200 * megabyte,
  /** Inflated bytes for each compressed byte, of entries above `ratioFrom` bytes. */
  ratio: 100,
  ratioFrom: megabyte,
  /** Entries of a zip package. */
  entries: 2_000,
  /** UTF-16 code units of a decoded text and of the canonical text. */
  textLength: 8_000_000,
  /** Paragraphs of a document, or lines of a text. */
  paragraphs: 300_000,
  /** Nesting of HTML elements (browsers stop at 512) and of XML elements. */
  depth: 1_000,
  /** Elements, texts and comments of an HTML page. */
  nodes: 600_000,
  /** Sheets of a workbook. */
  sheets: 256,
  /** Columns of a grid. */
  columns: 1_024,
  /** Cells of all grids of a document. */
  cells: 500_000,
  /** Merged ranges of a sheet. */
  merges: 50_000,
  /** Pages of a PDF. */
  pages: 500,
  /** Milliseconds for reading and checking one file; whoever runs the reader in a worker enforces it. */
  milliseconds: 30_000,
  /** Megabytes of JavaScript heap for the worker that reads. */
  heapMegabytes: 448,
  /** Megabytes of memory in all for the worker that reads, what lies outside its heap included. */
  residentMegabytes: 1_024,
} as const

/** Megabytes of a limit in bytes, for messages. */
export function megabytes(bytes: number): number {
  return bytes / megabyte
}
