import type { SourceDocument } from '../../src/core/document/source-document.ts'
import type { RecognisedReport } from '../../src/core/extract/recognised-report.ts'

/** A number that stands alone: no digit of a label ("1.属于…"), of a word or of a date. */
const alone = /(?<![\p{L}\d.,、．()（）①-⑳[-])\d+(?:[.,]\d+)*(?![\d\p{L}.、．()（）%\]①-⑳-])/gu

/** Numbers inside the tables of a report that are neither in a cell nor told as left over: silently dropped. */
export function unlistedNumbers(document: SourceDocument, report: RecognisedReport): string[] {
  const told = [...report.cells, ...report.leftovers].flatMap(({ span }) => (span ? [span] : []))
  return Object.values(report.tables).flatMap((table) =>
    [...document.text.slice(table.start, table.end).matchAll(alone)].flatMap((match) => {
      const start = table.start + match.index
      const end = start + match[0].length
      const isTold = told.some((span) => span.start < end && start < span.end)
      return isTold ? [] : [`${match[0]} at ${start}`]
    }),
  )
}
