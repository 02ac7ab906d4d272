import { describe, expect, it } from 'vitest'
import type { SectionNumber } from '../../../src/core/extract/recognised-report.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { reportInput, type ReportPlan } from '../rules/report-builder.ts'
import { noneAtAll, organSentences, type OrganSentence } from './organ-sentences.ts'
import { moreNone, organTraps } from './organ-traps.ts'
import { sampleCells } from './sample-tables.ts'

/** What is found against a sentence, as "rule: equation". */
function against(cells: ReportPlan['cells'], section: SectionNumber, words: string): string[] {
  const prose = { 6: '本年度未收取信息处理费。', [section]: words }
  return checkReport(reportInput({ cells: cells ?? {}, prose }))
    .filter(({ rule, outcome }) => /^(?:prose|narrative)\./.test(rule) && outcome === 'failed')
    .map(({ rule, statement }) => `${rule}: ${statement}`)
}

/** The sentence with the marked number at this place (none: −1) changed. */
function written(pieces: readonly string[], changed: number): string {
  const number = (mark: string, at: number): string => {
    const [right = '', wrong] = mark.split('→')
    if (at !== changed) return right
    return wrong ?? (right.includes('.') ? (Number(right) + 2.3).toFixed(right.split('.')[1]!.length) : String(Number(right) + 2))
  }
  return pieces.map((piece, at) => (at % 2 === 0 ? piece : number(piece, at))).join('')
}

const cellsOf = ({ tables }: OrganSentence): ReportPlan['cells'] => (tables === 'empty' ? {} : (tables ?? sampleCells))
const piecesOf = ({ words }: OrganSentence): string[] => words.split(/«([^»]+)»/)

const all = [...organSentences, ...organTraps]

describe('sentences as organs write them', () => {
  it.each(all)('nothing is said against $words', (sentence) => {
    expect(against(cellsOf(sentence), sentence.section ?? 1, written(piecesOf(sentence), -1))).toEqual([])
  })

  it.each(all.filter(({ words }) => words.includes('«')))('each marked number is held to: $words', (sentence) => {
    const pieces = piecesOf(sentence)
    for (let at = 1; at < pieces.length; at += 2) {
      const words = written(pieces, at)
      expect(against(cellsOf(sentence), sentence.section ?? 1, words), words).not.toEqual([])
    }
  })
})

describe('words for none', () => {
  it.each([...noneAtAll, ...moreNone])('agree with empty tables only: $words', ({ words, section = 1 }) => {
    expect(against({}, section, words)).toEqual([])
    expect(against(sampleCells, section, words)).not.toEqual([])
  })
})
