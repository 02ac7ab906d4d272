import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/core/claims/claim.ts'
import { topics } from '../../../src/core/claims/claim.ts'
import { proseOf } from '../../../src/core/claims/prose.ts'
import { formatDecimal } from '../../../src/core/decimal/decimal.ts'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { claimsOf } from '../../../src/core/claims/claims-of.ts'
import { effectiveCellMap } from '../../../src/core/review/effective-cells.ts'
import { emptyReview } from '../../../src/core/review/review.ts'
import { judgedClaims } from '../../../src/core/rules/compare-claims.ts'
import { readDocument } from '../../../src/ingest/read-document.ts'

const shared = join(import.meta.dirname, '../../../../shared/corpus/reports')
const folder = join(import.meta.dirname, 'gold')

/**
 * What a careful reader takes each number of a report's prose to be: its value, the how-manyth of that value it is, and
 * the cells whose sum it states (none where the tables do not hold it). `optional`: a reading that may be taken or left.
 */
interface Label {
  value: string
  nth: number
  cells: string[]
  optional?: boolean
}

interface Score {
  labels: number
  found: number
  derivable: number
  /** Understood rightly, and held against the tables where the report has them. */
  assigned: number
  compared: number
  comparable: number
  wrong: string[]
  missed: string[]
}

async function scoreOf(stem: string): Promise<Score> {
  const gold = JSON.parse(readFileSync(join(folder, `${stem}.json`), 'utf8')) as { file: string; quantities: Label[] }
  const read = await readDocument(new Uint8Array(readFileSync(join(shared, gold.file))), gold.file)
  if (!read.ok) throw new Error(`${gold.file}: ${read.error.code}`)
  const report = extractReports(read.document)[0]!
  const input = { document: read.document, report, cells: effectiveCellMap(report, emptyReview) }
  const quantities = proseOf(report, read.document)
    .sentences.flatMap((sentence) => sentence.clauses.flatMap((clause) => clause.quantities))
    .sort((a, b) => a.start - b.start)
  const claims = new Map(claimsOf(report, read.document).map((claim) => [claim.quantity, claim]))
  const judged = new Map(
    topics.flatMap((topic) => judgedClaims(input, topic).map(({ claim, verdict }) => [claim.quantity, verdict] as const)),
  )
  const score: Score = { labels: 0, found: 0, derivable: 0, assigned: 0, compared: 0, comparable: 0, wrong: [], missed: [] }
  const times = new Map<string, number>()
  const byPlace = new Map(
    quantities.map((quantity) => {
      const value = formatDecimal(quantity.value)
      const nth = (times.get(value) ?? 0) + 1
      times.set(value, nth)
      return [`${value}#${nth}`, quantity]
    }),
  )
  for (const label of gold.quantities) {
    const name = `${stem} ${label.value}#${label.nth}`
    const quantity = byPlace.get(`${label.value}#${label.nth}`)
    const claim = quantity ? claims.get(quantity) : undefined
    score.labels += 1
    if (quantity) score.found += 1
    if (claim && !saysSo(claim, label.cells)) score.wrong.push(`${name}: ${claim.measure}`)
    if (label.optional || label.cells.length === 0) continue
    score.derivable += 1
    const right = claim !== undefined && saysSo(claim, label.cells)
    if (right) score.assigned += 1
    else score.missed.push(name)
    if (!label.cells.every((id) => isNumber(input.cells, id))) continue
    score.comparable += 1
    const outcome = judged.get(quantity!)?.outcome
    if (right && (outcome === 'passed' || outcome === 'failed')) score.compared += 1
  }
  return score
}

function saysSo(claim: Claim, cells: readonly string[]): boolean {
  const wanted = [...cells].sort().join()
  return claim.readings.some((reading) => reading.minus.length === 0 && rowsOf(reading.plus).join() === wanted)
}

/** （六）in either shape is offered as one reading; a label names the shape that its report has. */
function rowsOf(cells: readonly string[]): string[] {
  const merged = 't3.otherOutcome.all.total'
  return (cells.length > 1 ? cells.filter((id) => id !== merged) : [...cells]).sort()
}

function isNumber(cells: ReadonlyMap<string, { state: string }>, id: string): boolean {
  return cells.get(id)?.state === 'number'
}

const present = existsSync(shared)
if (!present) console.log('labelled prose of real reports: skipped, the development corpus is not beside the project')

describe.skipIf(!present)('the labelled prose of real reports', () => {
  const stems = readdirSync(folder).map((name) => name.slice(0, -5))

  it('is found, understood and compared', async () => {
    const scores = await Promise.all(stems.map(scoreOf))
    const total = (key: 'labels' | 'found' | 'derivable' | 'assigned' | 'compared' | 'comparable'): number =>
      scores.reduce((sum, one) => sum + one[key], 0)
    const wrong = scores.flatMap((one) => one.wrong)
    const missed = scores.flatMap((one) => one.missed)
    const share = (part: number, whole: number): string => `${part}/${whole} = ${((100 * part) / whole).toFixed(1)}%`
    console.log(
      [
        `quantities found ${share(total('found'), total('labels'))}`,
        `table-derivable: subject assigned ${share(total('assigned'), total('derivable'))}`,
        `compared, where the table has a number ${share(total('compared'), total('comparable'))}`,
        `wrong subject ${share(wrong.length, total('derivable'))}${wrong.length > 0 ? ` (${wrong.join(', ')})` : ''}`,
        ...(missed.length > 0 ? [`missed: ${missed.join(', ')}`] : []),
      ].join('; '),
    )
    expect(total('labels')).toBeGreaterThan(230)
    expect(total('found')).toBe(total('labels'))
    expect(total('assigned') / total('derivable')).toBeGreaterThanOrEqual(0.95)
    expect(total('compared') / total('comparable')).toBeGreaterThanOrEqual(0.95)
    expect(wrong.length / total('derivable')).toBeLessThanOrEqual(0.02)
  })
})
