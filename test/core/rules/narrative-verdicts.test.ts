import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkReport } from '../../../src/core/rules/check.ts'
import { sampleCells } from '../claims/sample-tables.ts'
import { reportInput, type ReportPlan } from './report-builder.ts'

/**
 * What the rules on the text alone say of passages, in `narrative-verdicts.txt`: a passage with the section that it stands in
 * (or t title, p period, s signature), and below it each verdict on it. Written by HEYUE_WRITE=1, to be read line by line
 * before it is kept.
 */
const file = join(import.meta.dirname, 'narrative-verdicts.txt')

function planOf(place: string, words: string): ReportPlan {
  if (place === 't') return { title: words }
  if (place === 'p') return { period: words }
  return place === 's' ? { signature: words } : { prose: { [Number(place)]: words } }
}

function told(plan: ReportPlan): string[] {
  return checkReport(reportInput({ cells: sampleCells, ...plan }))
    .filter(({ rule }) => rule.startsWith('narrative.'))
    .map(({ rule, subject, outcome, severity, statement, expected, actual, operands, quotes }) => {
      const numbers = operands.map(({ label, value }) => `${label} ${value}`).join('; ')
      const where = quotes.map(({ text }) => `“${text.replaceAll(/\s+/g, ' ')}”`).join(' ')
      return `  ${rule} [${subject}] ${outcome} ${severity}  ${statement}  ${expected ?? '-'} ${actual ?? '-'}  ${numbers}  ${where}`.trimEnd()
    })
}

const kept = readFileSync(file, 'utf8')

/** The file with the verdicts on its passages as they come out now; those on every report are left out. */
function answered(): string {
  const usual = new Set(told({}))
  const lines = kept.split('\n').flatMap((line) => {
    if (line.startsWith('#')) return ['', line]
    if (!/^[1-6tps] /.test(line)) return []
    return [line, ...told(planOf(line[0]!, line.slice(2).replaceAll('\\n', '\n'))).filter((verdict) => !usual.has(verdict))]
  })
  return `${lines.slice(1).join('\n')}\n`
}

describe('the rules on the text alone', () => {
  it('say of each passage what a careful reader would say', () => {
    const text = answered()
    if (process.env['HEYUE_WRITE']) writeFileSync(file, text)
    else expect(text).toBe(kept)
  })
})
