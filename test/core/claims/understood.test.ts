import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatDecimal } from '../../../src/core/decimal/decimal.ts'
import type { Reading } from '../../../src/core/claims/claim.ts'
import type { SectionNumber } from '../../../src/core/extract/recognised-report.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { judgedClaims } from '../../../src/core/rules/compare-claims.ts'
import { quantityReport } from '../../../src/core/rules/quantity-report.ts'
import { topics } from '../../../src/core/claims/claim.ts'
import { reportInput } from '../rules/report-builder.ts'
import { sampleCells } from './sample-tables.ts'

/**
 * What is understood of sentences, in `understood.txt`: a sentence with its section, and below it each of its quantities:
 * its characters; the measure with how sure it is; what it may be the sum of; how it stands to the sample tables. Written
 * by HEYUE_WRITE=1, to be read line by line before it is kept.
 */
const file = join(import.meta.dirname, 'understood.txt')

function understood(section: SectionNumber, words: string): string[] {
  const input = reportInput({ cells: sampleCells, prose: { [section]: words } })
  const said = topics
    .flatMap((topic) => judgedClaims(input, topic))
    .toSorted((a, b) => a.claim.quantity.start - b.claim.quantity.start)
    .map(({ claim, verdict }) => {
      const { text } = input.document
      const [span] = verdict.quantities!
      const printed = text.slice(span!.start, span!.end)
      const readings = claim.readings.map(written).join(' | ')
      return `  ${printed}  ${claim.measure} ${claim.strength}  ${formatDecimal(claim.quantity.value)} = ${readings}  ${verdict.outcome} ${verdict.severity}`
    })
  const rest = quantityReport(input.report, input.document, checkReport(input)).quantities.flatMap(
    ({ span, subject, status, scope }) => {
      const inside = input.document.text.slice(span.start, span.end)
      return words.includes(inside) && status !== 'agrees' && status !== 'disagrees'
        ? [`  ${inside}  ${subject ?? '-'} ${status}${scope === 'part' ? ' part' : ''}`]
        : []
    },
  )
  return [...said, ...rest]
}

function written({ plus, minus }: Reading): string {
  return [plus, minus]
    .map((ids) => named(ids).join(' + '))
    .join(' − ')
    .replace(/ − $/, '')
}

/** Total columns without their name, the rows of （五）, （六） each as one. */
function named(ids: readonly string[]): string[] {
  const names = ids.map((id) => id.replace(/\.total$/, '').replace(/^t[234]\./, ''))
  const groups = ['notProcessed', 'otherOutcome', 'denied', 'unavailable'].map((group) => {
    const rows = names.filter((name) => name.startsWith(`${group}.`))
    return { rows, name: `${group}×${rows.length}` }
  })
  const large = groups.filter(({ rows }) => rows.length > 2)
  return [...names.filter((name) => !large.some(({ rows }) => rows.includes(name))), ...large.map(({ name }) => name)]
}

const kept = readFileSync(file, 'utf8')
const sentences = kept.split('\n').filter((line) => /^[1-6] |^#/.test(line))

/** A line of the file, and below a sentence what is understood of it. */
function withAnswers(line: string): string[] {
  if (line.startsWith('#')) return ['', line]
  return [line, ...understood(Number(line[0]) as SectionNumber, line.slice(2))]
}

describe('what is understood', () => {
  it('of each sentence is what a careful reader understands', () => {
    const text = `${sentences.flatMap(withAnswers).slice(1).join('\n')}\n`
    if (process.env['HEYUE_WRITE']) writeFileSync(file, text)
    else expect(text).toBe(kept)
  })
})
