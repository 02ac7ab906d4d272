import { parseDecimal, sum } from '../../src/core/decimal/decimal.ts'
import type { SourceDocument } from '../../src/core/document/source-document.ts'
import { extractReports } from '../../src/core/extract/extract.ts'
import type { RecognisedReport } from '../../src/core/extract/recognised-report.ts'
import { effectiveCellMap } from '../../src/core/review/effective-cells.ts'
import { emptyReview } from '../../src/core/review/review.ts'
import { checkReport } from '../../src/core/rules/check.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { layouts, renderedFromSeed } from '../../test/builders/render.ts'
import type { Contender } from './ratio.ts'

/** A report with the document that it stands in, as the desk holds it. */
interface Opened {
  report: RecognisedReport
  document: SourceDocument
}

/** Random reports, one of each layout. */
export async function openedReports(): Promise<Opened[]> {
  const opened: Opened[] = []
  for (const [index, layout] of layouts.entries()) {
    const { bytes, name } = renderedFromSeed(layout, index + 1)
    const read = await readDocument(bytes, name)
    if (!read.ok) throw new Error(`${layout.id}: ${read.error.code}`)
    for (const report of extractReports(read.document)) opened.push({ report, document: read.document })
  }
  return opened
}

/** All rules over every report: again, as after a correction, or for the first time; and adding up the cells alone. */
export function reChecks(opened: readonly Opened[]): Contender[] {
  return [
    { name: 'Heyue: all rules again (prose known)', run: async () => opened.forEach(check) },
    {
      name: 'Heyue: all rules, prose read anew',
      // What was read of the prose is remembered for the report itself, so that a copy is a report not seen before.
      run: async () => opened.forEach(({ report, document }) => check({ report: { ...report }, document })),
    },
    { name: 'adding up the cells alone', run: async () => opened.forEach(addUp) },
  ]
}

function check({ report, document }: Opened): void {
  checkReport({ document, report, cells: effectiveCellMap(report, emptyReview) })
}

function addUp({ report }: Opened): void {
  sum(report.cells.flatMap(({ value }) => (value === null ? [] : (parseDecimal(value) ?? []))))
}
