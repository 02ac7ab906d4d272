import { parseDecimal, sum } from '../../src/core/decimal/decimal.ts'
import type { SourceDocument } from '../../src/core/document/source-document.ts'
import { extractReports } from '../../src/core/extract/extract.ts'
import type { RecognisedReport } from '../../src/core/extract/recognised-report.ts'
import { effectiveCellMap } from '../../src/core/review/effective-cells.ts'
import { emptyReview } from '../../src/core/review/review.ts'
import { checkReport } from '../../src/core/rules/check.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { layouts, renderedFromSeed } from '../../test/builders/render.ts'
import { processorClock } from './clocks.ts'

/** A report with the document that it stands in, as the desk holds it. */
interface Opened {
  report: RecognisedReport
  document: SourceDocument
}

/** A season of a province. */
const reports = 5_000
/** So many are made and held at a time. */
const batch = 250

/**
 * Checks thousands of random reports of all layouts and prints the median and the sum of all: for the first time, again as
 * after a correction, and for comparison a pass that only adds up the cells. What making and reading them takes is not
 * counted; the first batch warms the compiler and is not counted either.
 */
export async function printReChecks(): Promise<void> {
  const anew: number[] = []
  const again: number[] = []
  const added: number[] = []
  for (let first = -batch; first < reports; first += batch) {
    const opened = await openedReports(first + batch, batch)
    if (first === 0) for (const times of [anew, again, added]) times.length = 0
    for (const { report, document } of opened) anew.push(timed(() => check(report, document)))
    for (const { report, document } of opened) again.push(timed(() => check(report, document)))
    for (const { report } of opened) added.push(timed(() => addUp(report)))
  }
  console.log(`\nre-check: all rules over each of ${anew.length} random reports, in processor time`)
  const total = (times: readonly number[]): number => times.reduce((all, time) => all + time, 0)
  for (const [name, times] of [
    ['all rules, prose read anew', anew],
    ['all rules again, as after a correction', again],
    ['adding up the cells alone', added],
  ] as const) {
    const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
    const ratio = total(times) / total(added)
    const said = times === added ? '' : `   ${ratio.toFixed(0)} times the cells alone`
    console.log(`  ${name.padEnd(40)} median ${median.toFixed(2)} ms   all ${(total(times) / 1_000).toFixed(2)} s${said}`)
  }
}

/** Random reports in all layouts by turns, as they are after their import; the seeds go on from `from`. */
async function openedReports(from: number, count: number): Promise<Opened[]> {
  const opened: Opened[] = []
  for (let seed = from; opened.length < count; seed += 1) {
    const layout = layouts[seed % layouts.length]!
    const { bytes, name } = renderedFromSeed(layout, seed + 1)
    const read = await readDocument(bytes, name)
    if (!read.ok) throw new Error(`${layout.id}: ${read.error.code}`)
    for (const report of extractReports(read.document)) opened.push({ report, document: read.document })
  }
  return opened
}

function timed(work: () => void): number {
  const from = processorClock()
  work()
  return processorClock() - from
}

function check(report: RecognisedReport, document: SourceDocument): void {
  checkReport({ document, report, cells: effectiveCellMap(report, emptyReview) })
}

function addUp({ cells }: RecognisedReport): void {
  sum(cells.flatMap(({ value }) => (value === null ? [] : (parseDecimal(value) ?? []))))
}
