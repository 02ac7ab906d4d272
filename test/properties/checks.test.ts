import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { examineDocument } from '../../src/core/examine.ts'
import type { Verdict } from '../../src/core/rules/verdict.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { reportSeed, runs } from '../builders/arbitraries.ts'
import { type Planted, hasRelation, plantError } from '../builders/plant-error.ts'
import { seededRandom } from '../builders/random.ts'
import { layoutOf, renderReport } from '../builders/render.ts'
import type { Rendered } from '../builders/rendered.ts'
import { reportOf } from '../builders/report.ts'

/** Layouts of every kind whose cells are parted; glued ones can't promise that a slip shows. */
const chosen = [
  'text-pipe-cells',
  'text-tab-indented',
  'text-markdown',
  'text-lines',
  'text-line-end-runs',
  'text-wrapped',
  'csv-rows',
  'html-spans',
  'html-row-tables',
  'html-word',
  'docx-merged',
  'xlsx-one-sheet',
]

async function examined(rendered: Rendered) {
  const read = await readDocument(rendered.bytes, rendered.name)
  if (!read.ok) throw new Error(read.error.message)
  const [examination] = examineDocument(read.document)
  if (!examination) throw new Error('no report')
  return examination
}

function failures(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter((verdict) => verdict.outcome === 'failed')
}

describe.each(chosen)('%s', (id) => {
  const layout = layoutOf(id)

  test('a clean report has no error', async () => {
    await fc.assert(
      fc.asyncProperty(reportSeed, async (seed) => {
        const random = seededRandom(seed)
        const { verdicts } = await examined(renderReport(layout, reportOf(random), random))
        const errors = failures(verdicts).filter((verdict) => verdict.severity === 'error')
        expect({ seed, errors: errors.map(({ rule, statement, message }) => `${rule}: ${statement} ${message}`) }).toEqual({
          seed,
          errors: [],
        })
      }),
      runs(25),
    )
  })

  test('one changed cell is caught by a relation that involves it, or is read as it stands', async () => {
    await fc.assert(
      fc.asyncProperty(reportSeed, async (seed) => {
        const random = seededRandom(seed)
        const { report, planted } = plantError(reportOf(random), random, 'cell')
        if (planted.kind !== 'cell') throw new Error('asked for a cell')
        const rendered = renderReport(layout, report, random)
        const { cells, verdicts } = await examined(rendered)
        const read = cells.find((cell) => cell.id === planted.id)
        const printed = rendered.expected.get(planted.id)?.value
        const involved = verdicts.filter((verdict) => verdict.cells.includes(planted.id) && /^t[34]\./.test(verdict.rule))
        const caught = involved.some((verdict) => verdict.outcome === 'failed' && verdict.severity === 'error')
        // Beside blanks a relation may be left unjudged, as long as it says so: a blank total is not taken for a zero.
        const besideBlanks = [...rendered.expected.values()].some((expected) => expected.states[0] === 'blank')
        const unread = read?.state === 'unreadable'
        const told = caught || (besideBlanks && (unread || involved.some((verdict) => verdict.outcome === 'notEvaluable')))
        expect({ seed, planted, told: told || !hasRelation(planted.id) }).toEqual({ seed, planted, told: true })
        if (!(besideBlanks && unread)) expect({ seed, planted, read: read?.value }).toEqual({ seed, planted, read: printed })
      }),
      runs(25),
    )
  })
})

describe('the prose', () => {
  test('nearly every changed number is doubted where it stands', async () => {
    const layout = layoutOf('html-spans')
    const missed: string[] = []
    let planted = 0
    for (let seed = 1; planted < runs(80).numRuns; seed += 1) {
      const random = seededRandom(seed)
      const flawed = plantError(reportOf(random), random, 'prose')
      if (flawed.planted.kind !== 'prose') continue
      planted += 1
      const { verdicts } = await examined(renderReport(layout, flawed.report, random))
      if (!isDoubted(flawed.planted, verdicts)) missed.push(`seed ${seed}: ${told(flawed.planted)}`)
    }
    // Some slips say nothing: a total that happens to be another number of the tables is no contradiction.
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(planted * 0.15)
  })
})

/** What was changed, for the message of a failure. */
function told(planted: Extract<Planted, { kind: 'prose' }>): string {
  return `${planted.from} → ${planted.to}, of ${planted.quantity.cells.join(' + ') || 'a sum in its sentence'}`
}

function isDoubted(planted: Extract<Planted, { kind: 'prose' }>, verdicts: readonly Verdict[]): boolean {
  return failures(verdicts).some((verdict) => verdict.quotes.some((quote) => quote.text.includes(planted.to)))
}
