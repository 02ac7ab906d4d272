import { claimsOf } from '../../src/core/claims/claims-of.ts'
import { proseOf } from '../../src/core/claims/prose.ts'
import type { SourceDocument } from '../../src/core/document/source-document.ts'
import { aggregatedReports } from '../../src/core/extract/aggregate/aggregated-reports.ts'
import { extractReports } from '../../src/core/extract/extract.ts'
import { identify } from '../../src/core/extract/identity.ts'
import { piecesIn } from '../../src/core/extract/pieces.ts'
import { findRegions } from '../../src/core/extract/regions.ts'
import { findSections } from '../../src/core/extract/sections.ts'
import { squeeze } from '../../src/core/extract/squeeze.ts'
import { readTableFour } from '../../src/core/extract/table-four.ts'
import { readTableThree } from '../../src/core/extract/table-three.ts'
import { readTableTwo } from '../../src/core/extract/table-two.ts'
import { effectiveCellMap } from '../../src/core/review/effective-cells.ts'
import { emptyReview } from '../../src/core/review/review.ts'
import { checkReport } from '../../src/core/rules/check.ts'
import { examineBytes } from '../../src/ingest/examine-file.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { processorClock } from './clocks.ts'

/** What is measured: each time a file goes through, every stage is given what the stages before it have made. */
const stages = [
  'reading: decode, parse, canonical text',
  'squeezed text, sections, organ and year',
  'organs in rows or columns (workbooks alone)',
  'regions of the tables',
  'cells of the tables: pieces',
  'table two',
  'table three',
  'table four',
  'whole recognition (with what is above)',
  'prose: sentences and quantities',
  'claims: what the quantities speak of',
  'rules, prose and claims known',
  'the whole import, its garbage included',
] as const
type Stage = (typeof stages)[number]

const rounds = 15

/**
 * Prints how long each stage of an import takes on average, and its share of the whole; a stage that contains others is
 * marked so by its name. The shares do not add up to all: what one stage leaves behind is often cleared away in another.
 */
export async function printStages(title: string, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const taken = new Map<Stage, number>()
  for (let round = -5; round < rounds; round += 1) {
    if (round === 0) taken.clear()
    for (const { name, bytes } of files) await throughStages(name, bytes.subarray(), taken)
  }
  console.log(`\n${title}: where the processor's time goes (${files.length} files, mean of ${rounds} rounds)`)
  for (const stage of stages) {
    const time = taken.get(stage) ?? 0
    const each = (time / rounds / files.length).toFixed(3)
    const share = ((100 * time) / (taken.get(stages.at(-1)!) ?? Number.NaN)).toFixed(0)
    console.log(`  ${stage.padEnd(46)} ${each.padStart(7)} ms a file ${share.padStart(4)}%`)
  }
}

async function throughStages(name: string, bytes: Uint8Array, taken: Map<Stage, number>): Promise<void> {
  const time = <T>(stage: Stage, work: () => T): T => {
    const from = processorClock()
    const made = work()
    taken.set(stage, (taken.get(stage) ?? 0) + processorClock() - from)
    return made
  }
  const from = processorClock()
  const read = await readDocument(bytes, name)
  taken.set(stages[0], (taken.get(stages[0]) ?? 0) + processorClock() - from)
  const whole = processorClock()
  await examineBytes(bytes.subarray(), name)
  taken.set(stages.at(-1)!, (taken.get(stages.at(-1)!) ?? 0) + processorClock() - whole)
  if (!read.ok) return
  const { document } = read
  recogniseInStages(document, time)
  for (const report of time('whole recognition (with what is above)', () => extractReports(document))) {
    const cells = effectiveCellMap(report, emptyReview)
    time('prose: sentences and quantities', () => proseOf(report, document))
    time('claims: what the quantities speak of', () => claimsOf(report, document))
    time('rules, prose and claims known', () => checkReport({ document, report, cells }))
  }
}

function recogniseInStages(document: SourceDocument, time: <T>(stage: Stage, work: () => T) => T): void {
  const { squeezed, sections, year } = time('squeezed text, sections, organ and year', () => {
    const text = squeeze(document.text)
    const found = findSections(text, document.text)
    return { squeezed: text, ...found, ...identify(text, document.text, found.sections) }
  })
  time('organs in rows or columns (workbooks alone)', () => aggregatedReports(document, (one) => extractReports(one)[0]!))
  const regions = time('regions of the tables', () => findRegions(squeezed, document.text, sections, year?.value ?? null))
  const pieces = time('cells of the tables: pieces', () =>
    [regions.two, regions.three, regions.four].map((region) => region && piecesIn(document, region)),
  )
  const [two, three, four] = pieces
  if (two) time('table two', () => readTableTwo(document.text, two, '2021'))
  if (three) time('table three', () => readTableThree(document.text, three, '2021'))
  if (four) time('table four', () => readTableFour(document.text, four, '2021'))
}
