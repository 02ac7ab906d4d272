import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { examineDocument } from '../../src/core/examine.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { judgeCells } from '../builders/judge.ts'
import { samples } from '../builders/samples/all.ts'
import { type ExpectedSample, expectedSample, renderSample } from '../builders/samples/render-sample.ts'
import type { PlantedFinding } from '../builders/samples/sample.ts'

const folder = join(import.meta.dirname, '../../samples')
const expectations = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as ExpectedSample[]

test('samples/ holds what its sources make, and nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual([...samples.map((sample) => sample.fileName), 'README.md', 'expected.json'].sort())
  expect(expectations).toEqual(samples.map((sample) => JSON.parse(JSON.stringify(expectedSample(sample))) as ExpectedSample))
  for (const sample of samples)
    expect(Buffer.from(renderSample(sample).bytes).equals(readFileSync(join(folder, sample.fileName))), sample.fileName).toBe(
      true,
    )
})

describe.each(samples.map((sample) => [sample.fileName, sample] as const))('%s', (fileName, sample) => {
  const examine = async () => {
    const read = await readDocument(new Uint8Array(readFileSync(join(folder, fileName))), fileName)
    if (!read.ok) throw new Error(read.error.message)
    const examinations = examineDocument(read.document)
    expect(examinations).toHaveLength(1)
    const [examination] = examinations
    if (!examination) throw new Error('no report')
    return examination
  }

  test('is read as printed', async () => {
    const { report } = await examine()
    const { truth } = sample.report
    expect([report.kind, report.agency?.value, report.year?.value, report.edition]).toEqual([
      'annual-report',
      truth.agency.name,
      truth.year,
      truth.edition,
    ])
    const { wrong, phantom, refused, misstated } = judgeCells(report.cells, renderSample(sample).expected)
    expect({ wrong, phantom, refused, misstated }).toEqual({ wrong: [], phantom: [], refused: [], misstated: [] })
  })

  test('shows what is planted and no other error', async () => {
    const { verdicts } = await examine()
    const failed = verdicts.filter((verdict) => verdict.outcome === 'failed')
    // What needs the other year's report can't be seen in this one.
    const planted = sample.planted.filter((each) => !each.rule?.startsWith('years.'))
    const matches = (finding: (typeof failed)[number], want: PlantedFinding) =>
      (want.cells ?? []).some((cell) => finding.cells.includes(cell)) ||
      (want.quote !== undefined &&
        finding.quotes.some((quote) => quote.text.includes(want.quote ?? '') || (want.quote ?? '').includes(quote.text)))
    for (const want of planted) {
      const severities = [want.severity ?? ['error', 'warning', 'notice']].flat()
      const found = failed.filter((finding) => matches(finding, want) && severities.includes(finding.severity))
      expect(found.length, `${want.what}\n${failed.map((each) => `${each.rule} ${each.statement}`).join('\n')}`).toBeGreaterThan(
        0,
      )
    }
    const tables = new Set(planted.flatMap((want) => (want.cells ?? []).map((cell) => cell.slice(0, 2))))
    const errors = failed.filter(
      (finding) =>
        finding.severity === 'error' &&
        !planted.some((want) => matches(finding, want)) &&
        // A wrong total breaks the relations of its neighbours as well.
        !finding.cells.some((cell) => tables.has(cell.slice(0, 2))),
    )
    expect(errors.map((each) => `${each.rule} ${each.statement}`)).toEqual([])
  })
})
