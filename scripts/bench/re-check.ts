import { parseDecimal, sum } from '../../src/core/decimal/decimal.ts'
import type { SourceDocument } from '../../src/core/document/source-document.ts'
import { extractReports } from '../../src/core/extract/extract.ts'
import type { RecognisedReport } from '../../src/core/extract/recognised-report.ts'
import { effectiveCellMap } from '../../src/core/review/effective-cells.ts'
import { emptyReview } from '../../src/core/review/review.ts'
import { checkReport } from '../../src/core/rules/check.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { layouts, renderedFromSeed } from '../../test/builders/render.ts'
import { processorClock, wallClock } from './clocks.ts'

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
  const passes: [string, Pass, (opened: Opened) => void][] = [
    ['all rules, prose read anew', noPass(), check],
    ['all rules again, as after a correction', noPass(), check],
    ['adding up the cells alone', noPass(), addUp],
  ]
  for (let first = -batch; first < reports; first += batch) {
    const opened = await openedReports(first + batch, batch)
    if (first === 0) for (const [, pass] of passes) Object.assign(pass, noPass())
    for (const [, pass, work] of passes) run(opened, pass, work)
  }
  console.log(`\nre-check: all rules over each of ${reports} random reports; medians by the clock, sums in processor time`)
  const least = passes[2]![1].total
  for (const [name, { times, total }] of passes) {
    const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
    const said = total === least ? '' : `   ${(total / least).toFixed(0)} times the cells alone`
    console.log(`  ${name.padEnd(40)} median ${median.toFixed(2)} ms   all ${(total / 1_000).toFixed(2)} s${said}`)
  }
}

/** One kind of work over all reports: what each took by the clock, and all together of the processor, in milliseconds. */
interface Pass {
  times: number[]
  total: number
}

function noPass(): Pass {
  return { times: [], total: 0 }
}

/** The processor's time comes in ticks longer than one report takes: it is only taken for many. */
function run(opened: readonly Opened[], pass: Pass, work: (opened: Opened) => void): void {
  const from = processorClock()
  for (const one of opened) {
    const began = wallClock()
    work(one)
    pass.times.push(wallClock() - began)
  }
  pass.total += processorClock() - from
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

function check({ report, document }: Opened): void {
  checkReport({ document, report, cells: effectiveCellMap(report, emptyReview) })
}

function addUp({ report }: Opened): void {
  sum(report.cells.flatMap(({ value }) => (value === null ? [] : (parseDecimal(value) ?? []))))
}
